import type { Allowlist, Rule } from '../model/rule.ts';

/** What is said of a rule's findings, and its examples: a search asks for none of them. */
export type RuleTexts = Pick<Rule, 'description' | 'remediation' | 'references' | 'matches' | 'ignores'>;

/** What a search asks of a rule that is at work. Of its shape the table of the sieve has all. */
export type SearchedPart = Omit<Rule, keyof RuleTexts | 'shape'>;

/** The same with the numbers of its allowlists among those of all rules: a hundred rules have the same. */
export type StoredPart = Omit<SearchedPart, 'allowlists'> & { readonly allowlists: readonly number[] };

/** Rules in parts that are read at different times: of each as many as there are rules, in their order. */
interface RuleParts {
  readonly searched: readonly StoredPart[];
  readonly allowlists: readonly Allowlist[];
  readonly shapes: readonly Rule['shape'][];
  readonly texts: readonly RuleTexts[];
}

export function splitRules(rules: readonly Rule[]): RuleParts {
  const numbers = new Map<string, number>();
  const allowlists: Allowlist[] = [];
  const numberOf = (allowlist: Allowlist): number => {
    const key = JSON.stringify(allowlist);
    const number = numbers.get(key) ?? allowlists.push(allowlist) - 1;
    numbers.set(key, number);
    return number;
  };
  const parts = rules.map(({ description, remediation, references, matches, ignores, shape, ...rule }) => ({
    searched: { ...rule, allowlists: rule.allowlists.map(numberOf) },
    shape,
    texts: { description, remediation, references, matches, ignores },
  }));
  return {
    searched: parts.map(({ searched }) => searched),
    allowlists,
    shapes: parts.map(({ shape }) => shape),
    texts: parts.map(({ texts }) => texts),
  };
}
