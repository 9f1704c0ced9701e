import type { Finding } from '../model/finding.ts';
import { loadStrengthEstimate, strengthText } from './password-strength.ts';

/** What is wrong with a password that stands in current files, in words that do not tell it. */
export interface PasswordFault {
  readonly fingerprint: string;
  readonly text: string;
}

/** More tell nothing new, and each costs time. */
const maxJudged = 200;

/** Passwords in current files that are easy to guess, or that are used for several things. */
export async function passwordFaults(findings: readonly Finding[]): Promise<readonly PasswordFault[]> {
  const passwords = findings.filter(isPassword).slice(0, maxJudged);
  if (passwords.length === 0) {
    return [];
  }
  const estimate = await loadStrengthEstimate();
  const bySecret = Map.groupBy(passwords, ({ secret }) => secret?.reveal() ?? '');
  return [...bySecret].flatMap(([text, same]) => {
    const [first] = same;
    const rules = [...new Set(same.map(({ rule }) => rule))];
    const strength = estimate(text);
    const name = `the password ${first?.secret?.redacted ?? ''} (${rules.join(', ')})`;
    const faults = [
      ...(strength.isWeak ? [`${name} is easy to guess: ${strengthText(strength)}`] : []),
      ...(rules.length > 1 ? [`${name} is used for ${rules.length} things`] : []),
    ];
    return faults.map((fault) => ({ fingerprint: first?.fingerprint ?? '', text: fault }));
  });
}

function isPassword({ kind, rule, state }: Finding): boolean {
  return (
    kind === 'secret' && /password|passphrase|login/.test(rule) && (state === 'in-tree' || state === 'live')
  );
}
