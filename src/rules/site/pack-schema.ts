import * as v from 'valibot';
import { severities } from '../../model/rule.ts';
import { grammars } from '../../model/site-rule.ts';

const text = v.string('must be a text in quotes');
const list = v.array(text, 'must be a list of texts');
const name = v.pipe(text, v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be in kebab-case'));
const url = v.pipe(text, v.regex(/^https?:\/\/\S+$/, 'must be a URL'));
const severity = v.picklist(severities, `must be one of ${severities.join(', ')}`);
/** Field names, with the patterns of their values. */
const condition = v.record(text, text, 'must be a table of field names and patterns');

const conditions = v.optional(
  v.union([v.array(condition), condition], 'must be a table, or a list of tables'),
  [],
);

const path = v.pipe(
  text,
  v.regex(/^(?:\/|\{dir\}|\{php\})[\x21-\x7e]*$/, 'must start with / and hold no spaces'),
);

const ruleEntries = {
  id: name,
  title: v.pipe(text, v.nonEmpty('must not be empty')),
  severity,
  severityWithoutSecrets: v.optional(severity),
  paths: v.optional(v.array(path, 'must be a list of paths'), []),
  /** Every path with each of these behind it. */
  suffixes: v.optional(list, []),
  /** Every path with each of these before it. */
  prefixes: v.optional(list, []),
  headers: v.optional(v.record(v.string(), text), {}),
  class: v.optional(v.picklist(['read', 'handshake'], 'must be read or handshake'), 'read'),
  /** The answer must be another one than without the headers. */
  unlikeBare: v.optional(v.boolean(), false),
  statuses: v.optional(v.array(v.pipe(v.number(), v.integer())), [200, 206]),
  grammar: v.picklist(grammars, `must be one of ${grammars.join(', ')}`),
  /** A program prints it, so that it may be called text/html. */
  printed: v.optional(v.boolean(), false),
  where: conditions,
  /** None of these may hold. */
  unless: conditions,
  least: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
  secrets: v.optional(list, []),
  show: v.optional(list, []),
  version: v.optional(text),
  perPage: v.optional(v.boolean(), false),
  follow: v.optional(v.picklist(['git'], 'must be "git"')),
  remediation: v.pipe(list, v.minLength(2, 'must have at least 2')),
  references: v.pipe(v.array(url), v.minLength(1, 'must have at least 1')),
  /** Headers that answers with these bodies have. */
  matchHeaders: v.optional(v.record(v.string(), text), {}),
  matches: v.pipe(list, v.minLength(1, 'must have at least 1')),
  ignores: v.pipe(list, v.minLength(1, 'must have at least 1')),
};

const ruleSchema = v.strictObject(ruleEntries);

const signSchema = v.union(
  [
    v.strictObject({ header: text, value: text }),
    v.strictObject({ cookie: text, value: text }),
    v.strictObject({ page: condition }),
    v.strictObject({ address: text }),
  ],
  'must have header and value, cookie and value, page, or address',
);

/** A range of versions, such as `5.0.0 5.2.10`: the first that has it and the first without. */
const range = v.pipe(
  text,
  v.regex(/^\d[\w.-]* (?:\d[\w.-]*|-)$/, 'must be two versions, the second may be -'),
);

const advisorySchema = v.strictObject({
  ids: v.pipe(list, v.minLength(1, 'must have at least 1')),
  severity,
  affected: v.pipe(v.array(range), v.minLength(1, 'must have at least 1')),
});

/** A file of `rules/site`. */
export const packSchema = v.strictObject({
  id: name,
  name: v.pipe(text, v.nonEmpty('must not be empty')),
  core: v.optional(v.boolean(), false),
  signs: v.optional(v.array(signSchema), []),
  rules: v.pipe(v.array(ruleSchema), v.minLength(1, 'must have at least 1')),
  advisoriesOf: v.optional(text, ''),
  advisories: v.optional(v.array(advisorySchema), []),
});

/** A file of `rules/site/cloud`. */
export const cloudFileSchema = v.strictObject({
  /** What sites name, for the rules below; the groups of a pattern are called as the part where they have no names. */
  parts: v.record(
    text,
    v.strictObject({ groups: v.optional(list), keyword: text, pattern: text }),
    'must be a table of parts',
  ),
  rules: v.pipe(
    v.array(
      v.strictObject({
        ...ruleEntries,
        ask: v.pipe(text, v.regex(/^https:\/\/[\x21-\x7e]+$/, 'must start with https:// and hold no spaces')),
        method: v.optional(v.picklist(['GET', 'HEAD'], 'must be "GET" or "HEAD"'), 'GET'),
        parts: v.pipe(list, v.minLength(1, 'must have at least 1')),
        hidden: v.optional(list, []),
        grave: v.optional(v.strictObject({ part: text, value: text, otherwise: severity })),
        severityOfScripts: v.optional(severity),
      }),
    ),
    v.minLength(1, 'must have at least 1'),
  ),
});

export type RawSiteRule = v.InferOutput<typeof ruleSchema>;
export type RawSign = v.InferOutput<typeof signSchema>;
export type RawAdvisory = v.InferOutput<typeof advisorySchema>;
export type RawCondition = v.InferOutput<typeof condition>;
