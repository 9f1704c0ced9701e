import type { Finding } from '../../model/finding.ts';
import { severities } from '../../model/rule.ts';
import type { Status } from '../decisions/decision.ts';
import { hostOf } from './host.ts';

export type Test = (finding: Finding, status: Status) => boolean;

/** What may stand before a colon, and what it is compared with, in lower case. */
const fields: Readonly<Record<string, (finding: Finding, status: Status) => Iterable<string | undefined>>> = {
  rule: ({ rule }) => [rule.toLowerCase()],
  path: ({ occurrences }) => occurrences.map(({ path }) => path.toLowerCase()),
  author: ({ occurrences }) =>
    occurrences.flatMap(({ author, email }) => [author?.toLowerCase(), email?.toLowerCase()]),
  commit: ({ occurrences }) => occurrences.map(({ commit }) => commit),
  host: ({ occurrences }) => occurrences.map(({ url }) => hostOf(url)),
  kind: ({ kind }) => [kind],
  state: ({ state }) => [state],
  verified: ({ verification }) => [verification.state],
  id: ({ fingerprint }) => [fingerprint.toLowerCase()],
};

/** The names that a filter knows, for help. */
export const filterFields: readonly string[] = [...Object.keys(fields), 'status', 'severity'];

/**
 * What a filter lets through: each of its words must hold, `-` before one means the opposite.
 *
 * `field:text` looks for the text there, `status:` is whole, `severity:high` is that or worse; any other word is looked for everywhere.
 */
export function filterFor(query: string): Test {
  const tests = query.toLowerCase().split(/\s+/).filter(Boolean).map(wordTest);
  return (finding, status) => tests.every((test) => test(finding, status));
}

function wordTest(word: string): Test {
  const isNot = word.startsWith('-') && word.length > 1;
  const test = positiveTest(isNot ? word.slice(1) : word);
  return isNot ? (...of) => !test(...of) : test;
}

function positiveTest(word: string): Test {
  const [, name = '', wanted = ''] = /^([a-z]+):(.*)$/s.exec(word) ?? [];
  if (name === 'status') return (_finding, status) => wanted === '' || status.startsWith(wanted);
  if (name === 'severity' || name === 'sev') {
    const least = severities.findIndex((severity) => severity.startsWith(wanted.replace(/^>?=/, '')));
    return ({ severity }) => severities.indexOf(severity) >= least;
  }
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (field !== undefined) return (finding, status) => has(field(finding, status), wanted);
  return (finding) => searchedText(finding).includes(word);
}

function has(values: Iterable<string | undefined>, wanted: string): boolean {
  for (const value of values) if (value?.includes(wanted) === true) return true;
  return false;
}

const texts = new WeakMap<Finding, string>();

/** What is compared is made once: of a secret nothing but its redacted form. */
function searchedText(finding: Finding): string {
  let text = texts.get(finding);
  if (text === undefined) {
    const { rule, title, severity, secret, evidence, occurrences, fingerprint } = finding;
    const places = occurrences.flatMap(({ path, url, author, commit }) => [path, url, author, commit]);
    text = [rule, title, severity, secret?.redacted, evidence, fingerprint, ...places]
      .join('\n')
      .toLowerCase();
    texts.set(finding, text);
  }
  return text;
}
