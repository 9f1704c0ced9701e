import type { Secret } from '../model/secret.ts';

/** How a secret is shown in the text around it. */
export function marked(secret: Secret): string {
  return `«${secret.redacted}»`;
}

/**
 * The text with each secret redacted.
 *
 * Longer ones go first: what is left of a secret whose middle was replaced would still show its ends.
 */
export function redacted(text: string, secrets: readonly Secret[]): string {
  const known = new Map(secrets.map((secret) => [secret.reveal(), secret]));
  known.delete('');
  let result = text;
  for (const [plain, secret] of [...known].sort(([a], [b]) => b.length - a.length)) {
    result = result.replaceAll(plain, () => marked(secret));
  }
  return result;
}
