import * as v from 'valibot';
import { address, checked, line, objectId, text } from './checked.ts';
import { has, type ForeignFinding, type ForeignPlace, type ForeignReport } from './saved-report.ts';

const sourcePlace = v.object({
  commit: objectId,
  file: text,
  path: text,
  link: address,
  email: text,
  username: text,
  timestamp: text,
  line,
});

/** Facts: https://github.com/trufflesecurity/trufflehog/blob/main/pkg/output/json.go and its source_metadata.proto */
const finding = v.object({
  /** By the kind of source, such as `Git` or `Filesystem`. */
  SourceMetadata: v.optional(
    v.nullable(v.object({ Data: v.optional(v.nullable(v.record(v.string(), sourcePlace))) })),
  ),
  DetectorName: v.string(),
  DetectorDescription: text,
  Verified: v.optional(v.boolean(), false),
  VerificationError: text,
  Raw: v.optional(v.string(), ''),
  Redacted: text,
});

export function isTrufflehog(values: readonly unknown[]): boolean {
  return entriesOf(values).some((entry) => has(entry, 'DetectorName') && has(entry, 'SourceMetadata'));
}

function entriesOf(values: readonly unknown[]): readonly unknown[] {
  return values.flatMap((value): readonly unknown[] => (Array.isArray(value) ? value : [value]));
}

/** Reads trufflehog's JSON lines, and an array of the same objects. It writes nothing of what it could not scan. */
export function readTrufflehog(values: readonly unknown[], file: string): ForeignReport {
  return {
    tool: 'trufflehog',
    isComplete: null,
    skipped: [],
    // Lines of its log may stand among those of its findings.
    findings: entriesOf(values)
      .filter((entry) => has(entry, 'DetectorName'))
      .map((entry) => foreignFinding(checked(finding, entry, file, 'trufflehog report'))),
  };
}

function foreignFinding(found: v.InferOutput<typeof finding>): ForeignFinding {
  const { DetectorName, DetectorDescription, Verified, VerificationError, Raw, Redacted } = found;
  return {
    rule: DetectorName,
    title: DetectorDescription,
    ...(Raw === '' ? { redacted: Redacted } : { secret: Raw }),
    verification: Verified ? 'live' : VerificationError === undefined ? 'unverified' : 'unknown',
    place: placeOf(Object.values(found.SourceMetadata?.Data ?? {})[0]),
  };
}

function placeOf(place: v.InferOutput<typeof sourcePlace> | undefined): ForeignPlace {
  if (place === undefined) return { path: '' };
  const [, author, email] = /^(.*?)\s*<([^>]*)>$/.exec(place.email ?? '') ?? [];
  const path = place.file ?? place.path;
  return {
    // Without a file it is the message of the commit.
    path: path ?? (place.commit === undefined ? (place.link ?? '') : 'COMMIT_MESSAGE'),
    startLine: path === undefined ? undefined : place.line,
    endLine: undefined,
    commit: place.commit,
    author: author || place.username,
    email: email ?? place.email,
    date: place.timestamp,
    url: place.commit === undefined ? place.link : undefined,
  };
}
