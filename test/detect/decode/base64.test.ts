import { randomBytes } from 'node:crypto';
import { deflateSync, gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64 } from '../../../src/detect/decode/base64.ts';
import { decodeLimit } from '../../../src/detect/decode/index.ts';
import { decoded, texts } from './decoded.ts';

const sentence = 'The quick brown fox jumps over the lazy dog.';
const long = `${sentence}\n`.repeat(20);

function encode(text: string | Uint8Array): string {
  return Buffer.from(text).toString('base64');
}

function wrap(text: string, width: number, lineBreak: string): string {
  return text.replaceAll(new RegExp(`.{${width}}(?=.)`, 'g'), `$&${lineBreak}`);
}

describe('base64', () => {
  it.each([
    ['alone', (value: string) => value],
    ['in quotes', (value: string) => `key = "${value}"`],
    ['behind an assignment', (value: string) => `KEY=${value}\n`],
    ['behind a comma', (value: string) => `data:text/plain;base64,${value}`],
    ['as the last part of a URL', (value: string) => `https://example.com/a/b-c/${value}`],
    ['as the first part of a path', (value: string) => `${value}/../x`],
    ['behind an escaped line break', (value: string) => `"first\\n${value}\\n"`],
  ])('is found %s', (_place, place) => {
    const value = encode(sentence);
    expect(decoded(base64, place(value))).toEqual([
      { encoded: value, text: sentence, decodings: ['base64'] },
    ]);
  });

  it('is found at 20 characters, not at 19', () => {
    const value = encode('fifteen letters');
    expect(texts(base64, `(${value})`)).toEqual(['fifteen letters']);
    expect(texts(base64, `(${value.slice(0, 19)})`)).toEqual([]);
  });

  it.each(['', '=', '=='])('takes the padding %j into the range', (padding) => {
    const value = encode(sentence.slice(0, 30 - padding.length));
    expect(value.endsWith(padding)).toBe(true);
    expect(decoded(base64, `<${value}>`)[0]?.encoded).toBe(value);
    expect(texts(base64, `<${value.replaceAll('=', '')}>`)).toEqual([sentence.slice(0, 30 - padding.length)]);
  });

  it('reads the URL-safe alphabet', () => {
    const text = 'Is it you???>>>~~~ It is.';
    const value = Buffer.from(text).toString('base64url');
    expect(value).toMatch(/[-_]/);
    expect(decoded(base64, `?state=${value}&x=1`)).toEqual([
      { encoded: value, text, decodings: ['base64url'] },
    ]);
  });

  it('reads both texts of a JSON web token', () => {
    const parts = ['{"alg":"HS256","typ":"JWT"}', '{"sub":"somebody","admin":true}'];
    const token = [...parts, randomBytes(32)]
      .map((part) => Buffer.from(part).toString('base64url'))
      .join('.');
    expect(texts(base64, `Bearer ${token}`).slice(0, 2)).toEqual(parts);
  });

  it.each([
    [76, '\n'],
    [64, '\r\n'],
    [60, '\n    '],
    [60, String.raw`\n`],
    [64, String.raw`\r\n`],
    [70, '\n'],
    [40, '\n\t'],
  ])('is joined where it is wrapped at %i characters by %j', (width, lineBreak) => {
    const value = wrap(encode(long), width, lineBreak);
    expect(decoded(base64, `body: ${value}`)).toEqual([
      { encoded: value, text: long, decodings: ['base64'] },
    ]);
  });

  it('ends at its last line', () => {
    const value = wrap(encode(long), 76, '\n');
    expect(decoded(base64, `${value}\nEND\n`)[0]?.encoded).toBe(value);
    expect(decoded(base64, `${value}\nnext: line\n`)[0]?.encoded).toBe(value);
  });

  it('reads lines that stand for themselves one by one', () => {
    const lines = ['Lorem ipsum dolor sit amet, consect', 'Sed do eiusmod tempor incididunt ut'];
    const values = lines.map((line) => encode(line).replaceAll('=', ''));
    expect(texts(base64, values.join('\n'))).toEqual(lines);
  });

  it('ends where text goes over into something else', () => {
    const [found] = texts(base64, `${encode(sentence.slice(0, 42))}/vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv`);
    expect(found).toBe(sentence.slice(0, 42));
  });

  it('goes on behind a part of a path that says nothing', () => {
    const value = encode(sentence);
    expect(texts(base64, `https://example.com/${'v'.repeat(64)}/${value}`)).toEqual([sentence]);
  });

  it.each([
    ['gzip', gzipSync],
    ['zlib', deflateSync],
  ])('unpacks %s', (_name, pack) => {
    const value = encode(pack(long));
    expect(decoded(base64, `x: ${value}`)).toEqual([
      { encoded: value, text: long, decodings: ['base64', 'gzip'] },
    ]);
  });

  it('unpacks gzip that is wrapped over more lines than a trial reads', () => {
    const text = randomBytes(4000).toString('hex');
    expect(texts(base64, wrap(encode(gzipSync(text)), 76, '\n'))).toEqual([text]);
  });

  it('reads what is left of gzip that was cut off', () => {
    const [found = ''] = texts(base64, encode(gzipSync(randomBytes(4000).toString('hex'))).slice(0, 2000));
    expect(found.length).toBeGreaterThan(1000);
  });

  it.each(['', '\uFEFF'])('reads UTF-16 as PowerShell takes it, with the mark %j', (mark) => {
    const value = encode(Buffer.from(`${mark}Write-Host "${sentence} ä€"`, 'utf16le'));
    expect(decoded(base64, `powershell -enc ${value}`)).toEqual([
      { encoded: value, text: `Write-Host "${sentence} ä€"`, decodings: ['base64', 'utf-16'] },
    ]);
  });

  it.each([
    ['SASL PLAIN', '\0somebody@example.com\0a password'],
    ['XOAUTH2', 'user=somebody@example.com\u0001auth=Bearer token\u0001\u0001'],
    ['Latin-1', Buffer.from('Schlüssel der Anwendung für alle', 'latin1')],
    ['Cyrillic', 'Пароль: совсем не секрет'],
    ['a byte order mark', '\uFEFF{"some": "JSON text"}'],
  ])('takes %s for text', (_name, text) => {
    expect(texts(base64, `AUTH ${encode(text)}`)).toEqual([Buffer.from(text).toString()]);
  });

  it.each([
    ['a path', 'src/components/navigation/SidebarNavigationItem'],
    ['a name', 'AbstractSingletonProxyFactoryBeanDefinition'],
    ['a constant', 'MAXIMUM_NUMBER_OF_PENDING_REQUESTS_ALLOWED'],
    ['a rule', '-'.repeat(80)],
    ['a comment', '/'.repeat(80)],
    ['a hash', 'd41d8cd98f00b204e9800998ecf8427ed41d8cd98f00b204'],
    ['zeros', 'A'.repeat(80)],
    ['random bytes', encode(Buffer.from('9ffbe0c4d1a7f3e28b96cdf1809ab3c7d5e6f7a8b9c0d1e2f3', 'hex'))],
  ])('leaves %s alone', (_name, text) => {
    expect(texts(base64, `( ${text} )`)).toEqual([]);
  });

  it('leaves PEM bodies alone, and only them', () => {
    const value = encode(sentence);
    const body = `-----BEGIN THING-----\n${value}\n-----END THING-----\n`;
    expect(texts(base64, body)).toEqual([]);
    expect(texts(base64, `${value}\n${body}${value}`)).toEqual([sentence, sentence]);
    expect(texts(base64, `A body starts with "-----BEGIN ".\n${value}\n`)).toEqual([sentence]);
    expect(texts(base64, `It starts with "-----BEGIN ".\n${value}\n${body}`)).toEqual([sentence]);
  });

  it('reports a bomb and reads on behind it', () => {
    const bomb = encode(gzipSync(Buffer.alloc(9 * 1024 * 1024, 'a')));
    const found = [...base64(Buffer.from(`${bomb}\n\n${encode(sentence)}`))];
    expect(found[0]).toBe(decodeLimit);
    expect(found.slice(1).map(({ bytes }) => Buffer.from(bytes).toString())).toEqual([sentence]);
  });

  it('reads random data of any size without reaching a limit', () => {
    const found = [...base64(Buffer.from(encode(randomBytes(3_000_000))))];
    expect(found).not.toContain(decodeLimit);
  });

  it('finds any text in any surroundings', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 20, maxLength: 3000 });
    const around = fc.stringMatching(/^[ a-z0-9=.,:;/_+\n-]{0,80}$/);
    fc.assert(
      fc.property(
        text,
        around,
        around,
        fc.constantFrom('base64', 'base64url'),
        (text, before, after, encoding) => {
          const value = Buffer.from(text).toString(encoding);
          const found = decoded(base64, `${before}"${value}"${after}`);
          expect(found.map((segment) => segment.encoded)).toContain(value);
          expect(found.map((segment) => segment.text)).toContain(text);
        },
      ),
    );
  });
});
