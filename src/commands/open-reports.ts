import { readPolicyFile } from '../config/policy-file.ts';
import { openReport, mergeReports, type PlainReport } from '../import/index.ts';
import type { Report } from '../model/finding.ts';
import { ScanError } from '../model/scan-error.ts';
import { builtinRuleSet } from '../rules/builtin.ts';
import { byImportance } from '../triage/finding-order.ts';
import { version } from '../version.ts';
import { importOptions } from './import-options.ts';
import { findConfiguration } from './load-policy.ts';
import { targetRoot } from './target-root.ts';

/** Its text must fit into one string, of which V8 allows 512 Mi characters. */
const maxBytes = 256 * 1024 * 1024;

/** Opens saved reports, of whatever scanner, as one. @param config - configuration with the rules that findings are told by */
export async function openReports(files: readonly string[], config: string | undefined): Promise<Report> {
  const texts = files.map((file) => [file, textOf(file)] as const);
  const configuration = findConfiguration(config, targetRoot('.'), process.env);
  const ruleSet = (await configuration?.load())?.ruleSet ?? builtinRuleSet();
  const options = importOptions(ruleSet, process.env['LEAKSIEVE_FINGERPRINT_KEY']);
  return reportOf(texts.flatMap(([file, text]) => openReport(text, file, options)));
}

function reportOf(opened: readonly PlainReport[]): Report {
  const { rulesHash, ...merged } = mergeReports(opened, new Date().toISOString());
  return {
    ...merged,
    tool: { name: 'leaksieve', version, ...(rulesHash === undefined ? {} : { rulesHash }) },
    findings: merged.findings.toSorted(byImportance),
  };
}

function textOf(file: string): string {
  const text = readPolicyFile(file, maxBytes);
  if (text === null) {
    throw new ScanError('NO_TARGET', `${file} does not exist: check the path`);
  }
  return text;
}
