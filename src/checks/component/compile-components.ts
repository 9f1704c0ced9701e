import { parse } from 'smol-toml';
import * as v from 'valibot';
import { ScanError } from '../../model/scan-error.ts';
import type { Component, Mark } from './component.ts';

const text = v.pipe(v.string(), v.nonEmpty());
const fileSchema = v.strictObject({
  components: v.array(
    v.strictObject({
      id: text,
      title: text,
      packages: v.optional(v.array(text), []),
      names: v.optional(v.array(v.pipe(text, v.toLowerCase())), []),
      banners: v.optional(v.array(v.pipe(text, v.includes('{version}'))), []),
      code: v.optional(
        v.array(
          v.strictObject({
            keyword: v.pipe(v.string(), v.minLength(3)),
            regex: v.pipe(text, v.regex(/\{version\}|\(\?<(?:version|minor)>/)),
          }),
        ),
        [],
      ),
      runtime: v.optional(v.array(text), []),
    }),
  ),
});

/**
 * Two numbers at least, and what may stand behind them in Semantic Versioning: a hash is none, and neither is a year.
 */
const version = String.raw`v?(?<version>\d{1,4}(?:\.\d{1,6}){1,4}(?:[-+~][0-9A-Za-z][0-9A-Za-z.+~-]{0,60}|(?:a|b|rc|alpha|beta|pre)\.?\d{0,3}(?![0-9A-Za-z]))?)(?![\d])`;

/** A banner starts a comment, or a line of it: elsewhere its words are about the library, such as what needs it. */
const commentStart = String.raw`(?:^|/\*[*!]?|//[!#]?|[\n*])[\s*=#~!-]{0,40}(?:@(?:license|preserve|overview|fileoverview)\s{1,10})?`;

/**
 * Compiles one file of `rules/components`.
 *
 * @throws ScanError that says what is wrong in it
 */
export function compileComponents(toml: string, name: string): readonly Component[] {
  const read = v.safeParse(fileSchema, parse(toml));
  if (!read.success) {
    const [issue] = read.issues;
    throw new ScanError('CONFIG', `${name}: ${v.getDotPath(issue) ?? 'file'}: ${issue.message}`);
  }
  return read.output.components.map(({ banners, code, ...component }) => ({
    ...component,
    names: [...new Set([...component.names, ...component.packages.filter((name) => !name.includes('/'))])],
    marks: [...banners.map(bannerMark), ...code.map(codeMark)].map((mark) => checked(mark, name)),
  }));
}

function bannerMark(banner: string): Mark {
  const [before = '', after = ''] = banner.split('{version}');
  const keyword = banner
    .split(/\n|\{version\}/)
    .map((piece) => piece.trim())
    .reduce((longest, piece) => (piece.length > longest.length ? piece : longest));
  return { keyword, pattern: commentStart + literal(before) + version + literal(after) };
}

/** The text itself. Where it has a new line, stars may stand before the next. */
function literal(text: string): string {
  return text
    .replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
    .replaceAll(' ', String.raw`[ \t]{1,10}`)
    .replaceAll('\n', String.raw`\s{1,20}(?:(?:\*|//!?)\s{1,20}){0,3}`);
}

function codeMark({ keyword, regex }: { readonly keyword: string; readonly regex: string }): Mark {
  return { keyword, pattern: regex.replaceAll('{version}', version) };
}

/** Unbounded repeats make a window's end decide what matches. */
function checked(mark: Mark, name: string): Mark {
  if (/(?<!\\)[*+](?!\?)|\{\d+,\}/.test(mark.pattern.replace(/\[(?:\\.|[^\]\\])*\]/g, 'x'))) {
    throw new ScanError('CONFIG', `${name}: ${mark.pattern}: bound its repeats`);
  }
  return { ...mark, pattern: new RegExp(mark.pattern).source };
}
