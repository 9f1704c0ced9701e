import * as v from 'valibot';
import { confidences, formats, severities } from '../model/rule.ts';

const text = v.string('must be a text in quotes');
const list = v.array(text, 'must be a list of texts');
const flag = v.boolean('must be true or false');
const distance = v.pipe(
  v.number('must be a number'),
  v.integer('must be a whole number'),
  v.minValue(0, 'must not be negative'),
  v.maxValue(100_000, 'must be at most 100000'),
);
const url = v.pipe(text, v.regex(/^https?:\/\/[^\s]+$/, 'must be a URL that starts with https://'));

const allowlistEntries = {
  description: v.optional(text),
  condition: v.optional(v.pipe(text, v.regex(/^(?:or|and|\|\||&&|)$/i, 'must be "OR" or "AND"'))),
  commits: v.optional(list),
  paths: v.optional(list),
  regexTarget: v.optional(
    v.pipe(text, v.regex(/^(?:secret|match|line|)$/i, 'must be "secret", "match" or "line"')),
  ),
  regexes: v.optional(list),
  stopwords: v.optional(list),
  targetRules: v.optional(list),
};
const allowlist = v.object(allowlistEntries, 'must be a table');
const allowlists = v.array(allowlist, 'must be a list of tables');

const requiredEntries = {
  id: text,
  withinLines: v.optional(distance),
  withinColumns: v.optional(distance),
};

const partEntries = {
  name: text,
  regex: text,
  required: v.optional(flag),
  withinLines: v.optional(distance),
};

const completesEntries = {
  part: text,
  rules: list,
};

const ruleEntries = {
  id: v.pipe(text, v.nonEmpty('must not be empty')),
  title: v.optional(text),
  description: v.optional(text),
  severity: v.optional(v.picklist(severities, `must be one of ${severities.join(', ')}`)),
  confidence: v.optional(v.picklist(confidences, `must be one of ${confidences.join(', ')}`)),
  generic: v.optional(flag),
  keywords: v.optional(list),
  regex: v.optional(text),
  path: v.optional(text),
  secretGroup: v.optional(distance),
  entropy: v.optional(v.pipe(v.number('must be a number'), v.minValue(0, 'must not be negative'))),
  placeholders: v.optional(flag),
  format: v.optional(v.picklist(formats, `must be one of ${formats.join(', ')}`)),
  tags: v.optional(list),
  allowlist: v.optional(allowlist),
  allowlists: v.optional(allowlists),
  required: v.optional(v.array(v.object(requiredEntries, 'must be a table'), 'must be a list of tables')),
  parts: v.optional(v.array(v.object(partEntries, 'must be a table'), 'must be a list of tables')),
  completes: v.optional(v.object(completesEntries, 'must be a table')),
  skipReport: v.optional(flag),
  aliases: v.optional(list),
  remediation: v.optional(list),
  references: v.optional(v.array(url, 'must be a list of URLs')),
  matches: v.optional(list),
  ignores: v.optional(list),
};

const extendEntries = {
  useDefault: v.optional(flag),
  path: v.optional(text),
  url: v.optional(text),
  disabledRules: v.optional(list),
};

const fileEntries = {
  title: v.optional(text),
  description: v.optional(text),
  minVersion: v.optional(text),
  extend: v.optional(v.object(extendEntries, 'must be a table')),
  rules: v.optional(v.array(v.object(ruleEntries, 'must be a table'), 'must be a list of [[rules]]')),
  allowlist: v.optional(allowlist),
  allowlists: v.optional(allowlists),
};

/** A rule file, gitleaks' format and more. */
export const ruleFileSchema = v.object(fileEntries);

/** The keys of each table of a rule file; the file itself is the table with no name. */
export const tableKeys: ReadonlyMap<string, readonly string[]> = new Map([
  ['', Object.keys(fileEntries)],
  ['extend', Object.keys(extendEntries)],
  ['rules', Object.keys(ruleEntries)],
  ['allowlist', Object.keys(allowlistEntries)],
  ['allowlists', Object.keys(allowlistEntries)],
  ['required', Object.keys(requiredEntries)],
  ['parts', Object.keys(partEntries)],
  ['completes', Object.keys(completesEntries)],
]);

/** Keys whose value is a list of texts: gitleaks also takes one text with commas. */
export const listKeys: ReadonlySet<string> = new Set([
  'commits',
  'disabledRules',
  'keywords',
  'paths',
  'regexes',
  'stopwords',
  'tags',
  'targetRules',
]);

/** What gitleaks knows of a rule; in its files anything else may mean anything and is no error. */
export const gitleaksRuleKeys: ReadonlySet<string> = new Set([
  'id',
  'description',
  'regex',
  'path',
  'secretGroup',
  'entropy',
  'keywords',
  'tags',
  'allowlist',
  'allowlists',
  'required',
  'skipReport',
]);

export type RawFile = v.InferOutput<typeof ruleFileSchema>;
export type RawRule = NonNullable<RawFile['rules']>[number];
export type RawAllowlist = v.InferOutput<typeof allowlist>;
