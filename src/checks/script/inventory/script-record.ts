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
  const folder = url.pathname.slice(0, url.pathname.lastIndexOf('/') + 1);
  const file = url.pathname.slice(folder.length);
  const isScript = scriptEnding.test(file);
  const path = (isScript ? folder : folder + file)
    .replaceAll(/(?<=[/._-])(?=[\w-]{0,40}\d)[A-Za-z0-9_-]{8,64}(?=[/._-]|$)/g, '{}')
    .replaceAll(/\d+(?:\.\d+)+/g, '{}')
    .replaceAll(/(?<=\/)\d+(?=\/|$)/g, '{}');
  const names = [...new Set(url.searchParams.keys())].sort();
  const query = names.length === 0 ? '' : `?${names.map((name) => `${name}={}`).join('&')}`;
  return url.origin + path + (isScript ? fileTemplate(file) : '') + query;
}

const scriptEnding = /(?:\.(?:min|chunk|bundle|module|esm|umd|[mc]?js))+$/;

/** The name of a script without version and hash: what a bundler calls it stays, or all of a folder would be one. */
function fileTemplate(file: string): string {
  const end = scriptEnding.exec(file)?.index ?? file.length;
  const stem = file
    .slice(0, end)
    // Vite, Rollup and esbuild write 8 signs of Base64 for URLs, Drupal 43, others hexadecimal or Base32.
    .replace(/(^|[-._~])([\w-]{43}|[\w-]{8}|[A-Za-z0-9]{6,64})$/, (whole, sign: string, part: string) =>
      isHash(part) ? `${sign}{}` : whole,
    )
    .replaceAll(/\d+(?:\.\d+)+/g, '{}');
  return stem + file.slice(end);
}

/** Whether a part of a name was made by a machine: no word, no words with signs between, no word with a number behind. */
function isHash(part: string): boolean {
  const isOfWords = /^[A-Z]?[a-z]{2,}(?:[_-][a-z]{2,})*\d{0,4}$/.test(part);
  const isHexadecimal = /^[\da-f]{6,}$/.test(part) && /\d/.test(part);
  return isHexadecimal || (part.length >= 8 && !isOfWords);
}

function normalised(text: string): string {
  return text
    .replaceAll(/[A-Za-z0-9+/_=-]{20,}/g, '{}')
    .replaceAll(/\d+/g, '0')
    .replaceAll(/\s+/g, ' ');
}
