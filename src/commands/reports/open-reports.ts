import { fingerprintKey } from '../../config/fingerprint-key.ts';
import { readPolicyFile } from '../../config/policy-file.ts';
import { openReport, type ImportOptions } from '../../import/index.ts';
import type { Report, ReportedRule } from '../../model/finding.ts';
import { once } from '../../model/once.ts';
import type { RuleSet } from '../../model/rule.ts';
import { ScanError } from '../../model/scan-error.ts';
import { builtinRuleSet } from '../../rules/builtin.ts';
import { searchedRuleSet } from '../../rules/precompiled.ts';
import { importOptions } from './import-options.ts';
import { findConfiguration } from '../policy/load-policy.ts';
import { mergedReport } from './merged-report.ts';
import { targetRoot } from '../target/target-root.ts';

/** Its text must fit into one string, of which V8 allows 512 Mi characters. */
const maxBytes = 256 * 1024 * 1024;

/** Opens saved reports, of whatever scanner, as one. @param config - configuration with the rules that findings are told by */
export async function openReports(files: readonly string[], config: string | undefined): Promise<Report> {
  const texts = files.map((file) => [file, textOf(file)] as const);
  const configured = await configuredRules(config);
  const key = fingerprintKey(process.env);
  // All of each rule is needed to recognise what other scanners found; our own reports name theirs.
  const foreign = once(() => importOptions(configured ?? builtinRuleSet(), key));
  const options: ImportOptions = {
    ruleOf: ruleIn(configured),
    fingerprintOf: (...of) => foreign().fingerprintOf(...of),
    recognise: (...of) => foreign().recognise(...of),
  };
  const opened = texts.flatMap(([file, text]) => openReport(text, file, options));
  return mergedReport(opened, new Date().toISOString());
}

/** The rules that findings of our own reports are told by. @param config - as in `openReports` */
export async function reportedRules(
  config: string | undefined,
): Promise<(id: string) => ReportedRule | undefined> {
  return ruleIn(await configuredRules(config));
}

/** Undefined: nothing is configured, so that the built-in rules count. */
async function configuredRules(config: string | undefined): Promise<RuleSet | undefined> {
  const configuration = findConfiguration(config, targetRoot('.'), process.env);
  return (await configuration?.load())?.ruleSet;
}

function ruleIn(configured: RuleSet | undefined): (id: string) => ReportedRule | undefined {
  const rules = once(() => byId(configured ?? searchedRuleSet() ?? builtinRuleSet()));
  return (id) => rules().get(id);
}

function byId({ rules }: RuleSet): ReadonlyMap<string, ReportedRule> {
  return new Map(rules.map((rule) => [rule.id, rule]));
}

function textOf(file: string): string {
  const text = readPolicyFile(file, maxBytes);
  if (text === null) {
    throw new ScanError('NO_TARGET', `${file} does not exist: check the path`);
  }
  return text;
}
