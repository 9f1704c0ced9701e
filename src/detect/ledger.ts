import { contentName } from '../model/chunk.ts';
import type { Coverage } from '../model/coverage.ts';
import type { Rule } from '../model/rule.ts';
import type { Batch, Omission, Stall } from './messages.ts';

/** Records that something took too long to search and was left out. */
export function recordStall(
  coverage: Coverage,
  rules: readonly Rule[],
  { entries }: Batch,
  { entry, rule }: Stall,
): void {
  const what = contentName(entries[entry]!.provenance);
  if (rule === null) {
    coverage.skip(what, 'decode-limit', 'decoding takes too long: lower --max-decode-depth');
  } else {
    coverage.skip(
      `${what} (rule ${rules[rule]!.id})`,
      'rule-timeout',
      'this rule takes too long on this content: bound its repeats, or leave it out with --exclude-rule',
    );
  }
}

/** Records that a limit left out a part of an entry. */
export function recordOmission(
  coverage: Coverage,
  rules: readonly Rule[],
  { entries }: Batch,
  { entry, reason, rule }: Omission,
): void {
  const what = contentName(entries[entry]!.provenance);
  if (reason === 'decode-limit') {
    coverage.skip(what, reason, 'decode it yourself and scan the result, or raise --max-decode-depth');
  } else {
    const name = rule === null ? '' : ` (rule ${rules[rule]!.id})`;
    coverage.skip(`${what}${name}`, reason, 'the first matches are reported: see to those, then scan again');
  }
}
