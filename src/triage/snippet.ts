import type { Candidate } from '../model/candidate.ts';
import { isPublicPart } from '../model/public-part.ts';
import type { Secret } from '../model/secret.ts';
import { encodingOf } from './encoding.ts';
import { marked, redacted } from './redaction.ts';
import { RegionIndex } from './region-index.ts';
import { contentOf } from './sighting.ts';

const maxLength = 200;

/** The line of a candidate, as it may be shown. */
export type SnippetOf = (candidate: Candidate) => string;

/**
 * Makes snippets in which every secret that the scan knows is redacted: a line may hold two, and only one of them is
 * the finding's.
 *
 * Where one of them is encoded, nothing of the line is shown, since anyone can decode it.
 */
export function snippets(candidates: readonly Candidate[]): SnippetOf {
  const indexes = new Map<string, RegionIndex<Candidate>>();
  for (const candidate of candidates) {
    const content = contentOf(candidate);
    const index = indexes.get(content) ?? new RegionIndex<Candidate>();
    indexes.set(content, index);
    index.add(candidate.region, candidate);
  }
  return (candidate) => snippetOf(candidate, indexes.get(contentOf(candidate))!);
}

function snippetOf(candidate: Candidate, index: RegionIndex<Candidate>): string {
  const text = candidate.lines.reveal();
  if (text === '') {
    return '';
  }
  const hidden = secretsNear(candidate, Buffer.byteLength(text), index);
  const own = marked(candidate.secret);
  return hidden === null ? own : shortened(redacted(withoutCutSecrets(text, hidden), hidden), own);
}

/** The secrets that may stand in the lines of a candidate; null: one of them is encoded there. */
function secretsNear(
  candidate: Candidate,
  reach: number,
  index: RegionIndex<Candidate>,
): readonly Secret[] | null {
  const { byteOffset, byteLength } = candidate.region;
  const start = Math.max(0, byteOffset - reach);
  const area = { byteOffset: start, byteLength: byteOffset + byteLength + reach - start };
  const secrets = secretsOf(candidate);
  for (const others of index.touching(area)) {
    for (const other of others) {
      if (encodingOf(other) !== null) {
        return null;
      }
      secrets.push(...secretsOf(other));
    }
  }
  return secrets;
}

function secretsOf({ secret, parts }: Candidate): Secret[] {
  return [secret, ...parts.filter(({ name }) => !isPublicPart(name)).map(({ value }) => value)];
}

/** Lines are kept to some distance from the match, where they may end in the middle of another secret. */
function withoutCutSecrets(text: string, secrets: readonly Secret[]): string {
  let [start, end] = [0, 0];
  for (const secret of secrets) {
    const plain = secret.reveal();
    for (let length = plain.length - 1; length >= leastCut; length--) {
      if (length > start && text.startsWith(plain.slice(-length))) {
        start = length;
      }
      if (length > end && text.endsWith(plain.slice(0, length))) {
        end = length;
      }
    }
  }
  return text.slice(start, Math.max(start, text.length - end));
}

/** Less of a secret tells nothing of it. */
const leastCut = 4;

/** The line of the secret, cut around it to a length that can be shown. */
function shortened(text: string, own: string): string {
  const lines = text.split(/\r?\n/);
  const line = (lines.find((part) => part.includes(own)) ?? lines[0] ?? '').trim();
  const at = Math.max(0, line.indexOf(own) - maxLength / 2);
  const shown = line.slice(at, at + maxLength).toWellFormed();
  return `${at > 0 ? '…' : ''}${shown}${at + maxLength < line.length ? '…' : ''}`;
}
