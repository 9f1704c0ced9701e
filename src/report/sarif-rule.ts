import type { ReportedRule } from '../model/finding.ts';
import type { ReportingDescriptor, Result } from 'sarif';
import type { Confidence, Severity } from '../model/rule.ts';
import { escapeControls } from './escape.ts';
import { prose } from './markdown-text.ts';
import type { ShownFinding, ShownReport } from './shown.ts';

/** How code scanning calls severities. */
export const sarifLevels: Readonly<Record<Severity, Result.level>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  info: 'note',
};

/** Within the bands of code scanning: above 9.0 critical, from 7.0 high, from 4.0 medium, from 0.1 low. */
const securitySeverities: Readonly<Record<Severity, string>> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '2.0',
  info: '0.1',
};

const precisions: Readonly<Record<Confidence, string>> = { high: 'high', medium: 'medium', low: 'low' };

/** Limits of code scanning: https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning */
const maxText = 1024;
const maxTags = 20;

/** The rules of the findings, by id, in the order in which they are first met. */
export function sarifRules(report: ShownReport): ReadonlyMap<string, ReportingDescriptor> {
  const descriptors = new Map<string, ReportingDescriptor>();
  for (const finding of report.findings) {
    if (descriptors.has(finding.rule)) continue;
    descriptors.set(finding.rule, descriptor(report.rules.get(finding.rule) ?? ruleOf(finding)));
  }
  return descriptors;
}

/** What a finding tells of its rule, for findings that no rule of a file stands behind. */
function ruleOf({ rule, title, severity, confidence, remediation }: ShownFinding): ReportedRule {
  return { id: rule, title, description: '', severity, confidence, tags: [], remediation, references: [] };
}

function descriptor(rule: ReportedRule): ReportingDescriptor {
  const title = escapeControls(rule.title === '' ? rule.id : rule.title);
  const description = rule.description === '' ? title : escapeControls(rule.description);
  const [helpUri] = webLinks(rule);
  return {
    id: rule.id,
    shortDescription: { text: clip(title) },
    fullDescription: { text: clip(description) },
    help: { text: helpText(description, rule), markdown: helpMarkdown(description, rule) },
    ...(helpUri === undefined ? {} : { helpUri }),
    defaultConfiguration: { level: sarifLevels[rule.severity] },
    properties: {
      'security-severity': securitySeverities[rule.severity],
      precision: precisions[rule.confidence],
      tags: [...new Set(['security', ...rule.tags])].slice(0, maxTags),
    },
  };
}

function helpText(description: string, { remediation, references }: ReportedRule): string {
  const steps = remediation.map((step, index) => `${index + 1}. ${escapeControls(step)}`);
  return [description, ...steps, ...references.map(escapeControls)].join('\n');
}

function helpMarkdown(description: string, rule: ReportedRule): string {
  const steps = rule.remediation.map((step, index) => `${index + 1}. ${prose(step)}`);
  const links = webLinks(rule).map((url) => `- <${url}>`);
  const sections = [
    prose(description),
    ...(steps.length === 0 ? [] : [`## What to do\n\n${steps.join('\n')}`]),
    ...(links.length === 0 ? [] : [`## References\n\n${links.join('\n')}`]),
  ];
  return `${sections.join('\n\n')}\n`;
}

function webLinks({ references }: ReportedRule): readonly string[] {
  return references.flatMap((url) => (/^https?:/.test(url) && URL.canParse(url) ? [new URL(url).href] : []));
}

function clip(text: string): string {
  return text.length <= maxText ? text : `${text.slice(0, maxText - 1).toWellFormed()}…`;
}
