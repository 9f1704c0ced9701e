import { describe, expect, it } from 'vitest';
import {
  formatGitleaksIgnore,
  ignoredByGitleaks,
  parseGitleaksIgnore,
} from '../../src/triage/gitleaks-ignore.ts';
import { regionAt, sampleCommit, sampleSecret, sampleSighting } from './sample-sighting.ts';
import type { Sighting } from '../../src/triage/sighting.ts';

const commit = sampleCommit('a');
const later = sampleCommit('b');
const secret = sampleSecret('a');

function sightingAt(
  line: number,
  changes: { content?: string; path?: string; commit?: typeof commit } = {},
): Sighting {
  return sampleSighting(secret, {
    rule: { id: 'brevo-api-key', aliases: ['sendinblue-api-token'] },
    candidate: {
      region: regionAt(line * 100, secret.length, line),
      provenance: { contentId: changes.content ?? 'blob:1', members: [] },
    },
    place: {
      path: changes.path ?? 'config/mail.php',
      state: 'history',
      ...(changes.commit === undefined ? {} : { commit: changes.commit }),
    },
  });
}

function ignored(lines: readonly string[], ...sightings: readonly Sighting[]): readonly boolean[] {
  const found = ignoredByGitleaks(sightings, parseGitleaksIgnore(lines.join('\n'))).sightings;
  return sightings.map((sighting) => found.has(sighting));
}

describe('a line of .gitleaksignore', () => {
  it('names commit, path, rule and line, or all but the commit', () => {
    const text = `# header\r\n${'A'.repeat(40)}:a:b/c d.php:rule:12\r\n\n  b\\c.txt:rule:3  \nno line at all\na:b\n`;
    const entries = parseGitleaksIgnore(text);
    expect(entries).toEqual([
      { commit: 'a'.repeat(40), path: 'a:b/c d.php', rule: 'rule', line: 12 },
      { commit: null, path: 'b/c.txt', rule: 'rule', line: 3 },
    ]);
    expect(entries.map(formatGitleaksIgnore)).toEqual([
      `${'a'.repeat(40)}:a:b/c d.php:rule:12`,
      'b/c.txt:rule:3',
    ]);
  });

  it.each([
    [`${commit.id}:config/mail.php:brevo-api-key:3`, true],
    [`${commit.id}:config/mail.php:sendinblue-api-token:3`, true],
    ['config/mail.php:brevo-api-key:3', true],
    [`${later.id}:config/mail.php:brevo-api-key:3`, false],
    ['config/mail.php:brevo-api-key:4', false],
    ['config/mail.php:generic-api-key:3', false],
    ['mail.php:brevo-api-key:3', false],
  ])('%s', (line, expected) => {
    expect(ignored([line], sightingAt(3, { commit }))).toEqual([expected]);
  });

  it('holds for later versions of the file, in which nobody added the secret again', () => {
    const versions = [
      sightingAt(3, { commit }),
      sightingAt(9, { content: 'blob:2', commit: later }),
      sightingAt(9, { content: 'file:mail' }),
      sightingAt(3, { content: 'blob:3', path: 'other.php', commit: later }),
    ];
    expect(ignored([`${commit.id}:config/mail.php:brevo-api-key:3`], ...versions)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('does not hold for earlier versions', () => {
    const versions = [sightingAt(3, { commit }), sightingAt(9, { content: 'blob:2', commit: later })];
    expect(ignored([`${later.id}:config/mail.php:brevo-api-key:9`], ...versions)).toEqual([false, true]);
  });

  it('does not hold for the same secret on another line of the same version', () => {
    expect(ignored(['config/mail.php:brevo-api-key:3'], sightingAt(3), sightingAt(10))).toEqual([
      true,
      false,
    ]);
  });

  it('tells whether it was about anything', () => {
    const entries = parseGitleaksIgnore('config/mail.php:brevo-api-key:3\nconfig/mail.php:brevo-api-key:4\n');
    expect([...ignoredByGitleaks([sightingAt(3)], entries).entries]).toEqual([entries[0]]);
  });
});
