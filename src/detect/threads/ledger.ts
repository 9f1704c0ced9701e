import type { Coverage } from '../../model/coverage.ts';
import type { Rule } from '../../model/rule.ts';
import type { Omission, Stall } from './messages.ts';

/** Records that something took too long to search and was left out. */
export function recordStall(coverage: Coverage, rules: readonly Rule[], what: string, { rule }: Stall): void {
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
  what: string,
  { reason, rule }: Omission,
): void {
  if (reason === 'decode-limit') {
    coverage.skip(what, reason, 'decode it yourself and scan the result, or raise --max-decode-depth');
  } else {
    const name = rule === null ? '' : ` (rule ${rules[rule]!.id})`;
    coverage.skip(`${what}${name}`, reason, 'the first matches are reported: see to those, then scan again');
  }
}
