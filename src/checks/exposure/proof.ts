import { matchesPattern } from '../../model/pattern.ts';
import type { Severity } from '../../model/rule.ts';
import type { Condition, SiteRule } from '../../model/site-rule.ts';
import type { Fields } from './grammar/fields.ts';
import { matchesName } from './matches-name.ts';
import { isEmptyValue } from './is-empty-value.ts';

/** What an answer proves. */
export interface Proof {
  readonly severity: Severity;
  /** In words: settings by name, those shown with their values, never a secret. */
  readonly evidence: string;
  /** Of the product, where the rule knows a field of it. */
  readonly version: string | null;
}

/** Before the name of a header that counts as a field. */
export const headerMark = 'header:';

const maxNames = 12;
const maxShown = 80;

/** What the fields of an answer prove of a rule; null: nothing. */
export function proofOf(rule: SiteRule, fields: Fields): Proof | null {
  const holds = rule.where.length === 0 || rule.where.some((condition) => holdsFor(condition, fields));
  const own = [...fields.keys()].filter((name) => !name.startsWith(headerMark));
  if (!holds || own.length < rule.least || rule.unless.some((condition) => holdsFor(condition, fields))) {
    return null;
  }
  const secrets = [...fields].filter(
    ([name, values]) =>
      rule.secrets.some((secret) => matchesName(secret, name)) &&
      values.some((value) => !isEmptyValue(value)),
  );
  return {
    severity: secrets.length > 0 ? rule.severity : (rule.severityWithoutSecrets ?? rule.severity),
    version: rule.version === null ? null : (fields.get(rule.version)?.[0] ?? null),
    evidence: [...shownFields(rule, fields), ...namesTold(rule, own, secrets)].join('; '),
  };
}

/** Whether every field of a condition is there with a value that matches. */
export function holdsFor(condition: Condition, fields: Fields): boolean {
  return condition.every(({ field, value }) => {
    const found = field.includes('*')
      ? [...fields].filter(([name]) => matchesName(field, name)).flatMap(([, values]) => values)
      : (fields.get(field) ?? []);
    return found.some((text) => matchesPattern(value, text));
  });
}

function shownFields({ show }: SiteRule, fields: Fields): readonly string[] {
  const shown = show.flatMap((wanted) =>
    [...fields].filter(([name]) => matchesName(wanted, name)).map(([name, [value = '']]) => [name, value]),
  );
  return shown.slice(0, maxNames).map(([name, value = '']) => `${name} ${value.slice(0, maxShown)}`);
}

/** Names of settings tell what leaked; of pages and lines, which all have the same names, they tell nothing. */
function namesTold(
  { grammar }: SiteRule,
  own: readonly string[],
  secrets: readonly (readonly [string, readonly string[]])[],
): readonly string[] {
  if (grammar === 'html' || grammar === 'lines' || grammar === 'bytes') {
    return [];
  }
  const set = secrets.map(([name]) => name);
  const rest = own.filter((name) => /\w/.test(name) && !set.includes(name));
  const told = [...set.map((name) => `${name} (set)`), ...rest].slice(0, maxNames);
  const more = set.length + rest.length - told.length;
  return [`${told.join(', ')}${more > 0 ? ` and ${more} more` : ''}`];
}
