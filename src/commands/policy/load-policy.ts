import { today } from '../../model/today.ts';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fingerprintKey } from '../../config/fingerprint-key.ts';
import { readPolicyFile } from '../../config/policy-file.ts';
import { userConfigFile, type PolicyRoot } from '../../config/policy-root.ts';
import type { ScanSettings } from '../../config/scan-settings.ts';
import type { RuleSet } from '../../model/rule.ts';
import { ScanError } from '../../model/scan-error.ts';
import type { Configuration, ConfigurationOptions } from '../../rules/load-configuration.ts';
import { once } from '../../model/once.ts';
import { knowsSieve, rememberSieve } from '../../detect/sieve/prebuilt-sieve.ts';
import { sieveTable } from '../../detect/sieve/sieve-table.ts';
import { searchedRuleSet } from '../../rules/precompiled.ts';
import { selectRules } from '../../rules/select-rules.ts';
import type { Baseline } from '../../triage/baseline.ts';
import { parseGitleaksIgnore } from '../../triage/gitleaks-ignore.ts';
import { parseIgnoreFile } from '../../triage/ignore-file.ts';
import type { Policy } from '../../triage/policy.ts';

/** What a scan searches for and what it leaves out, with the files that say so. */
export interface LoadedPolicy {
  readonly ruleSet: RuleSet;
  readonly policy: Omit<Policy, 'isWholeScan'>;
  /** One line for each file that was used. */
  readonly used: readonly string[];
}

const configFiles = ['.leaksieve.toml', '.gitleaks.toml'] as const;
const ignoreFile = '.leaksieveignore';
const gitleaksIgnoreFile = '.gitleaksignore';
export const baselineFile = '.leaksieve-baseline';

/** The files of a target that decide what a scan of it leaves out. */
export const policyFiles: readonly string[] = [...configFiles, ignoreFile, gitleaksIgnoreFile, baselineFile];

/** The files of a target, without the baseline that is its own. */
export function withoutBaseline(root: PolicyRoot): PolicyRoot {
  return { ...root, read: (file) => (file === baselineFile ? null : root.read(file)) };
}

/**
 * Loads rules, ignores and baseline: those named by flags, else the target's own.
 *
 * What reads them is loaded where they are: a hook must not pay for formats that nobody uses.
 *
 * @param checkRules - ids of rules of another kind that may be selected: those that websites are checked by
 * @throws ScanError when one of them cannot be used
 */
export async function loadPolicy(
  settings: ScanSettings,
  root: PolicyRoot | null,
  env: NodeJS.ProcessEnv,
  checkRules: readonly string[] = [],
): Promise<LoadedPolicy> {
  const used: string[] = [];
  const configuration = await loadConfigured(settings, root, env, used);
  const { rules: rule, excludedRules: excludeRule } = settings;
  const ruleSet = selectRules(configuration, { rule, excludeRule }, checkRules);
  await rememberKept(ruleSet, env);
  const ignores = named(settings.ignoreFile, root, root?.names?.ignoreFile ?? ignoreFile, used);
  const gitleaksIgnores = named(undefined, root, gitleaksIgnoreFile, used);
  return {
    ruleSet,
    used,
    policy: {
      allowlists: ruleSet.allowlists,
      ignores: ignores === null ? [] : parseIgnoreFile(ignores.text, ignores.name),
      gitleaksIgnores: gitleaksIgnores === null ? [] : parseGitleaksIgnore(gitleaksIgnores.text),
      baseline: await loadBaseline(settings, root, used),
      obeysMarks: settings.obeysMarks,
      minSeverity: settings.minSeverity,
      minConfidence: settings.minConfidence,
      today: today(),
      fingerprintKey: fingerprintKey(env),
    },
  };
}

/** Order: `--config`, `LEAKSIEVE_CONFIG`, the target's root, the user's folder, the rules that come with leaksieve. */
async function loadConfigured(
  settings: ScanSettings,
  root: PolicyRoot | null,
  env: NodeJS.ProcessEnv,
  used: string[],
): Promise<RuleSet> {
  const configuration = findConfiguration(settings.config, root, env);
  if (configuration === null) {
    const built = usesAllRules(settings) ? builtRuleSet() : null;
    return built ?? (await import('../../rules/builtin.ts')).builtinRuleSet();
  }
  used.push(`configuration: ${configuration.name}`);
  return (await configuration.load()).ruleSet;
}

/** Fewer rules have their table built in no more time than one takes to read. */
const leastKeptRules = 200;

/** The rules of a configuration are mostly those of the last run. */
async function rememberKept({ rules }: RuleSet, env: NodeJS.ProcessEnv): Promise<void> {
  if (rules.length >= leastKeptRules && !knowsSieve(rules)) {
    const { keptSieve } = await import('./kept-sieve.ts');
    rememberSieve(rules, () => keptSieve(rules, env, builtTable), false);
  }
}

/** Reads what most scans need while the target is opened, which is mostly waiting for git. */
export async function readRulesAhead(settings: ScanSettings, env: NodeJS.ProcessEnv): Promise<void> {
  if (usesAllRules(settings) && givenConfiguration(settings.config, env) === undefined) {
    builtRuleSet();
  }
}

/** The action does without it: the table would be most of what changes in the repository with each rule. */
const builtTable = path.join(import.meta.dirname, 'sieve.bin');

/** The rules that come with leaksieve, and the table that the build made of them; null in a checkout. */
const builtRuleSet = once((): RuleSet | null => {
  const ruleSet = searchedRuleSet();
  if (ruleSet !== null) {
    const { rules } = ruleSet;
    rememberSieve(rules, () => (existsSync(builtTable) ? builtTable : sieveTable(rules).bytes));
  }
  return ruleSet;
});

function usesAllRules({ rules, excludedRules }: ScanSettings): boolean {
  return rules.length === 0 && excludedRules.length === 0;
}

/** The configuration that holds for a target; null: none, the rules that come with leaksieve. */
export function findConfiguration(
  flag: string | undefined,
  root: PolicyRoot | null,
  env: NodeJS.ProcessEnv,
): { readonly name: string; load(): Promise<Configuration> } | null {
  const given = givenConfiguration(flag, env);
  if (given !== undefined) {
    return { name: given, load: () => loadConfiguration(given) };
  }
  const names = root?.names?.config === undefined ? configFiles : [root.names.config, ...configFiles];
  const own = names.find((file) => (root?.read(file) ?? null) !== null);
  if (root !== null && own !== undefined) {
    return { name: root.nameOf(own), load: () => loadFromRoot(root, own) };
  }
  const users = userConfigFile(env);
  return users === null
    ? null
    : { name: users, load: () => loadConfiguration(users, { format: 'leaksieve' }) };
}

function givenConfiguration(flag: string | undefined, env: NodeJS.ProcessEnv): string | undefined {
  return flag ?? (env['LEAKSIEVE_CONFIG'] || undefined);
}

function loadFromRoot(root: PolicyRoot, file: string): Promise<Configuration> {
  if (root.dir !== null) {
    return loadConfiguration(root.nameOf(file), { rootDir: root.dir });
  }
  return loadConfiguration(file, { rootDir: '.', readText: (name) => root.read(name) ?? undefined });
}

async function loadConfiguration(file: string, options?: ConfigurationOptions): Promise<Configuration> {
  return (await import('../../rules/load-configuration.ts')).loadConfiguration(file, options);
}

async function loadBaseline(
  settings: ScanSettings,
  root: PolicyRoot | null,
  used: string[],
): Promise<Baseline | null> {
  const found = named(settings.baseline, root, root?.names?.baseline ?? baselineFile, used);
  if (found === null) {
    return null;
  }
  return (await import('../../triage/baseline.ts')).parseBaseline(found.text, found.name);
}

/** A file that a flag names, which must exist, or the target's own, which may. */
function named(
  flag: string | undefined,
  root: PolicyRoot | null,
  file: string,
  used: string[],
): { readonly name: string; readonly text: string } | null {
  if (flag !== undefined) {
    const text = readPolicyFile(flag);
    if (text === null) {
      throw new ScanError('CONFIG', `${flag} does not exist: check the path`);
    }
    used.push(flag);
    return { name: flag, text };
  }
  const text = root?.read(file) ?? null;
  if (root === null || text === null) {
    return null;
  }
  const name = root.nameOf(file);
  used.push(name);
  return { name, text };
}
