import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { gitRepository, type TestRepository } from '../helpers/git-repository.ts';
import { brevoKey } from '../helpers/secrets.ts';
import { scanSite, siteServer, type SiteScan } from '../helpers/site-server.ts';

/** A web root that is a checkout: its pages and its `.git`, without listings. */
async function served(
  repository: TestRepository,
  changes: Readonly<Record<string, Buffer>> = {},
): ReturnType<typeof siteServer> {
  return siteServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://a');
    const file = path.join(repository.dir, pathname);
    const isFile = statSync(file, { throwIfNoEntry: false })?.isFile() === true;
    const bytes = changes[pathname] ?? (isFile ? readFileSync(file) : null);
    const isPage = pathname === '/';
    response.writeHead(isPage || bytes !== null ? 200 : 404, {
      'content-type': isPage ? 'text/html' : 'application/octet-stream',
    });
    response.end(isPage ? '<h1>Shop</h1>' : (bytes ?? 'not found'));
  });
}

function placesOf({ report }: SiteScan): readonly string[] {
  return report.findings
    .filter(({ kind }) => kind === 'secret')
    .flatMap(({ occurrences }) => occurrences.map(({ path: place }) => place.replace(/^.*!/, '')));
}

/** A key that was removed again, one in a folder, and a tag that nothing else leads to. */
function history(repository: TestRepository): void {
  repository.commitFile('old.txt', `key = "${brevoKey(1)}"\n`);
  repository.remove('old.txt');
  repository.commitFile('a/b/new.txt', `key = "${brevoKey(2)}"\n`);
  // Long and alike, so that packs hold deltas.
  const lines = Array.from({ length: 400 }, (_, index) => `line ${index} of text that stays\n`).join('');
  repository.commitFile('long.txt', lines);
  repository.commitFile('long.txt', `${lines}key = "${brevoKey(3)}"\n`);
}

describe('an exposed repository', () => {
  it.each([
    ['loose', []],
    ['packed', ['repack', '-adq']],
    ['packed with names of bases', ['-c', 'repack.useDeltaBaseOffset=false', 'repack', '-adfq']],
  ])('that is %s is read with its history, in memory', async (_, pack) => {
    const repository = gitRepository();
    history(repository);
    if (pack.length > 0) {
      repository.git(...pack);
      repository.git('pack-refs', '--all');
      repository.git('update-server-info');
    }
    const scan = await scanSite((await served(repository)).url, '--active');
    expect([...placesOf(scan)].sort()).toEqual(['a/b/new.txt', 'long.txt', 'old.txt']);
    expect(scan.report.findings).toContainEqual(
      expect.objectContaining({
        rule: 'git-repository-exposed',
        severity: 'critical',
        evidence: expect.stringContaining('4 commits and 4 files could be read'),
      }),
    );
    expect([scan.code, scan.report.coverage.skipped]).toEqual([1, []]);
  });

  it('that names its objects by SHA-256 is read too', async () => {
    const repository = gitRepository('--object-format=sha256');
    history(repository);
    const scan = await scanSite((await served(repository)).url, '--active');
    expect(placesOf(scan)).toHaveLength(3);
  });

  it('in a folder that pages lead to is found', async () => {
    const repository = gitRepository();
    history(repository);
    const server = await siteServer((request, response) => {
      const file = path.join(repository.dir, request.url!.replace(/^\/shop/, ''));
      const isFile =
        request.url!.startsWith('/shop/.git/') && statSync(file, { throwIfNoEntry: false })?.isFile();
      const isPage = request.url === '/' || request.url === '/shop/index.html';
      response.writeHead(isPage || isFile === true ? 200 : 404, {
        'content-type': isPage ? 'text/html' : 'text/plain',
      });
      response.end(
        isPage ? '<a href="/shop/index.html">shop</a>' : isFile === true ? readFileSync(file) : 'not found',
      );
    });
    expect(placesOf(await scanSite(server.url, '--active'))).toHaveLength(3);
  });

  it('with objects that are broken or too large is read as far as it goes, and the scan is incomplete', async () => {
    const repository = gitRepository();
    history(repository);
    const id = repository.git('rev-parse', 'HEAD:a/b/new.txt');
    const file = `/.git/objects/${id.slice(0, 2)}/${id.slice(2)}`;
    const scan = await scanSite(
      (await served(repository, { [file]: Buffer.from('broken') })).url,
      '--active',
    );
    expect([...placesOf(scan)].sort()).toEqual(['long.txt', 'old.txt']);
    expect([scan.code, scan.report.coverage.complete]).toEqual([3, false]);
  });

  it('never makes git run what its settings name', async () => {
    const repository = gitRepository();
    history(repository);
    const mark = path.join(repository.dir, 'ran');
    writeFileSync(
      path.join(repository.dir, '.git/config'),
      `[core]\n\trepositoryformatversion = 0\n\tfsmonitor = "touch ${mark}"\n\tsshCommand = "touch ${mark}"\n`,
    );
    const scan = await scanSite((await served(repository)).url, '--active');
    expect(placesOf(scan)).toHaveLength(3);
    expect(statSync(mark, { throwIfNoEntry: false })).toBeUndefined();
  });

  it('whose HEAD leads out of its folder is not followed there', async () => {
    const repository = gitRepository();
    const head = { '/.git/HEAD': Buffer.from('ref: refs/../../../../etc/passwd\n') };
    const scan = await scanSite((await served(repository, head)).url, '--active');
    expect(scan.report.findings).toMatchObject([
      { rule: 'git-repository-exposed', evidence: expect.stringContaining('0 commits') },
      { rule: 'git-config-exposed' },
    ]);
  });
});
