import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { formats } from '../../src/report/index.ts';
import { fillPlaceholders } from '../../src/rules/placeholder.ts';
import { leaksieve, scanToJson } from '../helpers/command.ts';
import { gitRepository, type TestRepository } from '../helpers/git-repository.ts';
import { brevoKey } from '../helpers/secrets.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const key = brevoKey(1);
const baselined = brevoKey(2);
const encodedKey = brevoKey(3);
const inMessage = brevoKey(4);
const password = fillPlaceholders('{alnum:24}', 5);
const pem = fillPlaceholders('-----BEGIN RSA PRIVATE KEY-----\n{pem:12}\n-----END RSA PRIVATE KEY-----', 6);
const encoded = Buffer.from(`the key is ${encodedKey}\n`).toString('base64');

/** What no output may hold a piece of. */
const hidden = [key, baselined, encodedKey, inMessage]
  .map((secret) => secret.slice('xkeysib-'.length))
  .concat(password, encoded, Buffer.from(inMessage).toString('base64'), ...pem.split('\n').slice(1, -1));
const pieces = [
  ...new Set(
    hidden.flatMap((text) => Array.from({ length: text.length - 11 }, (_, at) => text.slice(at, at + 12))),
  ),
];

/** Secrets in content, names, messages and authors, in clear and encoded, reported and accepted. */
function leaky(): TestRepository {
  const repo = gitRepository();
  repo.commitFile('old', `${baselined}\n`);
  repo.git('config', 'user.name', 'x');
  repo.write(`backup-${key}.txt`, `BREVO=${key} other=${baselined}\n`);
  repo.write(
    'dump.sql',
    `${'x'.repeat(90)} ${key} ${password} mailer=smtp://info:${password}@smtp.example.org/ ${key}\n`,
  );
  repo.write('id_rsa', `${pem}\n`);
  repo.write('id.json', `{"private_key": ${JSON.stringify(`${pem}\n`)}}\n`);
  repo.write('secret.yml', `data: ${encoded}\nkey: ${key} ${encoded}\n`);
  repo.git('add', '--all');
  repo.git(
    'commit',
    '--quiet',
    '--author',
    `${key} <${key}@example.org>`,
    '-m',
    `subject ${key}\n\n${baselined} ${password}`,
  );
  repo.commit(`encoded\n\n${Buffer.from(inMessage).toString('base64')} and ${key}`);
  const file = path.join(temporaryFolder(), 'baseline');
  leaksieve(['baseline', 'create', repo.dir, '-o', file, '--rule', 'brevo-api-key']);
  const { report } = scanToJson(['git', repo.dir, '--show-secrets']);
  const known = report.findings.find(({ secret }) => secret === baselined)!;
  repo.write('.leaksieve-baseline', `${known.fingerprint}\tbrevo-api-key\n`);
  return repo;
}

describe('without --show-secrets', () => {
  it('no report, message or file holds a secret or a piece of one', { timeout: 120_000 }, () => {
    const repo = leaky();
    const { report, stderr } = scanToJson(['scan', repo.dir, '--confidence', 'low', '-v']);
    expect(report.coverage.suppressed['baseline']).toBe(1);
    expect(report.findings.length).toBeGreaterThanOrEqual(5);
    const outputs: [string, string][] = [['stderr', stderr]];
    for (const format of formats) {
      const file = path.join(temporaryFolder(), 'report');
      const args = [
        'scan',
        repo.dir,
        '--confidence',
        'low',
        '-f',
        format,
        '-f',
        `${format}:${file}`,
        '-v',
        '--color',
        'always',
      ];
      const { code, stdout, stderr } = leaksieve(args);
      expect(code, stderr).toBe(1);
      outputs.push([format, stdout + stderr + readFileSync(file, 'utf8')]);
    }
    for (const args of [
      ['baseline', 'create', repo.dir, '-o', '/dev/stdout'],
      ['git', repo.dir, '-q'],
      ['dir', repo.dir],
    ]) {
      const { stdout, stderr } = leaksieve(args);
      outputs.push([args.join(' '), stdout + stderr]);
    }
    const leaks = outputs.flatMap(([name, text]) =>
      pieces.filter((piece) => text.includes(piece)).map((piece) => `${name}: ${piece}`),
    );
    expect(leaks).toEqual([]);
  });

  it('what is left of a secret is its prefix, four characters and the last two', () => {
    const dir = temporaryFolder({ a: `${key}\n`, b: `db_password = "${password.slice(0, 12)}"\n` });
    const { report } = scanToJson(['dir', dir, '--confidence', 'low']);
    expect(report.findings.map(({ redacted }) => redacted)).toEqual([
      `xkeysib-${key.slice(8, 12)}…${key.slice(-2)}`,
      '(12 characters)',
    ]);
  });

  it('the working tree shows no more than the history', () => {
    const dir = temporaryFolder({ [`${key}/${key}`]: `${key}\n` });
    const { stdout, stderr } = leaksieve(['dir', path.join(dir, key), '-v']);
    expect(stdout + stderr).not.toContain(key.slice(12));
  });
});

it('with --show-secrets, every format that can shows the secret', () => {
  const dir = temporaryFolder({ a: `${key}\n` });
  const showing = formats.filter((format) =>
    leaksieve(['dir', dir, '-f', format, '--show-secrets']).stdout.includes(key),
  );
  expect(showing).toEqual(expect.arrayContaining(['text', 'json', 'jsonl', 'csv', 'gitleaks']));
});
