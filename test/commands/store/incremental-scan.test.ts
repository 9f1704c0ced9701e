import { writeFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanSettings, type ScanSettings } from '../../../src/config/scan-settings.ts';
import { flagsOfWords } from '../../../src/config/target-flags.ts';
import { openGitTarget } from '../../../src/commands/target/git-target.ts';
import { reportOf } from '../../../src/commands/run/run-scan.ts';
import { scanKeeper } from '../../../src/commands/store/keep-scan.ts';
import { formats } from '../../../src/report/index.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import type { TestRepository } from '../../helpers/git-repository.ts';
import { apply, configuration, histories, secret, startedRepository } from './changing-repository.ts';

const never = new AbortController().signal;

/** Settings with a configuration that lies outside of all repositories. */
function settingsWith(text: string, more: Partial<ScanSettings> = {}): ScanSettings {
  const config = path.join(temporaryFolder(), 'rules.toml');
  writeFileSync(config, text);
  const flags = { ...flagsOfWords([]), config };
  return { ...scanSettings(flags, formats), jobs: 1, hasProgress: false, isQuiet: true, ...more };
}

interface Scanned {
  /** How many objects were not searched again. */
  readonly known: number;
  readonly fault: string | null;
}

/** Scans a repository into a store. @param isWhole - whether all is searched, whatever earlier scans have searched */
async function scanInto(
  file: string,
  dir: string,
  settings: ScanSettings,
  isWhole = false,
): Promise<Scanned> {
  const keeper = await scanKeeper(file);
  try {
    const target = await openGitTarget(dir, {}, settings, never);
    const begun = isWhole ? target : keeper.begin(target, settings);
    const found = await reportOf(begun, settings, never);
    await keeper.keep(begun, { ...found, settings });
    return { known: found.report.coverage.known ?? 0, fault: begun.memory?.fault ?? null };
  } finally {
    await keeper.close();
  }
}

/** All that a store knows of findings but for the times: of those whether there are any. */
async function contentOf(file: string): Promise<object> {
  const store = await openStore(file);
  try {
    const findings = await store.db.selectFrom('findings').selectAll().orderBy('fingerprint').execute();
    return {
      findings: findings.map((row) => ({
        ...row,
        ...Object.fromEntries(
          Object.entries(row)
            .filter(([name]) => name.endsWith('_at'))
            .map(([name, time]) => [name, time !== null]),
        ),
      })),
      places: await store.db
        .selectFrom('occurrences')
        .selectAll()
        .orderBy('fingerprint')
        .orderBy('ordinal')
        .execute(),
    };
  } finally {
    await store.close();
  }
}

function newStore(): string {
  return path.join(temporaryFolder(), 'store.db');
}

describe('scans that start from earlier ones', () => {
  it('leave in the store what whole scans leave there', { timeout: 300_000 }, async () => {
    const settings = settingsWith(configuration);
    let known = 0;
    await fc.assert(
      fc.asyncProperty(histories, async (steps) => {
        const repo = startedRepository();
        const [store, whole] = [newStore(), newStore()];
        for (const changes of [[], ...steps]) {
          changes.forEach((change) => apply(repo, change));
          known += (await scanInto(store, repo.dir, settings)).known;
          await scanInto(whole, repo.dir, settings, true);
          expect(await contentOf(store)).toEqual(await contentOf(whole));
        }
      }),
      { numRuns: 4 },
    );
    expect(known).toBeGreaterThan(0);
  });
});

describe('a scan of a repository that was scanned before', () => {
  /** A repository with 20 versions of a file, scanned. */
  async function scannedRepository(
    settings: ScanSettings,
  ): Promise<{ readonly repo: TestRepository; readonly file: string }> {
    const repo = startedRepository();
    for (let version = 0; version < 20; version++) {
      repo.commitFile('lib/c.env', `version ${version}\n`);
    }
    const file = newStore();
    expect(await scanInto(file, repo.dir, settings)).toEqual({ known: 0, fault: null });
    return { repo, file };
  }

  it('searches what is new', async () => {
    const settings = settingsWith(configuration);
    const { repo, file } = await scannedRepository(settings);
    repo.commitFile('new.env', `KEY=${secret(1)}\n`);
    // All but the file with a secret, which is searched each time.
    expect(await scanInto(file, repo.dir, settings)).toEqual({ known: 44, fault: null });
    expect(await contentOf(file)).toMatchObject({ findings: [{ life: 'open' }, { life: 'open' }] });
  });

  it('searches all for other rules or with other options', async () => {
    const settings = settingsWith(configuration);
    const { repo, file } = await scannedRepository(settings);
    const others = settingsWith(configuration.replace('mail-key', 'other-key'));
    expect(await scanInto(file, repo.dir, others)).toMatchObject({ known: 0 });
    const deeper = settingsWith(configuration, { maxDecodeDepth: 1 });
    expect(await scanInto(file, repo.dir, deeper)).toMatchObject({ known: 0 });
  });

  it('searches all of what was rewritten, and says so', async () => {
    const settings = settingsWith(configuration);
    const { repo, file } = await scannedRepository(settings);
    repo.git('checkout', '--quiet', '--orphan', 'again');
    repo.commit('all in one');
    repo.git('branch', '--quiet', '-D', 'main');
    repo.git('reflog', 'expire', '--expire=now', '--all');
    repo.git('gc', '--quiet', '--prune=now');
    expect(await scanInto(file, repo.dir, settings)).toMatchObject({ known: 0 });
  });

  it('neither starts from nor leaves anything in a shallow clone', async () => {
    const settings = settingsWith(configuration);
    const { repo, file } = await scannedRepository(settings);
    writeFileSync(path.join(repo.dir, '.git', 'shallow'), `${repo.git('rev-parse', 'HEAD~3')}\n`);
    const { known, fault } = await scanInto(file, repo.dir, settings);
    expect(known).toBe(0);
    expect(fault).toContain('shallow');
  });
});
