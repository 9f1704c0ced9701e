import type { CloudRule } from '../../model/cloud-rule.ts';
import { Secret } from '../../model/secret.ts';
import type { NamedParts, Naming } from './named-parts.ts';

/** A request to a third party, with all that its answer may prove. */
export interface Question {
  readonly url: URL;
  /** The address, and what else tells it from others, as it may be shown: keys are redacted. */
  readonly name: string;
  readonly method: 'GET' | 'HEAD';
  readonly headers: Readonly<Record<string, string>>;
  readonly rules: readonly CloudRule[];
  readonly values: ReadonlyMap<string, string>;
  /** What names the third party. */
  readonly places: readonly URL[];
}

/** Of one rule: twice what is asked in all, so that it is seen that there are more. */
const maxOfRule = 120;

/**
 * The questions that follow from what a site names, each once.
 *
 * @param isOwn - whether a place belongs to the site: what scripts of others name is not its own
 */
export function questionsOf(
  rules: readonly CloudRule[],
  named: NamedParts,
  isOwn: (place: URL) => boolean,
): readonly Question[] {
  const questions = new Map<string, Question>();
  for (const rule of rules) {
    const choices = rule.parts.map((part) =>
      named.namingsOf(part).flatMap(({ values, places }): readonly Naming[] => {
        const own = places.filter(isOwn);
        return own.length === 0 ? [] : [{ values, places: own }];
      }),
    );
    for (const chosen of combinations(choices).take(maxOfRule)) {
      const question = questionOf(rule, chosen);
      const key = `${question.method} ${question.url.href} ${JSON.stringify(question.headers)}`;
      const before = questions.get(key);
      questions.set(key, before === undefined ? question : { ...before, rules: [...before.rules, rule] });
    }
  }
  return [...questions.values()];
}

function questionOf(rule: CloudRule, chosen: readonly Naming[]): Question {
  const values = new Map(chosen.flatMap((naming) => [...naming.values]));
  const shown = new Map(
    Array.from(values, ([name, value]) => [
      name,
      rule.hidden.includes(name) ? new Secret(value).redacted : value,
    ]),
  );
  const inHeaders = rule.hidden.filter((name) => !rule.ask.includes(`{${name}}`));
  return {
    url: new URL(fill(rule.ask, values, encodeURIComponent)),
    name: [fill(rule.ask, shown, String), ...inHeaders.map((name) => `with ${name} ${shown.get(name)}`)].join(
      ' ',
    ),
    method: rule.method,
    headers: Object.fromEntries(
      Object.entries(rule.headers).map(([name, template]) => [name, fill(template, values, String)]),
    ),
    rules: [rule],
    values,
    // The first part says who is asked.
    places: chosen[0]?.places ?? [],
  };
}

function fill(
  template: string,
  values: ReadonlyMap<string, string>,
  encode: (value: string) => string,
): string {
  return template.replaceAll(/\{([a-z]+)\}/g, (_, name: string) => encode(values.get(name) ?? ''));
}

function* combinations(
  choices: readonly (readonly Naming[])[],
): Generator<readonly Naming[], void, undefined> {
  const [first, ...rest] = choices;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const naming of first) {
    for (const others of combinations(rest)) {
      yield [naming, ...others];
    }
  }
}
