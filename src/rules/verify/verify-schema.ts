import * as v from 'valibot';

const text = v.pipe(v.string('must be a text in quotes'), v.nonEmpty('must not be empty'));
const list = v.array(text, 'must be a list of texts');
const rules = v.pipe(list, v.minLength(1, 'must have at least 1'));
const reference = v.pipe(text, v.regex(/^https:\/\/\S+$/, 'must be a URL that starts with https://'));
const references = v.pipe(v.array(reference), v.minLength(1, 'must have at least 1'));
const texts = v.record(text, text, 'must be a table of names and texts');

/** Below a domain that the file spells out: what was scanned never decides whose server it is. */
const address = v.pipe(
  text,
  v.regex(
    /^https:\/\/(?:\{[a-z-]+\}\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/[\x21-\x7e]*)?$/,
    'must start with https:// and a host of which the first label alone may be a {name}',
  ),
  v.check((url) => !url.includes('{secret}'), 'must not hold the secret: addresses end in logs'),
);

/** 407, 408 and 429 are about the connection or the rate, not about the secret; so are all from 500 on, but where the answer says more. */
const isAboutSecret = (code: number): boolean =>
  (code >= 200 && code < 300) || (code >= 400 && code < 500 && ![407, 408, 429].includes(code));
const status = v.pipe(v.number('must be a status, or a table with one'), v.integer());
const bareStatus = v.pipe(
  status,
  v.check(isAboutSecret, 'must be a status that tells something about the secret'),
);
const answers = v.array(
  v.union(
    [bareStatus, v.strictObject({ status, where: texts })],
    'must be a status, or a table with status and where',
  ),
  'must be a list of answers',
);

/** What the documentation, or the provider, shows as an answer. */
const example = v.strictObject({
  status: v.pipe(v.number(), v.integer()),
  headers: v.optional(texts, {}),
  body: v.optional(v.string(), ''),
  means: v.picklist(['live', 'dead', 'unknown'], 'must be live, dead or unknown'),
  owner: v.optional(text),
  scopes: v.optional(list),
});

type Json = string | number | boolean | Json[] | { [key: string]: Json };
const json: v.GenericSchema<Json> = v.lazy(() =>
  v.union([v.string(), v.number(), v.boolean(), v.array(json), v.record(v.string(), json)]),
);

const checkEntries = {
  /** As people call it. */
  provider: text,
  rules,
  /** Names in templates, with the patterns of the parts of the same names. */
  parts: v.optional(texts, {}),
  /** Names in templates, with patterns of the secret. */
  ofSecret: v.optional(texts, {}),
  /** What stands for a part that is not there. */
  otherwise: v.optional(v.record(text, v.string()), {}),
  urlEncoded: v.optional(v.boolean(), false),
  references,
};

const httpCheck = v.strictObject({
  ...checkEntries,
  get: v.optional(address),
  post: v.optional(address),
  headers: v.optional(texts, {}),
  basic: v.optional(v.pipe(text, v.includes(':', 'must be a user and a password with a colon between'))),
  form: v.optional(texts),
  json: v.optional(json),
  aws: v.optional(
    v.strictObject({ keyId: text, sessionToken: v.optional(v.string(), ''), service: text, region: text }),
  ),
  live: v.pipe(answers, v.minLength(1, 'must have at least 1')),
  dead: v.optional(answers, []),
  anyBody: v.optional(v.boolean(), false),
  owner: v.optional(list, []),
  scopes: v.optional(list, []),
  scopesHeader: v.optional(text),
  answers: v.pipe(v.array(example), v.minLength(1, 'must have at least 1')),
});

const smtpCheck = v.strictObject({
  ...checkEntries,
  smtp: v.strictObject({ host: text, port: text, user: text }),
});

/** A file of `rules/verify`. */
export const verifyFileSchema = v.strictObject({
  checks: v.optional(
    v.array(
      v.lazy((input) => (isSmtp(input) ? smtpCheck : httpCheck)),
      'must be a list of [[checks]]',
    ),
    [],
  ),
  never: v.optional(v.array(v.strictObject({ rules, reason: text, references })), []),
});

function isSmtp(input: unknown): boolean {
  return typeof input === 'object' && input !== null && 'smtp' in input;
}

export type RawCheck = v.InferOutput<typeof verifyFileSchema>['checks'][number];
export type RawHttpCheck = v.InferOutput<typeof httpCheck>;
