import { Command } from 'commander';
import type { Rule, RuleSet } from '../model/rule.ts';
import { ScanError } from '../model/scan-error.ts';
import { builtinRuleSet } from '../rules/builtin.ts';
import { selectRules } from '../rules/select-rules.ts';
import { findConfiguration } from './policy/load-policy.ts';
import { targetRoot } from './target/target-root.ts';
import { testRule } from './test-rule.ts';

/** `leaksieve rules`: what is searched for. */
export function command(): Command {
  const rules = new Command('rules').description('list, show and test rules');
  rules
    .command('list')
    .description('all rules, one a line')
    .option('-c, --config <path>', 'configuration')
    .option('-f, --format <format>', 'text or json', 'text')
    .action(async (flags: { readonly config?: string; readonly format: string }) =>
      list(await ruleSetOf(flags.config), flags.format),
    );
  rules
    .command('show')
    .description('one rule with all that it says')
    .argument('<id>')
    .option('-c, --config <path>', 'configuration')
    .action(async (id: string, flags: { readonly config?: string }) => {
      selectRules(await ruleSetOf(flags.config), { rule: [id] })
        .rules.filter((rule) => !rule.skipReport)
        .forEach(show);
    });
  rules
    .command('test')
    .description('try rules on their own examples')
    .argument('[id...]', 'globs; default: all')
    .option('-c, --config <path>', 'configuration')
    .action(async (ids: readonly string[], flags: { readonly config?: string }) => {
      process.exitCode = test(ids, await ruleSetOf(flags.config));
    });
  return rules;
}

async function ruleSetOf(config: string | undefined): Promise<RuleSet> {
  const found = findConfiguration(config, targetRoot('.'), process.env);
  return found === null ? builtinRuleSet() : (await found.load()).ruleSet;
}

function list({ rules }: RuleSet, format: string): void {
  if (format === 'json') {
    console.log(
      JSON.stringify(
        rules.map(({ pattern, ...rule }) => ({ ...rule, pattern: pattern?.source ?? null })),
        null,
        2,
      ),
    );
    return;
  }
  if (format !== 'text') {
    throw new ScanError('USAGE', `"${format}" is no format for rules: choose text or json`);
  }
  const width = Math.max(...rules.map(({ id }) => id.length));
  for (const { id, severity, title } of rules.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    console.log(`${id.padEnd(width)}  ${severity.padEnd(8)}  ${title}`);
  }
}

function show(rule: Rule): void {
  const lines: readonly (readonly [string, string])[] = [
    ['title', rule.title],
    ['description', rule.description],
    ['severity', `${rule.severity}, confidence ${rule.confidence}${rule.isGeneric ? ', generic' : ''}`],
    ['keywords', rule.keywords.join(', ')],
    ['pattern', rule.pattern === null ? '' : `/${rule.pattern.source}/${rule.pattern.flags}`],
    ['path', rule.path?.source ?? ''],
    ['entropy', rule.entropy === 0 ? '' : `more than ${rule.entropy} bits a character`],
    ['parts', rule.parts.map((part) => `${part.name}${part.isRequired ? '' : ' (optional)'}`).join(', ')],
    ['also called', rule.aliases.join(', ')],
    ['references', rule.references.join(' ')],
  ];
  console.log(rule.id);
  for (const [name, value] of lines.filter(([, text]) => text !== '')) {
    console.log(`  ${name.padEnd(12)} ${value}`);
  }
  console.log('  what to do');
  rule.remediation.forEach((step, index) => console.log(`    ${index + 1}. ${step}`));
}

function test(ids: readonly string[], ruleSet: RuleSet): number {
  const rules = selectRules(ruleSet, { rule: ids }).rules.filter((rule) => !rule.skipReport);
  const failures = rules.flatMap((rule) =>
    testRule(rule, ruleSet).map((problem) => `${rule.id}: ${problem}`),
  );
  failures.forEach((failure) => console.log(failure));
  console.log(`${rules.length} rules tested, ${failures.length} problems`);
  return failures.length === 0 ? 0 : 1;
}
