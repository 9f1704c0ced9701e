import type { ProbeAnswer } from '../../model/probe.ts';
import type { SiteRule } from '../../model/site-rule.ts';
import { mediaTypeOf } from './body-shape.ts';
import type { Fields } from './grammar/fields.ts';
import { readFields } from './grammar/index.ts';
import { headerMark, proofOf, type Proof } from './proof.ts';

type Response = Extract<ProbeAnswer, { kind: 'response' }>;

/** Why an answer leaves open what is there; null: it does not. */
export function blockedBy(answer: ProbeAnswer): string | null {
  if (answer.kind === 'failed') {
    return answer.hint;
  }
  return answer.isChallenge ? 'a firewall asks for a person' : null;
}

/** What an answer proves of a rule: it must be one that servers give to files, and be of the rule's grammar. */
export function provedBy(rule: SiteRule, answer: Response): Proof | null {
  if (!rule.statuses.includes(answer.status)) {
    return null;
  }
  const isMarkup = rule.grammar === 'html' || rule.grammar === 'xml';
  const isPage = /^(?:text\/html|application\/xhtml\+xml)$/.test(mediaTypeOf(answer));
  // Files are never sent as pages; what is refused may be, and what a program prints: PHP calls all of it a page.
  if (rule.grammar !== 'html' && isPage && answer.status < 400 && !rule.isPrinted) {
    return null;
  }
  // PHP source begins with its tag.
  if (!isMarkup && rule.grammar !== 'php' && /^\s*</.test(answer.bytes.toString('latin1', 0, 200))) {
    return null;
  }
  const fields = readFields(rule.grammar, answer.bytes, answer.isCut);
  return fields === null ? null : proofOf(rule, withHeaders(fields, answer));
}

/** Headers count as fields, such as `header:server`. */
export function withHeaders(fields: Fields, { headers }: Pick<Response, 'headers'>): Fields {
  const named = [...headers].map(([name, values]) => [headerMark + name, values] as const);
  return new Map([...fields, ...named]);
}
