import { createHash } from 'node:crypto';
import type { ScriptRecord } from '../../../model/script-baseline.ts';

/** What is seen of a script before it was looked into. */
export type SeenRecord = Omit<ScriptRecord, 'capabilities' | 'integrity' | 'firstSeen'>;

/** The part of a record that its text and place give. */
export function seenRecord(
  text: string,
  hash: string,
  url: URL,
  isInline: boolean,
  insertedBy: readonly string[],
): SeenRecord {
  return {
    template: isInline ? `inline ${addressTemplate(url)}` : addressTemplate(url),
    host: url.host,
    isInline,
    sha256: hash,
    sha384: `sha384-${createHash('sha384').update(text).digest('base64')}`,
    normalised: createHash('sha256').update(normalised(text)).digest('base64'),
    length: text.length,
    insertedBy,
  };
}

/** An address without what changes with each build or visit: hashes, versions, values of parameters. */
export function addressTemplate(url: URL): string {
  const path = url.pathname
    .replaceAll(/(?<=[/._-])(?=[\w-]{0,40}\d)[A-Za-z0-9_-]{8,64}(?=[/._-]|$)/g, '{}')
    .replaceAll(/\d+(?:\.\d+)+/g, '{}')
    .replaceAll(/(?<=\/)\d+(?=\/|$)/g, '{}');
  const names = [...new Set(url.searchParams.keys())].sort();
  return `${url.origin}${path}${names.length === 0 ? '' : `?${names.map((name) => `${name}={}`).join('&')}`}`;
}

function normalised(text: string): string {
  return text
    .replaceAll(/[A-Za-z0-9+/_=-]{20,}/g, '{}')
    .replaceAll(/\d+/g, '0')
    .replaceAll(/\s+/g, ' ');
}
