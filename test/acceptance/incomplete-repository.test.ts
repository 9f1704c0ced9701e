import { chmodSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { scanToJson } from '../helpers/command.ts';
import { gitRepository, repositoryAt } from '../helpers/git-repository.ts';
import { places } from '../helpers/places-in-history.ts';
import { brevoKey } from '../helpers/secrets.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

describe('an incomplete repository', () => {
  it('says which object is missing, and scans the rest', () => {
    const repo = gitRepository();
    repo.commitFile('gone', 'this will go\n');
    const commit = repo.commitFile('a', `${brevoKey()}\n`);
    const blob = repo.git('rev-parse', 'HEAD:gone');
    rmSync(path.join(repo.dir, '.git/objects', blob.slice(0, 2), blob.slice(2)));
    const { code, report } = scanToJson(['git', repo.dir]);
    expect(code).toBe(3);
    expect(report.coverage.skipped).toMatchObject([{ what: blob, reason: 'missing-object' }]);
    expect(places(report)).toEqual([`in-tree a:1:1 ${commit}`]);
  });

  it('calls a shallow clone incomplete unless that is accepted', () => {
    const origin = gitRepository();
    origin.commitFile('a', `${brevoKey()}\n`);
    origin.commitFile('a', 'clean\n');
    const dir = path.join(temporaryFolder(), 'shallow');
    origin.git('clone', '--quiet', '--depth=1', `file://${origin.dir}`, dir);
    const refused = scanToJson(['git', dir]);
    expect([refused.code, refused.report.coverage.complete]).toEqual([3, false]);
    expect(refused.report.coverage.skipped[0]!.hint).toContain('git fetch --unshallow');
    expect(scanToJson(['git', dir, '--allow-shallow']).code).toBe(0);
  });

  it('says what a partial clone lacks, and fetches nothing', () => {
    const origin = gitRepository();
    origin.git('config', 'uploadpack.allowFilter', 'true');
    origin.commitFile('old', 'an old version\n');
    origin.commitFile('old', 'a new version\n');
    const dir = path.join(temporaryFolder(), 'partial');
    origin.git('clone', '--quiet', '--filter=blob:none', `file://${origin.dir}`, dir);
    const { code, report } = scanToJson(['git', dir]);
    expect(code).toBe(3);
    expect(report.coverage.skipped).toMatchObject([{ reason: 'missing-object' }]);
    const missing = repositoryAt(dir).git('rev-list', '--objects', '--all', '--missing=print');
    expect(missing).toContain('?');
  });

  it('scans what is left of a truncated pack', () => {
    const repo = gitRepository();
    repo.commitFile('packed', 'packed away\n');
    repo.git('gc', '--quiet');
    const commit = repo.commitFile('a', `${brevoKey()}\n`);
    const packs = path.join(repo.dir, '.git/objects/pack');
    const pack = path.join(
      packs,
      readdirSync(packs).find((name) => name.endsWith('.pack'))!,
    );
    chmodSync(pack, 0o644);
    truncateSync(pack, 40);
    const { code, report } = scanToJson(['git', repo.dir]);
    expect(code).toBe(3);
    expect(report.coverage.complete).toBe(false);
    expect(places(report)).toEqual([`in-tree a:1:1 ${commit}`]);
  });
});
