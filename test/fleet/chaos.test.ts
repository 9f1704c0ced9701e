import { chmodSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runWithChaos } from '../bench/fleet/chaos/run-with-chaos.ts';
import { generatedRepositories } from '../bench/fleet/generated-repositories.ts';
import { generatedSites } from '../bench/fleet/generated-sites.ts';
import { findingsOf, fleetCommand, startWorker, statusOf } from '../bench/fleet/workers.ts';
import { randomNumbers } from '../../src/rules/placeholder.ts';
import { compiledCode } from '../helpers/compiled-code.ts';
import { hasPostgres } from '../helpers/postgres/programs.ts';
import { postgresServer } from '../helpers/postgres/server.ts';
import { brevoKey } from '../helpers/secrets.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

describe.skipIf(!hasPostgres)('a fleet to which everything happens', () => {
  it('finds what one worker finds to whom nothing happens, nothing less and nothing twice', async () => {
    const dir = temporaryFolder();
    chmodSync(dir, 0o755);
    await using sites = await generatedSites(3, (number) => brevoKey(number + 1));
    const repositories = await generatedRepositories(path.join(dir, 'git'), 15, (number) =>
      brevoKey(number + 1),
    );
    const missing = path.join(dir, 'missing');
    const targets = [...repositories, ...sites.urls, missing].join('\n');
    const add = ['add', '-', '--browser', 'never', '--rate', '200'];

    const plain = { store: path.join(dir, 'plain.db'), dir, env: compiledCode };
    fleetCommand(add, plain, targets);
    await startWorker(plain, ['--drain']).ended;
    const expected = findingsOf(plain);
    expect(expected.length).toBeGreaterThan(15);

    const server = await postgresServer();
    onTestFinished(() => server.remove());
    const fleet = { store: server.urlOf('postgres'), dir, env: compiledCode };
    fleetCommand(add, fleet, targets);
    const chaos = await runWithChaos({
      machines: [fleet, fleet],
      server,
      mishaps: ['kill', 'cut', 'kill-scan', 'crash', 'lapse', 'restart'],
      random: randomNumbers(1, 'victims'),
      stopMs: 0,
      hurries: true,
      signal: AbortSignal.timeout(55_000),
    });
    expect(chaos.counts).toMatchObject({ kill: 1, cut: 1, crash: 1, restart: 1, lapse: 1 });
    expect(findingsOf(fleet)).toEqual(expected);
    expect(statusOf(fleet)).toMatchObject({
      kinds: [
        { kind: 'repository', targets: 16, waiting: 0, scanned: 15, failed: 1, forgotten: 0 },
        { kind: 'site', targets: 3, waiting: 0, scanned: 3, failed: 0, forgotten: 0 },
      ],
      reasons: [{ name: missing, outcome: 'failed' }],
    });
  });
});
