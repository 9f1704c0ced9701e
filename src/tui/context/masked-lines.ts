import type { Finding, Occurrence } from '../../model/finding.ts';
import { Secret } from '../../model/secret.ts';

/** Secrets of a text that may stand in it besides the one looked at. */
export type FindSecrets = (text: string) => readonly string[];

/** A line of the text, and whether the finding's own secret is in it. */
export interface ContextLine {
  readonly number: number;
  readonly text: string;
  readonly isOwn: boolean;
}

const around = 2;
const maxOwnLines = 4;

/**
 * The lines around a secret, with every secret in them redacted; empty where the text is not the one that was scanned, so that
 * nobody knows what is secret in it.
 */
export function maskedLines(
  text: string,
  { secret }: Finding,
  { startLine, endLine, startColumn, endColumn, decoded = [] }: Occurrence,
  findSecrets: FindSecrets,
): readonly ContextLine[] {
  if (secret === undefined || startLine === undefined || startColumn === undefined) return [];
  const lines = text.split('\n');
  const last = endLine ?? startLine;
  const own = textAt(lines, startLine, startColumn, last, endColumn ?? startColumn);
  if (own === null || decoded.length > 0 || !isSame(own, secret)) return [];
  const hidden = new Map([...findSecrets(text), own].map((plain) => [plain, new Secret(plain).redacted]));
  hidden.set(own, secret.redacted);
  const masked = replaced(text, hidden).split('\n');
  const from = Math.max(1, startLine - around);
  const to = Math.min(masked.length, Math.min(last, startLine + maxOwnLines) + around);
  return masked
    .slice(from - 1, to)
    .map((line, index) => ({ number: from + index, text: line, isOwn: from + index === startLine }));
}

function textAt(
  lines: readonly string[],
  startLine: number,
  startColumn: number,
  endLine: number,
  endColumn: number,
): string | null {
  if (endLine < startLine || endLine > lines.length) return null;
  const part = lines.slice(startLine - 1, endLine);
  const end = part.slice(0, -1).reduce((sum, line) => sum + line.length + 1, endColumn - 1);
  return part.join('\n').slice(startColumn - 1, end) || null;
}

/** A saved report may hold the redacted form alone, whose public start is not known apart. */
function isSame(text: string, secret: Secret): boolean {
  if (secret.isKnown) return text === secret.reveal();
  const [start = ''] = secret.redacted.split(/…|\(\d+ characters\)$/);
  const prefix = secret.redacted.includes('…') ? start.slice(0, -4) : start;
  return new Secret(text, prefix).redacted === secret.redacted;
}

/** Longer ones first: what is left of one whose middle was replaced would still show its ends. Line numbers stay. */
function replaced(text: string, hidden: ReadonlyMap<string, string>): string {
  let result = text;
  for (const [plain, redacted] of [...hidden].sort(([a], [b]) => b.length - a.length)) {
    if (plain === '') continue;
    result = result.replaceAll(plain, () => `«${redacted}»${'\n'.repeat(plain.split('\n').length - 1)}`);
  }
  return result;
}
