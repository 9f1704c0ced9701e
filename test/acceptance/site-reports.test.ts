import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import { brevoKey } from '../helpers/secrets.ts';
import { scanSite, siteServer } from '../helpers/site-server.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const schemaPath = createRequire(import.meta.url).resolve(
  '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
);

/** Addresses that a report could take for something else. */
const names = [
  '/a%20b.js',
  `/it's(1)*.js`,
  '/ü/ñ.js',
  '/[x]{y}|z^.js',
  '/%3Cimg%20src=x%20onerror=alert(1)%3E.js',
  '/q.js?a=<b>&c="d"',
  '/=cmd|calc!A0.js',
  '/%1b%5b31m%e2%80%ae.js',
];
const formats = ['json', 'sarif', 'text', 'markdown', 'csv', 'junit', 'github', 'gitlab', 'gitleaks'];

describe('the reports of a site', () => {
  it('are valid and harmless whatever its addresses are', async () => {
    const scripts = names.map(
      (name) => `<script src="${name.replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"></script>`,
    );
    const server = await siteServer((request, response) => {
      const index = names.findIndex((name) => new URL(name, 'http://a').href.endsWith(request.url!));
      const isPage = request.url === '/';
      response.writeHead(isPage || index !== -1 ? 200 : 404, {
        'content-type': isPage ? 'text/html' : 'text/javascript',
      });
      response.end(isPage ? scripts.join('\n') : index === -1 ? '' : `a('${brevoKey(index)}')`);
    });
    const dir = temporaryFolder({});
    const file = (format: string): string => path.join(dir, format);
    const { report } = await scanSite(
      server.url,
      ...formats.flatMap((format) => ['-f', `${format}:${file(format)}`]),
    );
    expect(report.findings).toHaveLength(names.length);

    const { $schema: _draft, id: _id, ...schema } = JSON.parse(readFileSync(schemaPath, 'utf8'));
    const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
    addFormats.default(ajv);
    const validate = ajv.compile(schema);
    const log: Log = JSON.parse(readFileSync(file('sarif'), 'utf8'));
    expect([validate(log), validate.errors]).toEqual([true, null]);
    const uris = log.runs[0]!.results!.map(
      ({ locations }) => locations![0]!.physicalLocation!.artifactLocation!.uri!,
    );
    expect(uris).toHaveLength(names.length);
    uris.forEach((uri) => expect(new URL(uri).origin).toBe(server.url));

    for (const format of formats) {
      const text = readFileSync(file(format), 'utf8');
      names.forEach((_, index) => expect(text).not.toContain(brevoKey(index)));
      expect(text).not.toMatch(/\p{Cf}|<img|^=/mu);
      expect(text).not.toContain('\u001b');
    }
  });

  it('have the hash of a script as content security policies do, and none of a part', async () => {
    const text = `a('${brevoKey()}')`;
    const server = await siteServer({
      '/': '<script src="/a.js"></script><script src="/b.js"></script>',
      '/a.js': text,
      '/b.js': (_, response) => {
        response.writeHead(200, { 'content-type': 'text/javascript', 'content-length': '1000' });
        response.write(`b('${brevoKey(2)}')`, () => response.destroy());
      },
    });
    const { report } = await scanSite(server.url);
    const hashes = report.findings.flatMap(({ occurrences }) =>
      occurrences.map(({ scriptHash }) => scriptHash),
    );
    const hash = createHash('sha256').update(text).digest('base64');
    expect(new Set(hashes)).toEqual(new Set([`sha256-${hash}`, undefined]));
  });
});
