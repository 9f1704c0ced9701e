import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Rule, RuleSet } from '../model/rule.ts';
import { ScanError } from '../model/scan-error.ts';
import { checkCompleteness } from './complete-rule.ts';
import { compileRule } from './compile-rule.ts';
import { precompiledRuleSet } from './precompiled.ts';
import type { Report } from './problems.ts';
import { parseRuleFile } from './rule-file.ts';
import { withShared } from './shared-patterns.ts';

/** The rules that come with leaksieve: compiled from TOML in a checkout, read ready-made in the bundle. */
export function builtinRuleSet(): RuleSet {
  return (
    precompiledRuleSet() ??
    compileBuiltinRules(fileURLToPath(new URL('../../rules/secrets/', import.meta.url)))
  );
}

/** Compiles all rule files of a folder. */
export function compileBuiltinRules(dir: string): RuleSet {
  const sources = new Map<string, string>();
  const rules: Rule[] = [];
  const files = readdirSync(dir)
    .filter((name) => name.endsWith('.toml'))
    .sort();
  for (const file of files) {
    for (const rule of compileBuiltinFile(readFileSync(`${dir}/${file}`, 'utf8'), file)) {
      const other = sources.get(rule.id);
      if (other !== undefined) throw clash(file, `the id ${rule.id} is taken in ${other}`);
      sources.set(rule.id, file);
      rules.push(rule);
    }
  }
  checkNames(rules, sources);
  return { rules, allowlists: [] };
}

/**
 * Compiles one built-in rule file.
 *
 * @throws ScanError that lists what is wrong, each with its line
 */
export function compileBuiltinFile(text: string, name: string): readonly Rule[] {
  const file = parseRuleFile(text, name, 'builtin');
  const { rules = [], ...rest } = file.content;
  for (const key of Object.keys(rest)) file.report([key], 'built-in files hold rules only');
  const compiled = rules.map((raw, index) => {
    const report: Report = (path, message) => file.report(['rules', index, ...path], message);
    const whole = raw.regex === undefined ? raw : { ...raw, regex: withShared(raw.regex) };
    const rule = compileRule(whole, null, 'builtin', report);
    checkCompleteness(whole, rule, report);
    return { ...rule, allowlists: rule.allowlists.map((allowlist) => ({ ...allowlist, isBuiltIn: true })) };
  });
  file.problems.throwIfAny();
  return compiled;
}

function checkNames(rules: readonly Rule[], sources: ReadonlyMap<string, string>): void {
  for (const { id, aliases, required, completes } of rules) {
    const file = sources.get(id) ?? id;
    const taken = aliases.find((alias) => alias !== id && sources.has(alias));
    if (taken !== undefined) throw clash(file, `the alias ${taken} of ${id} is another rule's id`);
    const unknown = required.find((other) => !sources.has(other.id));
    if (unknown !== undefined) throw clash(file, `${id} requires ${unknown.id}, which does not exist`);
    const lost = completes?.rules.find((other) => !sources.has(other));
    if (lost !== undefined) throw clash(file, `${id} completes ${lost}, which does not exist`);
  }
}

function clash(file: string, message: string): ScanError {
  return new ScanError('CONFIG', `${file}: ${message}`);
}
