import { createHash, createHmac } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fillPlaceholders } from '../../src/rules/placeholder.ts';
import { leaksieve, scanToJson, type CommandOptions, type JsonReport } from '../helpers/command.ts';
import { gitRepository, type TestRepository } from '../helpers/git-repository.ts';
import { brevoKey, brevoRule } from '../helpers/secrets.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

function fingerprints(args: readonly string[], options: CommandOptions = {}): readonly string[] {
  return scanToJson(args, options).report.findings.map(({ fingerprint }) => fingerprint);
}

/** Findings as `rule: path, path`. */
function findings(report: JsonReport): readonly string[] {
  return report.findings.map(
    ({ rule, occurrences }) => `${rule}: ${occurrences.map(({ path }) => path).join(', ')}`,
  );
}

describe('a fingerprint', () => {
  const key = brevoKey();
  const [expected] = fingerprints(['stdin'], { input: `${key}\n` });

  it.each<[string, (repo: TestRepository) => void]>([
    ['as it was committed', () => {}],
    ['after lines above it', (repo) => repo.commitFile('a', `one\ntwo\n\n  x = "${key}"\n`)],
    ['after a rename', (repo) => repo.git('mv', 'a', 'b')],
    ['in another file', (repo) => repo.commitFile('deep/down/other.yml', `api: ${key}\n`)],
    ['after an amended commit', (repo) => repo.git('commit', '--quiet', '--amend', '-m', 'amended')],
    [
      'after commits were squashed',
      (repo) => {
        repo.commitFile('a', `${key}\nmore\n`);
        repo.git('reset', '--quiet', '--soft', 'HEAD~1');
        repo.git('commit', '--quiet', '--amend', '-m', 'squashed');
      },
    ],
    [
      'after a rebase',
      (repo) => {
        repo.git('checkout', '--quiet', '-b', 'side', 'HEAD~1');
        repo.commitFile('base', 'base\n');
        repo.git('rebase', '--quiet', 'side', 'main');
      },
    ],
    ['encoded', (repo) => repo.commitFile('b', `${gzipSync(`k=${key}`).toString('base64')}\n`)],
  ])('is the same %s, in history and in files', (_, change) => {
    const repo = gitRepository();
    repo.commitFile('readme', 'read me\n');
    repo.commitFile('a', `key = ${key}\n`);
    change(repo);
    expect(fingerprints(['git', repo.dir])).toEqual([expected]);
    expect(fingerprints(['dir', repo.dir])).toEqual([expected]);
    expect(fingerprints(['scan', repo.dir])).toEqual([expected]);
  });

  it('is the same in the index and in a range', () => {
    const repo = gitRepository();
    const base = repo.commitFile('readme', 'read me\n');
    repo.write('a', `${key}\n`);
    repo.git('add', 'a');
    expect(fingerprints(['git', '--staged'], { cwd: repo.dir })).toEqual([expected]);
    repo.commit();
    expect(fingerprints(['git', repo.dir, '--range', `${base}..`])).toEqual([expected]);
  });

  it('differs by secret and by rule', () => {
    expect(fingerprints(['stdin'], { input: brevoKey(2) })).not.toEqual([expected]);
    const dir = temporaryFolder({ one: key, two: key });
    const rule = (id: string): string =>
      `[[rules]]\nid = "${id}"\nregex = '''xkeysib-[a-z0-9A-Z-]+'''\npath = '''^${id}$'''\n`;
    writeFileSync(path.join(dir, '.gitleaks.toml'), rule('one') + rule('two'));
    expect(new Set(fingerprints(['dir', dir])).size).toBe(2);
  });

  it("changes with the team's key, and so does a baseline", () => {
    const dir = temporaryFolder({ a: `${key}\n` });
    const env = { LEAKSIEVE_FINGERPRINT_KEY: 'the key of the team' };
    expect(fingerprints(['dir', dir], { env })).not.toEqual([expected]);
    expect(leaksieve(['baseline', 'create', dir], { env }).code).toBe(0);
    expect([leaksieve(['dir', dir], { env }).code, leaksieve(['dir', dir]).code]).toEqual([0, 1]);
  });

  it('of a weak password is no hash that could be tested cheaply', () => {
    const password = ['tulip', 'Garden', '42'].join('');
    const dir = temporaryFolder({ 'settings.ini': `db_password = "${password}"\n` });
    const file = path.join(dir, 'baseline');
    expect(leaksieve(['baseline', 'create', dir, '-o', file, '--confidence', 'low']).code).toBe(0);
    const text = readFileSync(file, 'utf8');
    const [, fingerprint, rule] = /^([0-9a-f]{40})\t(\S+)$/m.exec(text)!;
    for (const guess of [password, `${rule}\0${password}`, `${rule}\0secret\0${password}`]) {
      for (const hash of ['sha1', 'sha256', 'sha512']) {
        const digests = [
          createHash(hash).update(guess).digest('hex'),
          createHmac(hash, 'leaksieve fingerprint 1').update(guess).digest('hex'),
        ];
        expect(digests.filter((digest) => digest.startsWith(fingerprint!))).toEqual([]);
      }
    }
    expect(text).not.toContain(password);
  });
});

describe('one finding', () => {
  it('is reported for each secret, with all its places, the oldest first', () => {
    const repo = gitRepository();
    repo.commitFile('z', `${brevoKey(1)}\n`);
    repo.commitFile('b', `x\n${brevoKey(1)} and ${brevoKey(2)} and again ${brevoKey(1)}\n`);
    repo.commitFile('a', `${brevoKey(1)}\n`);
    const { report } = scanToJson(['git', repo.dir]);
    expect(findings(report)).toEqual([`${brevoRule}: b`, `${brevoRule}: z, b, b, a`]);
  });

  it('is that of the provider where a generic rule matches too', () => {
    const dir = temporaryFolder({ '.env': `API_TOKEN=${brevoKey()}\nbrevo_password="${brevoKey()}"\n` });
    expect(findings(scanToJson(['dir', dir]).report)).toEqual([`${brevoRule}: .env, .env`]);
  });

  it('takes in the places where only its name tells that it is a secret', () => {
    const value = fillPlaceholders('{alnum:16}', 3);
    const dir = temporaryFolder({
      'a.env': `API_TOKEN=${value}\n`,
      'b.env': `SENDINBLUE_API_KEY=${value}\n`,
    });
    const generic = temporaryFolder({ 'a.env': `API_TOKEN=${value}\n` });
    const all = ['--confidence', 'low'];
    expect(findings(scanToJson(['dir', generic, ...all]).report)).toEqual(['generic-api-key: a.env']);
    expect(findings(scanToJson(['dir', dir, ...all]).report)).toEqual(['brevo-api-key-legacy: a.env, b.env']);
  });

  it('is one for a composite, whose parts are none of their own', () => {
    const id = fillPlaceholders('AKIA{base32:16}', 3);
    const secret = fillPlaceholders('{base64:40}', 3);
    const text = `aws_access_key_id = ${id}\naws_secret_access_key = ${secret}\n`;
    const { report } = scanToJson(['dir', temporaryFolder({ a: text }), '--show-secrets']);
    expect(findings(report)).toEqual(['aws-access-key: a']);
    expect(report.findings[0]).toMatchObject({ secret, parts: [{ name: 'access-key-id', value: id }] });
    const alone = scanToJson(['dir', temporaryFolder({ a: text, b: `id = ${id}\n` })]).report;
    expect(findings(alone)).toEqual(['aws-access-key: a', 'aws-access-key-id: b']);
  });

  it('is one for a composite of neighbouring files, with the place of each part', () => {
    const password = fillPlaceholders('{alpha:6}{digit:4}{alpha:3}', 3);
    const dir = temporaryFolder({
      '.env': `MAIL_PASSWORD=${password}\n`,
      'docker-compose.yml': 'environment:\n  MAIL_HOST: smtp.strato.de\n',
      'config/mail.php': "<?php return ['username' => env('MAIL_USERNAME', 'shop@firma.de')];\n",
    });
    const { report } = scanToJson(['dir', dir, '--show-secrets']);
    expect(findings(report)).toEqual(['laravel-mail-password: .env']);
    expect(report.findings[0]!.parts).toMatchObject([
      { name: 'host', value: 'smtp.strato.de', path: 'docker-compose.yml', startLine: 2, startColumn: 14 },
      { name: 'user', value: 'shop@firma.de', path: 'config/mail.php', startLine: 1 },
    ]);
    expect(leaksieve(['dir', dir]).stdout).toContain('(docker-compose.yml:2:14)');
  });

  it.each([
    ['base64', (text: string): string => Buffer.from(text).toString('base64')],
    ['compressed base64', (text: string): string => gzipSync(text).toString('base64')],
    ['hex', (text: string): string => Buffer.from(text).toString('hex')],
  ])('is reported for each of several secrets in one stretch of %s', (_, encode) => {
    const settings = `BREVO_API_KEY=${brevoKey(1)}\nOTHER=${brevoKey(2)}\nMAIL=${brevoKey(3)}\n`;
    const dir = temporaryFolder({ 'secret.yml': `data:\n  settings: ${encode(settings)}\n` });
    const { report } = scanToJson(['dir', dir, '--show-secrets']);
    const secrets = report.findings.map(({ secret }) => secret);
    expect(new Set(secrets)).toEqual(new Set([1, 2, 3].map(brevoKey)));
  });
});

describe('a report', () => {
  const shape = (report: JsonReport): string => JSON.stringify({ ...report, startedAt: '', finishedAt: '' });

  it('is the same with any number of threads, and every time', () => {
    const repo = gitRepository();
    for (let at = 0; at < 40; at++) {
      const filler = `line ${at} of some text\n`.repeat(20_000);
      repo.write(
        `f${at % 7}/${at}`,
        `${filler}${brevoKey(at % 11)}\n${filler}t="${Buffer.from(brevoKey(at % 5)).toString('base64')}"\n`,
      );
    }
    repo.commit(`message ${brevoKey(3)}`);
    repo.write('f0/0', brevoKey(90));
    repo.commit();
    const runs = ['1', '3', '1', '3'].map((jobs) => shape(scanToJson(['scan', repo.dir, '-j', jobs]).report));
    expect(JSON.parse(runs[0]!).findings).toHaveLength(12);
    expect(new Set(runs).size).toBe(1);
  });

  it('tells thousands of secrets in a file apart', () => {
    const lines = Array.from({ length: 6000 }, (_, index) => `key=${brevoKey(2000 + index)}\n`);
    const dir = temporaryFolder({
      'one-a-line': lines.join(''),
      'one-line': lines.join('').replaceAll('\n', ' '),
    });
    expect(scanToJson(['dir', dir]).report.findings).toHaveLength(6000);
  });
});
