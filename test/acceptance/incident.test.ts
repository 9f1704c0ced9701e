import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'smol-toml';
import { expect, it } from 'vitest';
import { company, type Company } from '../helpers/company.ts';
import { runCommand } from '../helpers/site-server.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

interface Evidence {
  readonly playbook: string;
  readonly complete: boolean;
  readonly report: { readonly file: string; readonly sha256: string };
  readonly lines: readonly {
    readonly id: string;
    readonly state: string;
    readonly reasons: readonly string[];
    readonly question?: string;
    readonly findings: readonly { readonly fingerprint: string; readonly rule: string }[];
  }[];
}

interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly evidence: Evidence;
  /** The file to go on from. */
  readonly file: string;
  /** The text of the file whose name fits. */
  readonly read: (name: RegExp) => string;
}

async function run(playbook: string, { options }: Company, ...more: readonly string[]): Promise<Run> {
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

function states({ evidence }: Run): Readonly<Record<string, readonly string[]>> {
  const groups = Map.groupBy(evidence.lines, ({ state }) => state);
  return Object.fromEntries(
    [...groups].map(([state, lines]) => [state, lines.map(({ id }) => id).toSorted()]),
  );
}

/** What a person who did all of the work writes; the keys of the past are those that the run before found. */
function answersTo({ evidence }: Run): string {
  const lines = evidence.lines.map(({ id, findings }) => [
    id,
    { answer: 'yes', note: 'done', about: findings.map(({ fingerprint }) => fingerprint) },
  ]);
  const waf = ['mautic-waf', { answer: 'not-applicable', note: 'the host runs it for all customers' }];
  const content = {
    by: 'Ann Example, ann@company.example',
    at: '2026-11-27',
    lines: Object.fromEntries([
      ...lines,
      ...(evidence.lines.some(({ id }) => id === 'mautic-waf') ? [waf] : []),
    ]),
  };
  return path.join(temporaryFolder({ 'answers.toml': stringify(content) }), 'answers.toml');
}

/** What a scan proves of the company before it cleans up, whichever guide it works through. */
const provedBroken = [
  'attacker-script',
  'mail-domain',
  'mail-keys',
  'nothing-exposed',
  'strong-password',
  'updates',
];
const mauticBroken = [
  'mautic-admin-closed',
  'mautic-contacts-closed',
  'mautic-cron',
  'mautic-installer',
  'mautic-secrets',
];
const brevoBroken = ['brevo-api-keys', 'brevo-smtp-key', 'laravel-closed', 'other-findings'];

it('both guides, before and after a company has cleaned up', async () => {
  const broken = await company();
  const [mautic, brevo] = [await run('mautic', broken), await run('brevo', broken)];

  expect([mautic.code, brevo.code]).toEqual([3, 3]);
  expect(states(mautic)['failed']).toEqual([...provedBroken, ...mauticBroken].toSorted());
  expect(states(mautic)['proved']).toEqual(['other-findings']);
  expect(states(brevo)['failed']).toEqual([...provedBroken, ...brevoBroken].toSorted());
  expect(states(brevo)['proved']).toBeUndefined();
  const letter = brevo.read(/^letter-support.+en\.txt$/);
  expect(letter).toMatch(/Brevo SMTP key: xsmtpsib-.{4}….{2}, at .+, since 2023-11-14/);
  expect(letter).not.toContain('Mautic database password');
  expect(parse(brevo.read(/^answers/))).toMatchObject({ by: '', lines: {} });

  broken.cleanUp();
  const unanswered = await run('brevo', broken);
  const [safeMautic, safeBrevo] = [
    await run('mautic', broken, '--answers', answersTo(mautic)),
    await run('brevo', broken, '--answers', answersTo(unanswered)),
  ];
  for (const safe of [safeMautic, safeBrevo]) {
    expect(Object.keys(states(safe)).filter((state) => state === 'failed' || state === 'open')).toEqual([]);
    const attested = safe.evidence.lines.filter(({ state }) => state === 'attested');
    // Nothing that a person attested was left unproved by the scan; the rest of the keys is revoked by what was said of them.
    const unproved = attested.filter(({ id }) => id !== 'other-findings').flatMap(({ reasons }) => reasons);
    expect(unproved).toEqual([]);
    expect([safe.code, safe.evidence.complete]).toEqual([0, true]);
    // What was attested stays so in a later run, here one that is given nothing to scan.
    const later = [
      'incident',
      safe.evidence.playbook,
      '--evidence-dir',
      temporaryFolder(),
      '--resume',
      safe.file,
    ];
    const resumed = await runCommand(later);
    expect([resumed.code, resumed.stdout]).toEqual([3, expect.stringContaining('yes, Ann Example')]);
    const hash = createHash('sha256')
      .update(safe.read(/^report/))
      .digest('hex');
    expect(safe.evidence.report.sha256).toBe(hash);
  }
});
