/** leaksieve as a library: sources to read from, rules to search for, and the scan that brings them together. */
export { scan, type ScanOptions, type ScanResult } from './scan.ts';
export { builtinRuleSet } from './rules/builtin.ts';
export { loadConfiguration, type Configuration } from './rules/load-configuration.ts';
export { directory } from './sources/directory.ts';
export { standardInput } from './sources/stdin.ts';
export { history } from './sources/git/history.ts';
export { commitRange } from './sources/git/range.ts';
export { openRepository } from './sources/git/repository.ts';
export { formats, writerFor } from './report/index.ts';
export type { Policy } from './triage/policy.ts';
export type { Finding, Report } from './model/finding.ts';
export type { Rule, RuleSet } from './model/rule.ts';
export type { Source } from './model/source.ts';
export { ScanError } from './model/scan-error.ts';
export { Secret } from './model/secret.ts';
