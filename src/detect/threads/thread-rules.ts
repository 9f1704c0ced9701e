import type { RuleSet } from '../../model/rule.ts';

/** The rules as a thread needs them: without what is told to people, which would take longer to send than all else. */
export function threadRules({ rules }: RuleSet): RuleSet {
  return {
    rules: rules.map((rule) => ({
      ...rule,
      description: '',
      allowlists: [],
      tags: [],
      aliases: [],
      remediation: [],
      references: [],
      matches: [],
      ignores: [],
    })),
    allowlists: [],
  };
}
