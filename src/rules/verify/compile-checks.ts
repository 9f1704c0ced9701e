import type {
  AnswerPattern,
  HttpTemplate,
  LiveCheck,
  LiveChecks,
  NamedValue,
} from '../../model/live-check.ts';
import { ScanError } from '../../model/scan-error.ts';
import { compilePattern } from '../pattern.ts';
import { readFile } from '../read-file.ts';
import { withPlace } from '../site/compile-pack.ts';
import { verifyFileSchema, type RawCheck, type RawHttpCheck } from './verify-schema.ts';

/**
 * Compiles a file of `rules/verify`.
 *
 * @param file - how messages call it
 * @throws ScanError that says what is wrong where
 */
export function compileVerifyFile(text: string, file: string): LiveChecks {
  const { checks, never } = readFile(verifyFileSchema, text, file);
  return {
    checks: checks.map((raw, index) => withPlace(`${file}: checks ${index + 1}`, () => compileCheck(raw))),
    never: never.map(({ rules, reason }) => ({ rules, reason })),
  };
}

function compileCheck(raw: RawCheck): LiveCheck {
  const values = valuesOf(raw);
  const isHttp = !('smtp' in raw);
  const check: LiveCheck = {
    provider: raw.provider,
    rules: raw.rules,
    values,
    isUrlEncoded: raw.urlEncoded,
    question: isHttp ? httpTemplate(raw) : { kind: 'smtp', ...raw.smtp },
    dead: isHttp ? raw.dead.map(answerPattern) : [],
    live: isHttp ? raw.live.map(answerPattern) : [],
    takesAnyBody: isHttp && raw.anyBody,
    owner: isHttp ? raw.owner : [],
    scopes: isHttp ? raw.scopes : [],
    scopesHeader: isHttp ? (raw.scopesHeader?.toLowerCase() ?? null) : null,
  };
  checkNames(check);
  return check;
}

function valuesOf({ parts, ofSecret, otherwise }: RawCheck): readonly NamedValue[] {
  const value =
    (part: boolean) =>
    ([name, pattern]: readonly [string, string]): NamedValue => ({
      name,
      part: part ? name : null,
      pattern: compilePattern(pattern),
      otherwise: otherwise[name] ?? null,
    });
  return [...Object.entries(parts).map(value(true)), ...Object.entries(ofSecret).map(value(false))];
}

function httpTemplate(raw: RawHttpCheck): HttpTemplate {
  const { get, post, headers, basic = null, form = null, json = null, aws = null } = raw;
  const url = get ?? post;
  if (url === undefined || (get !== undefined && post !== undefined)) {
    throw new ScanError('CONFIG', 'needs get or post');
  }
  if (get !== undefined && (form !== null || json !== null)) {
    throw new ScanError('CONFIG', 'a body needs post');
  }
  const method = get === undefined ? 'POST' : 'GET';
  return { kind: 'http', method, url, headers, basic, form, json, signature: aws };
}

function answerPattern(raw: RawHttpCheck['live'][number]): AnswerPattern {
  const { status, where } = typeof raw === 'number' ? { status: raw, where: {} } : raw;
  return {
    status,
    where: Object.entries(where).map(([field, value]) => ({ field, value: compilePattern(value) })),
  };
}

/** Every name of a template is known, and the secret is asked about. */
function checkNames({ question, values }: LiveCheck): void {
  const known = new Set(['secret', ...values.map(({ name }) => name)]);
  const used = Array.from(JSON.stringify(question).matchAll(/\{([a-z-]+)\}/g), ([, name]) => name!);
  const unknown = used.find((name) => !known.has(name));
  if (unknown !== undefined) {
    throw new ScanError('CONFIG', `{${unknown}} is neither in parts nor in ofSecret`);
  }
  if (question.kind === 'http' && question.signature === null && !used.includes('secret')) {
    throw new ScanError('CONFIG', 'the secret is in no header and no body');
  }
}
