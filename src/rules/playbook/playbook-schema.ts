import * as v from 'valibot';
import { sourceKinds, stages } from '../../model/playbook.ts';

const text = v.pipe(v.string('must be a text in quotes'), v.nonEmpty('must not be empty'));
const list = v.array(text, 'must be a list of texts');
const name = v.pipe(text, v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be in kebab-case'));
const names = v.array(name, 'must be a list of names');
const url = v.pipe(text, v.regex(/^https?:\/\/\S+$/, 'must be a URL'));
/** Ids, with `*` for any characters, and of rules with a kind and `/` before them. */
const globs = v.array(
  v.pipe(text, v.regex(/^(?:[a-z]+\/)?[a-z0-9.*-]+$/, 'must be an id, which may hold *')),
);
const translated = v.strictObject({ en: text, de: text }, 'must have en and de');

const lineSchema = v.strictObject({
  id: name,
  stage: v.picklist(stages, `must be one of ${stages.join(', ')}`),
  guide: v.optional(list, []),
  title: translated,
  needs: v.optional(v.array(v.picklist(sourceKinds, `must be of ${sourceKinds.join(', ')}`)), []),
  rules: v.optional(globs, []),
  checks: v.optional(globs, []),
  passwords: v.optional(v.boolean(), false),
  question: v.optional(text),
  takesPassword: v.optional(v.boolean(), false),
  steps: v.pipe(list, v.minLength(1, 'must have at least 1')),
  references: v.optional(v.array(url), []),
});

const letterSchema = v.strictObject({
  id: name,
  rules: v.optional(globs, ['*']),
  to: translated,
  subject: translated,
  body: translated,
});

/** A file of `rules/playbooks`. */
export const playbookSchema = v.strictObject({
  id: name,
  title: translated,
  about: text,
  first: text,
  fits: v.pipe(globs, v.minLength(1, 'must have at least 1')),
  packs: v.optional(names, []),
  /** Lines of the shared file. */
  uses: v.optional(names, []),
  /** Letters of the shared file. */
  sends: v.optional(names, []),
  lines: v.optional(v.array(lineSchema), []),
  letters: v.optional(v.array(letterSchema), []),
});

/** The file of what several playbooks have. */
export const sharedSchema = v.strictObject({
  lines: v.array(lineSchema),
  letters: v.array(letterSchema),
});

export type RawLine = v.InferOutput<typeof lineSchema>;
export type RawPlaybook = v.InferOutput<typeof playbookSchema>;
export type SharedParts = v.InferOutput<typeof sharedSchema>;
