import { parse, TomlError } from 'smol-toml';
import { safeParse } from 'valibot';
import { nearestName } from './nearest-name.ts';
import { Problems, type Report } from './problems.ts';
import { gitleaksRuleKeys, listKeys, ruleFileSchema, tableKeys, type RawFile } from './rule-schema.ts';
import { tomlLines, type TomlPath } from './toml-lines.ts';

/** Who wrote the file: built-in files must be complete, gitleaks' may hold keys that mean nothing to us. */
export type RuleFileFormat = 'builtin' | 'leaksieve' | 'gitleaks';

/** A rule file whose keys and types are right. */
export interface RuleFile {
  readonly name: string;
  readonly format: RuleFileFormat;
  readonly content: RawFile;
  readonly problems: Problems;
  readonly report: Report;
}

/**
 * Reads a rule file and checks its keys and types.
 *
 * @param name - how messages call the file
 * @throws ScanError that lists what is wrong, each with its line
 */
export function parseRuleFile(text: string, name: string, format: RuleFileFormat): RuleFile {
  const problems = new Problems(name);
  const document = parseToml(text, problems);
  const lineOf = tomlLines(text);
  const report: Report = (path, message) => {
    const subject = path.findLast((part) => typeof part === 'string') ?? 'file';
    problems.add(lineOf(path), subject, message + ruleSuffix(document, path));
  };
  const content = checkTypes(readKeys(document, '', [], format, report), format, report);
  problems.throwIfAny();
  return { name, format, content, problems, report };
}

function parseToml(text: string, problems: Problems): unknown {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    // The lines after the first quote the document.
    problems.add(error.line, `column ${error.column}`, error.message.split('\n', 1)[0] ?? 'invalid TOML');
    problems.throwIfAny();
    throw error;
  }
}

/** Gives keys the case of the format, as viper does for gitleaks, and drops or reports unknown ones. */
function readKeys(
  value: unknown,
  table: string,
  path: TomlPath,
  format: RuleFileFormat,
  report: Report,
): unknown {
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => readKeys(item, table, [...path, index], format, report));
  }
  if (!isTable(value)) return value;
  const known = tableKeys.get(table) ?? [];
  const entries: [string, unknown][] = [];
  for (const [written, item] of Object.entries(value)) {
    const key = known.find(
      (name) => name === written || (format !== 'builtin' && sameLetters(name, written)),
    );
    if (key === undefined) {
      if (format !== 'gitleaks') report([...path, written], unknownKey(written, known));
    } else if (tableKeys.has(key)) {
      entries.push([key, readKeys(item, key, [...path, key], format, report)]);
    } else {
      const isJoinedList = format === 'gitleaks' && listKeys.has(key) && typeof item === 'string';
      entries.push([key, isJoinedList ? item.split(',') : item]);
    }
  }
  return Object.fromEntries(entries);
}

function checkTypes(content: unknown, format: RuleFileFormat, report: Report): RawFile {
  const result = safeParse(ruleFileSchema, content);
  if (result.success) return result.output;
  const wrongExtras: TomlPath[] = [];
  for (const issue of result.issues) {
    const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
    const [table, , key] = path;
    const isExtra = table === 'rules' && typeof key === 'string' && !gitleaksRuleKeys.has(key);
    if (format === 'gitleaks' && isExtra) {
      wrongExtras.push(path.slice(0, 3));
    } else {
      report(path, issue.received === 'undefined' ? 'is missing' : issue.message);
    }
  }
  return wrongExtras.length > 0 ? checkTypes(without(content, wrongExtras), format, report) : {};
}

function without(value: unknown, paths: readonly TomlPath[]): unknown {
  const inside = (key: string | number): readonly TomlPath[] =>
    paths.filter(([first]) => first === key).map((path) => path.slice(1));
  if (Array.isArray(value)) return value.map((item: unknown, index) => without(item, inside(index)));
  if (!isTable(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !inside(key).some((rest) => rest.length === 0))
      .map(([key, item]) => [key, without(item, inside(key))]),
  );
}

function unknownKey(written: string, known: readonly string[]): string {
  const near = nearestName(written, known);
  return `is not a key here${near === undefined ? '' : `; did you mean ${near}?`}`;
}

function sameLetters(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** Names the rule that a path is in, for readers without the file at hand. */
function ruleSuffix(document: unknown, [table, index]: TomlPath): string {
  if (!isTable(document) || table !== 'rules' || typeof index !== 'number') return '';
  const rules = Object.entries(document).find(([key]) => sameLetters(key, 'rules'))?.[1];
  const rule: unknown = Array.isArray(rules) ? rules[index] : undefined;
  const id = isTable(rule) ? Object.entries(rule).find(([key]) => sameLetters(key, 'id'))?.[1] : undefined;
  return typeof id === 'string' ? ` (rule ${id})` : '';
}
