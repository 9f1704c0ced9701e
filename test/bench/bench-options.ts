import { parseArgs } from 'node:util';
import { peers } from './tools.ts';

const kinds = ['history', 'directory', 'startup', 'stages', 'site'] as const;
/** What needs no targets: it makes its own. */
const withoutTargets: ReadonlySet<BenchKind> = new Set(['startup', 'site']);
const defaultRuns = { history: 5, directory: 5, startup: 20, stages: 5, site: 5 } as const;

/** What a benchmark is about. */
export type BenchKind = (typeof kinds)[number];

/** What the command line asks for. */
export interface BenchOptions {
  readonly kind: BenchKind;
  readonly targets: readonly string[];
  readonly rounds: number;
  /** Names of tools; empty: all that are there. */
  readonly only: readonly string[];
  readonly timeoutMs: number;
  readonly jsonFile: string | null;
}

export const usage = `Usage: npm run bench -- [options] history PATH... | directory PATH... | startup [PATH] | stages PATH... | site

  history     whole histories of repositories
  directory   files in directories
  startup     --version, and the staged files of a repository; default: one made for it
  stages      each stage of our search alone, over the text files of a repository's HEAD
  site        a crawl of a generated site, against katana

  --runs N      counted runs of each tool or stage (${defaultRuns.history}, startup ${defaultRuns.startup})
  --only NAMES  these tools besides ours, with commas between
  --timeout S   seconds that a run may take (300)
  --json FILE   write every run there too
`;

/** Reads the command line; a text when it cannot be used. */
export function benchOptions(args: readonly string[]): BenchOptions | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        runs: { type: 'string' },
        only: { type: 'string', default: '' },
        timeout: { type: 'string', default: '300' },
        json: { type: 'string' },
      },
    });
    const [name, ...targets] = positionals;
    const kind = kinds.find((kind) => kind === name);
    if (kind === 'site' && targets.length > 0) return 'site: it makes its own, and takes none';
    if (kind === undefined) return `say what to measure: ${kinds.join(', ')}`;
    if (!withoutTargets.has(kind) && targets.length === 0) return `${kind}: say which`;
    const rounds = values.runs === undefined ? defaultRuns[kind] : Number(values.runs);
    const timeoutMs = Number(values.timeout) * 1000;
    if (!Number.isInteger(rounds) || rounds < 1) return '--runs: a whole number from 1 on';
    if (!(timeoutMs > 0)) return '--timeout: a number of seconds';
    const only = values.only.split(',').filter(Boolean);
    const unknown = only.filter((name) => peers.every((peer) => peer.name !== name));
    if (unknown.length > 0) return `--only: no tool is named ${unknown.join(', ')}`;
    return { kind, targets, rounds, only, timeoutMs, jsonFile: values.json ?? null };
  } catch (error) {
    if (error instanceof TypeError) return error.message;
    throw error;
  }
}
