import type { PartPattern, Pattern, RequiredRule, Rule } from '../model/rule.ts';
import { ledRegExpOf } from '../model/pattern.ts';
import { compileAllowlists } from './compile-allowlist.ts';
import { compileEach, reportingErrors } from './compile-each.ts';
import { groupCount, toPattern } from './pattern.ts';
import { hasKeywordInEveryMatch } from './re2/keyword-proof.ts';
import { maxPatternLength, parsePattern } from './re2/parse.ts';
import { compileShape } from './shape/compile-shape.ts';
import { keywordLead } from './shape/keyword-lead.ts';
import type { RuleFileFormat } from './rule-file.ts';
import type { RawRule } from './rule-schema.ts';
import type { Report } from './problems.ts';

/** Compiles one rule of a file, on top of the rule that it changes if there is one. */
export function compileRule(raw: RawRule, base: Rule | null, format: RuleFileFormat, report: Report): Rule {
  const description = raw.description ?? base?.description ?? '';
  const keywords = mergeLists(
    base?.keywords,
    raw.keywords?.map((word) => word.toLowerCase()).filter(Boolean),
  );
  const isGeneric = raw.generic ?? base?.isGeneric ?? (format === 'gitleaks' && raw.id.includes('generic'));
  const rule: Rule = {
    id: base?.id ?? raw.id,
    title: raw.title ?? base?.title ?? titleOf(description, raw.id),
    description,
    severity: raw.severity ?? base?.severity ?? 'high',
    confidence: raw.confidence ?? base?.confidence ?? (isGeneric ? 'medium' : 'high'),
    isGeneric,
    keywords,
    ...compileRegex(raw, base, keywords, report),
    path: compileOptional(raw.path, 'path', report) ?? base?.path ?? null,
    secretGroup: override(format, raw.secretGroup, base?.secretGroup),
    entropy: override(format, raw.entropy, base?.entropy),
    dropsPlaceholders: raw.placeholders ?? base?.dropsPlaceholders ?? format !== 'gitleaks',
    format: raw.format ?? base?.format ?? null,
    allowlists: [...(base?.allowlists ?? []), ...compileAllowlists(raw, report)],
    ...overrideReporting(raw, base, format),
    parts: compileParts(raw, base, report),
    completes: raw.completes ?? base?.completes ?? null,
    tags: mergeLists(base?.tags, raw.tags),
    aliases: mergeLists(base?.aliases, raw.aliases),
    remediation: raw.remediation ?? base?.remediation ?? [],
    references: raw.references ?? base?.references ?? [],
    matches: raw.matches ?? keptExamples(raw, base?.matches),
    ignores: raw.ignores ?? keptExamples(raw, base?.ignores),
  };
  checkRule(rule, raw, format, report);
  return rule;
}

function checkRule(rule: Rule, raw: RawRule, format: RuleFileFormat, report: Report): void {
  if (rule.pattern === null && rule.path === null && raw.regex === undefined && raw.path === undefined) {
    report([], 'needs a regex or a path');
  }
  if (rule.keywords.some((keyword) => keyword.length > maxPatternLength)) {
    report(['keywords'], `above ${maxPatternLength} characters are not supported`);
  }
  if (rule.entropy > 8 && format !== 'gitleaks') {
    report(['entropy'], 'is in bits a character and must be below 8');
  }
  const groups = rule.secretGroup > 0 && rule.pattern !== null ? groupCount(rule.pattern) : rule.secretGroup;
  if (rule.secretGroup > groups) {
    report(['secretGroup'], `is ${rule.secretGroup}, but the regex has ${groups} groups`);
  }
}

function compileRegex(
  raw: RawRule,
  base: Rule | null,
  keywords: readonly string[],
  report: Report,
): Pick<Rule, 'pattern' | 'isKeywordInMatch' | 'keywordLead' | 'shape'> {
  const { regex } = raw;
  if (regex === undefined || regex === '') {
    const { pattern = null, isKeywordInMatch = false, keywordLead = null, shape = null } = base ?? {};
    return { pattern, isKeywordInMatch, keywordLead, shape };
  }
  const compiled = reportingErrors(
    (message) => report(['regex'], message),
    () => {
      const tree = parsePattern(regex);
      const isKeywordInMatch = keywords.length > 0 && hasKeywordInEveryMatch(tree, keywords);
      const shape = isKeywordInMatch ? compileShape(tree, keywords) : null;
      const pattern = toPattern(tree);
      const lead = isKeywordInMatch ? keywordLead(tree, keywords) : null;
      return { pattern, isKeywordInMatch, keywordLead: isUsable(pattern, lead) ? lead : null, shape };
    },
  );
  return compiled ?? { pattern: null, isKeywordInMatch: false, keywordLead: null, shape: null };
}

/** V8 may refuse a pattern that is nearly too large when there is something before it. */
function isUsable(pattern: Pattern, lead: number | null): boolean {
  try {
    if (lead !== null) {
      ledRegExpOf(pattern, lead).test('');
    }
    return true;
  } catch {
    return false;
  }
}

function compileOptional(re2: string | undefined, key: string, report: Report): Pattern | undefined {
  return re2 === undefined || re2 === ''
    ? undefined
    : compileEach([re2], (message) => report([key], message))[0];
}

/** A new pattern does away with the settings that stood beside the old one. */
function compileParts(raw: RawRule, base: Rule | null, report: Report): readonly PartPattern[] {
  if (raw.parts === undefined) return raw.regex === undefined ? (base?.parts ?? []) : [];
  return raw.parts.flatMap(({ name, regex, required = true, withinLines = 10 }, index) => {
    const pattern = compileOptional(regex, 'regex', (path, message) =>
      report(['parts', index, ...path], message),
    );
    return pattern === undefined ? [] : { name, pattern, isRequired: required, withinLines };
  });
}

/** In gitleaks, a rule that changes another one cannot change these two. */
function overrideReporting(
  raw: RawRule,
  base: Rule | null,
  format: RuleFileFormat,
): Pick<Rule, 'required' | 'skipReport'> {
  if (base !== null && format === 'gitleaks') return { required: base.required, skipReport: base.skipReport };
  const required: readonly RequiredRule[] | undefined = raw.required?.map((other) => ({
    id: other.id,
    withinLines: other.withinLines ?? null,
    withinColumns: other.withinColumns ?? null,
  }));
  return {
    required: required ?? base?.required ?? [],
    skipReport: raw.skipReport ?? base?.skipReport ?? false,
  };
}

/** gitleaks takes 0 for "not given". */
function override(format: RuleFileFormat, value: number | undefined, base: number | undefined): number {
  const given = format === 'gitleaks' && value === 0 ? undefined : value;
  return given ?? base ?? 0;
}

function keptExamples(raw: RawRule, examples: readonly string[] | undefined): readonly string[] {
  return raw.regex === undefined ? (examples ?? []) : [];
}

function mergeLists(base: readonly string[] = [], added: readonly string[] = []): readonly string[] {
  return [...new Set([...base, ...added])];
}

function titleOf(description: string, id: string): string {
  const [sentence = ''] = description.split(/[.!?](?:\s|$)|\n/, 1);
  const title = sentence.trim().slice(0, 80);
  return title === '' ? id : title;
}
