import { expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { Secret } from '../../src/model/secret.ts';
import { byImportance } from '../../src/triage/finding-order.ts';
import { sampleFinding, sampleOccurrence } from '../helpers/sample-report.ts';

function at(path: string, byteOffset = 0): Pick<Finding, 'occurrences'> {
  return { occurrences: [sampleOccurrence(new Secret(''), { path, byteOffset })] };
}

it('is by severity, rule, path, place and fingerprint', () => {
  const ordered = [
    sampleFinding({ severity: 'critical', rule: 'z', ...at('z') }),
    sampleFinding({ severity: 'high', rule: 'a', ...at('z') }),
    sampleFinding({ severity: 'high', rule: 'b', ...at('a') }),
    sampleFinding({ severity: 'high', rule: 'b', ...at('b', 9) }),
    sampleFinding({ severity: 'high', rule: 'b', ...at('b', 10), fingerprint: 'a' }),
    sampleFinding({ severity: 'high', rule: 'b', ...at('b', 10), fingerprint: 'b' }),
    sampleFinding({ severity: 'info', rule: 'a', ...at('a') }),
  ];
  expect(ordered.toReversed().sort(byImportance)).toEqual(ordered);
});
