import type { Sighting } from './sighting.ts';

/**
 * Whether what was found is the fingerprint of a finding, as a line of an ignore file or of a baseline begins with it:
 * the name of the rule is on the same line, and makes it look like a secret of that kind.
 */
export function isOwnEntry({ candidate }: Sighting, isRule: (id: string) => boolean): boolean {
  const secret = candidate.secret.reveal();
  return (
    /^[0-9a-f]{40}$/.test(secret) &&
    candidate.lines
      .reveal()
      .split('\n')
      .some((line) => {
        const [fingerprint, rule = ''] = line.split(/[\t\r]/);
        return fingerprint === secret && isRule(rule);
      })
  );
}
