import type { Allowlist, Rule } from '../model/rule.ts';
import { compileAllowlists } from './compile-allowlist.ts';
import { compileRule } from './compile-rule.ts';
import { keepRules } from './keep-rules.ts';
import { nearestName } from './nearest-name.ts';
import type { RuleFile } from './rule-file.ts';
import type { RawRule } from './rule-schema.ts';

/** What `sources` says of rules that no file has changed. */
export const builtInSource = 'built-in';

/** The rules gathered so far. */
export interface Collected {
  readonly rules: readonly Rule[];
  readonly allowlists: readonly Allowlist[];
  readonly sources: ReadonlyMap<string, string>;
  readonly hasBuiltin: boolean;
}

/**
 * Adds what a file says to the rules that it extends.
 *
 * @throws ScanError that lists what is wrong, each with its line
 */
export function applyRuleFile(extended: Collected, file: RuleFile): Collected {
  const base = { ...extended, rules: withoutDisabled(extended, file) };
  const { rules, sources } = applyRules(base, file);
  const resolved = rules.map((rule) => resolveRequired(rule, rules, file));
  const allowlists = compileAllowlists(file.content, file.report).flatMap((allowlist, index) =>
    resolveTargets(allowlist, resolved, index, file, extended.hasBuiltin),
  );
  file.problems.throwIfAny();
  return {
    rules: resolved,
    allowlists: [...base.allowlists, ...allowlists],
    sources,
    hasBuiltin: base.hasBuiltin,
  };
}

function withoutDisabled({ rules }: Collected, file: RuleFile): readonly Rule[] {
  const disabled = file.content.extend?.disabledRules ?? [];
  for (const name of disabled) {
    // gitleaks has rules that have no counterpart here: to disable one is right and does nothing.
    if (file.format === 'leaksieve' && named(rules, name).length === 0) {
      file.report(['extend', 'disabledRules'], noSuchRule(name, rules));
    }
  }
  const dropped = new Set(disabled.flatMap((name) => named(rules, name)));
  return keepRules(rules, (rule) => !dropped.has(rule));
}

function applyRules(base: Collected, file: RuleFile): Pick<Collected, 'rules' | 'sources'> {
  const byId = new Map(base.rules.map((rule) => [rule.id, rule]));
  const sources = new Map(base.sources);
  const own = new Set<string>();
  for (const [index, raw] of (file.content.rules ?? []).entries()) {
    if (own.has(raw.id) && file.format === 'leaksieve') {
      file.report(['rules', index, 'id'], 'stands twice in this file; join the two');
    }
    own.add(raw.id);
    const targets = rulesToChange(base.rules, raw, byId);
    // This changes one of gitleaks' rules that has no counterpart here.
    const isForeign = file.format === 'gitleaks' && base.hasBuiltin && targets.length === 0;
    if (isForeign && raw.regex === undefined && raw.path === undefined) continue;
    const [first = null, ...others] = targets;
    for (const target of [first, ...others]) {
      const rule = compileRule(raw, target, file.format, (path, message) =>
        file.report(['rules', index, ...path], message),
      );
      byId.set(rule.id, rule);
      sources.set(rule.id, file.name);
    }
  }
  return { rules: [...byId.values()], sources };
}

/** The rules that a table changes. Where several share the alias and it brings a new regex, the first stands for all. */
function rulesToChange(base: readonly Rule[], raw: RawRule, byId: Map<string, Rule>): readonly Rule[] {
  const targets = named(base, raw.id);
  if (raw.regex === undefined) return targets;
  for (const { id } of targets.slice(1)) byId.delete(id);
  return targets.slice(0, 1);
}

/** The rule of that id, else all that have it among their aliases. */
function named(rules: readonly Rule[], name: string): readonly Rule[] {
  const exact = rules.filter(({ id }) => id === name);
  return exact.length > 0 ? exact : rules.filter(({ aliases }) => aliases.includes(name));
}

function resolveRequired(rule: Rule, rules: readonly Rule[], file: RuleFile): Rule {
  const required = rule.required.map((other) => {
    const [found] = named(rules, other.id);
    if (found === undefined) {
      const index = (file.content.rules ?? []).findIndex(({ id }) => id === rule.id);
      file.report(['rules', Math.max(0, index), 'required'], noSuchRule(other.id, rules));
    }
    return { ...other, id: found?.id ?? other.id };
  });
  return required.length === 0 ? rule : { ...rule, required };
}

/** The allowlist with ids for aliases; nothing when it is for gitleaks' rules that have no counterpart here. */
function resolveTargets(
  allowlist: Allowlist,
  rules: readonly Rule[],
  index: number,
  file: RuleFile,
  hasBuiltin: boolean,
): readonly Allowlist[] {
  const { targetRules } = allowlist;
  if (targetRules.length === 0) return [allowlist];
  const ids = targetRules.flatMap((name) => named(rules, name).map(({ id }) => id));
  const unknown = targetRules.find((name) => named(rules, name).length === 0);
  if (unknown !== undefined && !(file.format === 'gitleaks' && hasBuiltin)) {
    const isSingle = index === (file.content.allowlists ?? []).length;
    file.report(
      [...(isSingle ? ['allowlist'] : ['allowlists', index]), 'targetRules'],
      noSuchRule(unknown, rules),
    );
  }
  return ids.length === 0 ? [] : [{ ...allowlist, targetRules: [...new Set(ids)] }];
}

function noSuchRule(name: string, rules: readonly Rule[]): string {
  const near = nearestName(
    name,
    rules.map(({ id }) => id),
  );
  return `no rule is called ${name}${near === undefined ? '' : `; the closest is ${near}`}`;
}
