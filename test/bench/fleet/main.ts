import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { postgresServer } from '../../helpers/postgres/server.ts';
import { brevoKey } from '../../helpers/secrets.ts';
import { machineLine } from '../machine.ts';
import { benchChaos } from './chaos/bench-chaos.ts';
import { generatedRepositories } from './generated-repositories.ts';
import { generatedSites } from './generated-sites.ts';
import { makeAllDue, night, type Night } from './nights.ts';
import { fleetCommand } from './workers.ts';

const { values } = parseArgs({
  options: {
    repositories: { type: 'string', default: '2000' },
    sites: { type: 'string', default: '50' },
    workers: { type: 'string', default: '1,2,4' },
    repository: { type: 'string', multiple: true, default: [] },
    commits: { type: 'string', default: '0' },
    files: { type: 'string', default: '0' },
    chaos: { type: 'boolean' },
    mishaps: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    keep: { type: 'boolean' },
  },
});
const interrupt = new AbortController();
process.once('SIGINT', () => interrupt.abort());
if (values.chaos === true) {
  const isSame = await benchChaos({
    repositories: Number(values.repositories),
    sites: Number(values.sites),
    workers: 4,
    mishaps: Number(values.mishaps),
    seed: Number(values.seed),
    keeps: values.keep === true,
    signal: interrupt.signal,
  });
  process.exitCode = isSame ? 0 : 1;
} else {
  await benchFleet(Number(values.repositories), Number(values.sites), values.workers.split(',').map(Number));
}

/** Two nights of a fleet on a PostgreSQL of its own, for each number of workers: all is new, then nothing has changed. */
async function benchFleet(
  repositoryCount: number,
  siteCount: number,
  workers: readonly number[],
): Promise<void> {
  print(machineLine());
  const dir = mkdtempSync(path.join(tmpdir(), 'leaksieve-bench-fleet-'));
  chmodSync(dir, 0o755);
  try {
    await using sites = await generatedSites(siteCount, (number) => brevoKey(number + 1));
    const secretOf = (number: number): string => brevoKey(number + 1);
    const size = { commits: Number(values.commits), files: Number(values.files) };
    const repositories = await generatedRepositories(path.join(dir, 'git'), repositoryCount, secretOf, size);
    const given = values.repository.map((repository) => path.resolve(repository));
    const targets = [...given, ...repositories, ...sites.urls].join('\n');
    for (const count of workers) {
      const server = await postgresServer(['shared_preload_libraries=pg_stat_statements']);
      try {
        const fleet = { store: server.urlOf('postgres'), dir };
        fleetCommand(['add', '-', '--browser', 'never', '--rate', '200'], fleet, targets);
        const title = `${count} ${count === 1 ? 'worker' : 'workers'}, ${given.length + repositoryCount} repositories, ${siteCount} sites`;
        const first = await night(fleet, count, interrupt.signal);
        print(`\n${title}\nfirst night:  ${lineOf(first, count)}`);
        await makeAllDue(fleet.store);
        const second = await night(fleet, count, interrupt.signal);
        print(`second night: ${lineOf(second, count)}`);
        print(ratioOf(first, second));
      } finally {
        await server.remove();
      }
    }
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function ratioOf(first: Night, second: Night): string {
  const times = (a: number, b: number): string => `${(a / b).toFixed(1)} times`;
  const cpu =
    first.cpuMs === null || second.cpuMs === null
      ? ''
      : `${times(first.cpuMs, second.cpuMs)} the processor time of the second, `;
  return `the first took ${cpu}${times(first.wallMs, second.wallMs)} its time`;
}

function lineOf({ wallMs, cpuMs, queueMs, storeMs, outcomes }: Night, workers: number): string {
  const targets = Object.values(outcomes).reduce((sum, count) => sum + count, 0);
  const share = (ms: number): string => `${((100 * ms) / (wallMs * workers)).toFixed(1)} %`;
  return [
    `${(wallMs / 1000).toFixed(1)} s`,
    `${Math.round((60_000 * targets) / wallMs)} targets a minute`,
    cpuMs === null ? 'no GNU time' : `${(cpuMs / 1000).toFixed(1)} s of processor time`,
    `queue ${share(queueMs)}, store ${share(storeMs)} of the workers' time, in the database`,
    Object.entries(outcomes)
      .filter(([, count]) => count > 0)
      .map(([name, count]) => `${count} ${name}`)
      .join(', '),
  ].join('; ');
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
