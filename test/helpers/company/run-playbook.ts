import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'smol-toml';
import { expect } from 'vitest';
import { runCommand } from '../site-server.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import type { Company } from './company.ts';

interface Evidence {
  readonly playbook: string;
  readonly complete: boolean;
  readonly report: { readonly file: string; readonly sha256: string };
  readonly lines: readonly {
    readonly id: string;
    readonly state: string;
    readonly reasons: readonly string[];
    readonly question?: string;
    readonly findings: readonly {
      readonly fingerprint: string;
      readonly rule: string;
      readonly verification: string;
    }[];
  }[];
}

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly evidence: Evidence;
  /** The file to go on from. */
  readonly file: string;
  /** The text of the file whose name fits. */
  readonly read: (name: RegExp) => string;
}

/** Works through a playbook for a company, without a browser. */
export async function runPlaybook(
  playbook: string,
  { options }: Company,
  ...more: readonly string[]
): Promise<Run> {
  const dir = temporaryFolder();
  const flags = [
    '--browser',
    'never',
    '--rate',
    '1000',
    '--no-cache',
    '--no-progress',
    '--evidence-dir',
    dir,
  ];
  const { code, stdout, stderr } = await runCommand(['incident', playbook, ...options, ...flags, ...more]);
  expect(stderr).toMatch(/^[A-Z].+\n\nFirst: /);
  const read = (name: RegExp): string => {
    const found = readdirSync(dir).find((file) => name.test(file));
    return found === undefined ? '' : readFileSync(path.join(dir, found), 'utf8');
  };
  const [, file = ''] = /--resume (\S+)/.exec(stdout) ?? [];
  return { code, stdout, file, read, evidence: JSON.parse(read(/^evidence.+json$/)) };
}

/** The ids of the lines by how they ended. */
export function states({ evidence }: Run): Readonly<Record<string, readonly string[]>> {
  const groups = Map.groupBy(evidence.lines, ({ state }) => state);
  return Object.fromEntries(
    [...groups].map(([state, lines]) => [state, lines.map(({ id }) => id).toSorted()]),
  );
}

/** What a person who did all of the work writes; the keys of the past are those that the run before found. */
export function answersTo({ evidence }: Run, none: readonly string[] = []): string {
  const lines = evidence.lines.map(({ id, findings }) => [
    id,
    { answer: 'yes', note: 'done', about: findings.map(({ fingerprint }) => fingerprint) },
  ]);
  const notApplicable = none.map((id) => [id, { answer: 'not-applicable', note: 'there is no such thing' }]);
  const content = {
    by: 'Ann Example, ann@company.example',
    at: '2026-11-27',
    lines: Object.fromEntries([...lines, ...notApplicable]),
  };
  return path.join(temporaryFolder({ 'answers.toml': stringify(content) }), 'answers.toml');
}
