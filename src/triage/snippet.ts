import type { Candidate } from '../model/candidate.ts';
import type { Secret } from '../model/secret.ts';

const maxLength = 200;

/**
 * The first line of the match, with every secret that the scan knows in this content redacted:
 * a line may hold two, and only one of them is the finding's.
 */
export function snippetOf(candidate: Candidate, secretsOfContent: readonly Secret[]): string {
  let text = candidate.lines.reveal();
  for (const secret of [
    candidate.secret,
    ...candidate.parts.filter(isSecretPart).map((part) => part.value),
    ...secretsOfContent,
  ]) {
    text = text.replaceAll(secret.reveal(), `«${secret.redacted}»`);
  }
  const lines = text.split(/\r?\n/);
  const line = (lines.find((part) => part.includes('«')) ?? lines[0] ?? '').trim();
  const at = Math.max(0, line.indexOf('«') - maxLength / 2);
  const shown = line.slice(at, at + maxLength);
  return `${at > 0 ? '…' : ''}${shown}${at + maxLength < line.length ? '…' : ''}`;
}

function isSecretPart({ name }: { readonly name: string }): boolean {
  return !['host', 'port', 'scheme', 'encryption', 'region'].includes(name);
}
