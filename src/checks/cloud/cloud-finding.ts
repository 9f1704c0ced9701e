import type { SiteFinding } from '../../model/check.ts';
import type { CloudRule } from '../../model/cloud-rule.ts';
import { matchesPattern } from '../../model/pattern.ts';
import type { ProbeAnswer } from '../../model/probe.ts';
import type { Severity } from '../../model/rule.ts';
import { mediaTypeOf } from '../exposure/body-shape.ts';
import type { Question } from './questions.ts';

/** What an answer of a third party proved. Nothing of its body is in it: what stands there is not ours to keep. */
export function cloudFinding(
  rule: CloudRule,
  question: Question,
  answer: Extract<ProbeAnswer, { kind: 'response' }>,
  servesScripts: boolean,
): SiteFinding {
  const { id, title, remediation } = rule;
  const { method, name, places } = question;
  const type = mediaTypeOf(answer);
  return {
    kind: 'exposure',
    rule: id,
    title,
    severity: severityOf(rule, question, servesScripts),
    confidence: 'high',
    identity: name,
    evidence: `${method} ${name} answered ${answer.status}${type === '' ? '' : ` (${type})`} without a session; the site names it`,
    places: places.map((url) => ({ url })),
    remediation,
  };
}

function severityOf(
  { severity, grave, severityOfScripts }: CloudRule,
  { values }: Question,
  servesScripts: boolean,
): Severity {
  if (servesScripts && severityOfScripts !== null) {
    return severityOfScripts;
  }
  return grave === null || matchesPattern(grave.value, values.get(grave.part) ?? '')
    ? severity
    : grave.otherwise;
}
