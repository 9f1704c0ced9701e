import { createHash } from 'node:crypto';
import type { Headers } from '../../../model/observation.ts';
import type { Failed, Response } from '../guard/answer.ts';

/** What a server was asked by a crawl, and what names its answer, so that the same can be asked again. */
export interface AskedAnswer {
  readonly url: string;
  readonly method: 'GET' | 'HEAD';
  /** Whether a page in the browser asked. */
  readonly isOfPage: boolean;
  readonly isMap: boolean;
  /** What the page would take (RFC 9110, 12.5.1); empty: anything. */
  readonly accept: string;
  /** 0: there was none; 304: nothing new since the validators, which were those of an earlier crawl. */
  readonly status: number;
  /** SHA-256 of the body, in base64. Empty: the server sent none; `-`: nobody wanted it. */
  readonly body: string;
  /** SHA-256 of the headers that checks look at, in base64. */
  readonly headers: string;
  /** Empty: none. */
  readonly etag: string;
  readonly lastModified: string;
}

/** What names the answer to a request. @param isWanted - whether the body was read */
export function fingerprintOf(
  answer: Response | Failed,
  isWanted: boolean,
): Pick<AskedAnswer, 'status' | 'body' | 'headers'> {
  if (answer.kind === 'failed') {
    return { status: 0, body: '', headers: '' };
  }
  const { status, bytes, allHeaders } = answer;
  const body = isWanted ? (bytes.length === 0 ? '' : hashOf(bytes)) : '-';
  return { status, body, headers: hashOf(JSON.stringify(lookedAt(allHeaders))) };
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64');
}

/** What checks of a site read, and what leads a crawl on. Others have a number of their own in each answer. */
const names = [
  'access-control-allow-credentials',
  'access-control-allow-origin',
  'content-security-policy',
  'content-security-policy-report-only',
  'content-type',
  'link',
  'location',
  'permissions-policy',
  'referrer-policy',
  'refresh',
  'server',
  'sourcemap',
  'strict-transport-security',
  'x-content-type-options',
  'x-frame-options',
  'x-generator',
  'x-powered-by',
  'x-sourcemap',
] as const;

function lookedAt(headers: Headers): readonly (readonly string[])[] {
  const cookies = (headers.get('set-cookie') ?? []).map(withoutValue);
  return [...names.map((name) => headers.get(name) ?? []), cookies];
}

/** A cookie has another value, and another end, for each visitor (RFC 6265, 4.1.1). */
function withoutValue(cookie: string): string {
  const [pair = '', ...attributes] = cookie.split(';');
  const kept = attributes
    .map((text) => text.trim().toLowerCase())
    .filter((text) => !text.startsWith('expires='));
  return [pair.slice(0, Math.max(0, pair.indexOf('='))), ...kept].join(';');
}
