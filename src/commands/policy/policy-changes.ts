import { fingerprintKey } from '../../config/fingerprint-key.ts';
import type { Finding } from '../../model/finding.ts';
import { Secret } from '../../model/secret.ts';
import type { CommitRange } from '../../sources/git/range.ts';
import { readFileAt } from '../../sources/git/read-at.ts';
import type { Repository } from '../../sources/git/repository.ts';
import { fingerprinter } from '../../triage/fingerprint.ts';

/**
 * What a range changes of the policy itself: whoever proposes it must not be the one who silences the scan.
 *
 * The change has no effect on this scan, which takes its policy from the base, but will have once it is merged.
 */
export function policyChanges(
  repository: Repository,
  base: string,
  { include }: CommitRange,
  files: Iterable<string>,
): readonly Finding[] {
  const fingerprintOf = fingerprinter(fingerprintKey(process.env));
  const tip = include.at(-1)!;
  return [...files]
    .filter((file) => readFileAt(repository, base, file) !== readFileAt(repository, tip, file))
    .map((file) => ({
      fingerprint: fingerprintOf('policy-change', null, file),
      kind: 'posture',
      rule: 'policy-change',
      title: 'Change of what the scan leaves out',
      severity: 'info',
      confidence: 'high',
      state: 'history',
      verification: { state: 'not-checkable' },
      evidence: `${file} differs between the base and the end of the range; this scan used the base's`,
      occurrences: [
        {
          path: file,
          state: 'history',
          commit: tip,
          startLine: 1,
          startColumn: 1,
          endLine: 1,
          endColumn: 1,
          byteOffset: 0,
          byteLength: 0,
          snippet: '',
          match: new Secret(''),
        },
      ],
      parts: [],
      remediation: [
        'Read the change: does it accept anything that should be rotated instead?',
        'Have it approved by someone other than its author',
      ],
      isNew: true,
    }));
}
