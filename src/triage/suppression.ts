import type { Suppression } from '../model/coverage.ts';
import { isAllowed } from './allowlist.ts';
import { formatGitleaksIgnore, ignoredByGitleaks } from './gitleaks-ignore.ts';
import { isIgnoredInline } from './inline-mark.ts';
import { isWanted, type Policy } from './policy.ts';
import { confidenceOf, findingKeyOf, type Sighting } from './sighting.ts';

/** Sightings by whether the team accepts the place where they are. */
export interface JudgedPlaces {
  readonly kept: readonly Sighting[];
  /** Why each of the others was left out, oldest first. */
  readonly suppressed: ReadonlyMap<Sighting, Suppression>;
  /** Lines of `.gitleaksignore` that no sighting is about. */
  readonly unusedIgnores: readonly string[];
}

/** Leaves out what allowlists, marks in the text and `.gitleaksignore` accept. Takes sightings oldest first. */
export function judgePlaces(sightings: readonly Sighting[], policy: Policy): JudgedPlaces {
  const ignored = ignoredByGitleaks(sightings, policy.gitleaksIgnores);
  const kept: Sighting[] = [];
  const suppressed = new Map<Sighting, Suppression>();
  for (const sighting of sightings) {
    const [builtIn, own] = partition(sighting.rule.allowlists, ({ isBuiltIn }) => isBuiltIn);
    if (isAllowed(sighting, builtIn)) {
      continue;
    }
    const reason = isAllowed(sighting, [...policy.allowlists, ...own])
      ? 'allowlist'
      : policy.obeysMarks !== false && isIgnoredInline(sighting, policy.today)
        ? 'inline'
        : ignored.sightings.has(sighting)
          ? 'ignoreFile'
          : null;
    if (reason === null) {
      kept.push(sighting);
    } else {
      suppressed.set(sighting, reason);
    }
  }
  const unused = policy.gitleaksIgnores.filter((entry) => !ignored.entries.has(entry));
  return { kept, suppressed, unusedIgnores: unused.map(formatGitleaksIgnore) };
}

function partition<T>(
  items: readonly T[],
  isFirst: (item: T) => boolean,
): readonly [readonly T[], readonly T[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}

/** Why each finding is left out of which no place is kept: by its oldest place, and the reason of that. */
export function leftOut(
  { kept, suppressed }: JudgedPlaces,
  policy: Policy,
): readonly (readonly [Sighting, Suppression])[] {
  const keptKeys = new Set(kept.map(findingKeyOf));
  const keptSecrets = new Set(kept.map(secretOf));
  const namedSecrets = new Set([...suppressed.keys()].filter(({ rule }) => !rule.isGeneric).map(secretOf));
  return [...Map.groupBy(suppressed.keys(), findingKeyOf)].flatMap(([key, group]) => {
    const [first] = group;
    const { rule } = first!;
    const secret = secretOf(first!);
    const isOfAnother = rule.isGeneric && (keptSecrets.has(secret) || namedSecrets.has(secret));
    const isReported = keptKeys.has(key) || isOfAnother;
    const finding = { severity: rule.severity, confidence: confidenceOf(group) };
    return isReported || !isWanted(finding, policy) ? [] : [[first!, suppressed.get(first!)!]];
  });
}

function secretOf({ candidate }: Sighting): string {
  return candidate.secret.reveal();
}
