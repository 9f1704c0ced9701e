import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { scanToJson, type JsonFinding } from '../helpers/command.ts';
import { gitRepository } from '../helpers/git-repository.ts';
import { brevoKey } from '../helpers/secrets.ts';
import { tar } from '../helpers/tar.ts';
import { zip } from '../helpers/zip.ts';

/** The one finding of a file, which history and directory must agree on. */
function findingIn(content: string | Buffer): JsonFinding {
  const repo = gitRepository();
  repo.commitFile('file', content);
  const [history, files] = [
    ['git', repo.dir],
    ['dir', repo.dir],
  ].map((args) => {
    const { code, report } = scanToJson([...args, '--show-secrets']);
    expect([code, report.findings.length]).toEqual([1, 1]);
    return report.findings[0]!;
  });
  expect(files!.fingerprint).toBe(history!.fingerprint);
  const { startLine, startColumn, endLine, endColumn } = files!.occurrences[0]!;
  expect(history!.occurrences[0]).toMatchObject({ startLine, startColumn, endLine, endColumn });
  return history!;
}

function utf16(text: string, order: 'le' | 'be', hasMark: boolean): Buffer {
  const bytes = Buffer.from((hasMark ? '\ufeff' : '') + text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

describe('content', () => {
  const key = brevoKey();

  it.each([
    ['LE with a mark', 'le', true],
    ['BE with a mark', 'be', true],
    ['LE without a mark', 'le', false],
    ['BE without a mark', 'be', false],
  ] as const)('in UTF-16 %s is read', (_, order, hasMark) => {
    const { secret, occurrences } = findingIn(utf16(`first line\r\n  key: ${key}\r\n`, order, hasMark));
    expect(secret).toBe(key);
    expect(occurrences[0]).toMatchObject({ startLine: 2, startColumn: 8, decoded: ['utf-16'] });
  });

  it('with a UTF-8 mark has its first column after it', () => {
    expect(findingIn(`\ufeff${key}\n`).occurrences[0]).toMatchObject({
      startLine: 1,
      startColumn: 1,
      byteOffset: 3,
    });
  });

  it('with NUL bytes is read', () => {
    expect(findingIn(Buffer.from(`a\0b\0\n\0${key}\0\n`)).occurrences[0]).toMatchObject({
      startLine: 2,
      startColumn: 2,
    });
  });

  it('that is no valid UTF-8 is read, with a column for each byte', () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe, 0x80, 0x20]), Buffer.from(`x ${key}\n`)]);
    expect(findingIn(bytes.subarray(2)).occurrences[0]).toMatchObject({ startLine: 1, byteOffset: 4 });
  });

  it('with CRLF has true lines and columns', () => {
    expect(findingIn(`one\r\ntwo\r\nü ${key}\r\n`).occurrences[0]).toMatchObject({
      startLine: 3,
      startColumn: 3,
      endColumn: 3 + key.length,
    });
  });

  it('of one line of 60 MB has its true column', () => {
    const before = Buffer.alloc(57_000_001, 'lorem ipsum ');
    const { occurrences } = findingIn(
      Buffer.concat([before, Buffer.from(` ${key} `), Buffer.alloc(3_000_000, 'dolor ')]),
    );
    expect(occurrences[0]).toMatchObject({
      startLine: 1,
      startColumn: before.length + 2,
      byteOffset: before.length + 1,
      byteLength: key.length,
    });
  });

  const piece = 8 * 1024 * 1024;
  it.each([-100, -45, -1, 0, 1, -65_536, -65_581, -131_072, -131_117])(
    'whose secret stands %i bytes from the edge of a piece is read once',
    (distance) => {
      const before = Buffer.alloc(piece + distance, 'some line of text\n');
      before[before.length - 1] = 10;
      const { occurrences } = findingIn(
        Buffer.concat([before, Buffer.from(`${key}\n`), Buffer.alloc(200_000, 'more\n')]),
      );
      expect(occurrences).toMatchObject([{ byteOffset: before.length, startColumn: 1 }]);
    },
  );
});

describe('archives in a history', () => {
  const key = brevoKey();

  it.each([
    ['a gzip', async () => gzipSync(`key=${key}\n`), 'file!*'],
    [
      'a tgz',
      async () => gzipSync(await tar([{ name: 'etc/app.env', content: `key=${key}\n` }])),
      'file!etc/app.env',
    ],
    ['a zip', async () => zip([{ name: 'app.env', content: `key=${key}\n` }]), 'file!app.env'],
    [
      'a tgz in a zip',
      async () =>
        zip([
          { name: 'in.tgz', content: gzipSync(await tar([{ name: 'app.env', content: `key=${key}\n` }])) },
        ]),
      'file!in.tgz!app.env',
    ],
  ])('are opened: %s', async (_, make, path) => {
    const { secret, occurrences } = findingIn(await make());
    expect(secret).toBe(key);
    expect(occurrences[0]).toMatchObject({
      path: expect.stringMatching(new RegExp(`^${path.replace('*', '.*')}$`)),
      startColumn: 5,
    });
    expect(occurrences[0]!.decoded).toContain('archive');
  });
});

describe('encoded content', () => {
  const key = brevoKey();
  const wrapped = Buffer.from(`# settings of the mail service\nBREVO_API_KEY=${key}\nBREVO_SENDER=robot\n`)
    .toString('base64')
    .replaceAll(/.{64}/g, '$&\n');
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['base64', `data: ${Buffer.from(`the key is ${key}.`).toString('base64')}\n`, ['base64']],
    ['base64url', `data: ${Buffer.from(`ÿþ?>~ ${key} ÿþ?>~ÿ`).toString('base64url')}\n`, ['base64url']],
    ['wrapped base64', `data:\n${wrapped}\n`, ['base64']],
    ['hex', `data: ${Buffer.from(key).toString('hex')}\n`, ['hex']],
    ['percent', `https://host.test/?key=${key.replaceAll('-', '%2D')}\n`, ['percent']],
    ['unicode escapes', `"key": "${key.replaceAll('x', '\\u0078')}"\n`, ['unicode']],
    ['HTML entities', `<input value="${key.replaceAll('-', '&#45;')}">\n`, ['entity']],
    ['gzip in base64', `data: ${gzipSync(`key=${key}\n`).toString('base64')}\n`, ['base64', 'gzip']],
    ['split literals', `key = "${key.slice(0, 30)}" +\n  "${key.slice(30)}";\n`, ['concatenation']],
    [
      'base64 in base64',
      `${Buffer.from(Buffer.from(`key=${key}`).toString('base64')).toString('base64')}\n`,
      ['base64', 'base64'],
    ],
  ];

  it.each(cases)('%s is decoded', (_, content, decoded) => {
    const { secret, occurrences } = findingIn(content);
    expect(secret).toBe(key);
    expect(occurrences[0]!.decoded).toEqual(decoded);
  });

  it('stays undecoded with --max-decode-depth 0', () => {
    const repo = gitRepository();
    repo.commitFile('file', `${Buffer.from(`key=${key}`).toString('base64')}\n`);
    expect(scanToJson(['git', repo.dir, '--max-decode-depth', '0']).report.findings).toEqual([]);
  });
});
