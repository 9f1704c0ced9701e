import { describe, expect, it } from 'vitest';
import { shannonEntropy } from '../../src/model/shannon-entropy.ts';
import { gitleaksBaseline } from '../../src/triage/gitleaks-baseline.ts';
import type { GitleaksFinding } from '../../src/triage/gitleaks-report.ts';
import { regionAt, sampleCommit, sampleSecret, sampleSighting } from './sample-sighting.ts';
import type { Sighting } from '../../src/triage/sighting.ts';

const secret = sampleSecret('a');
const commit = sampleCommit('a');
const sighting: Sighting = sampleSighting(secret, {
  rule: { id: 'brevo-api-key', aliases: ['sendinblue-api-token'] },
  candidate: { region: regionAt(90, secret.length, 7) },
  place: { path: 'config/mail.php', state: 'history', commit },
});
const finding: GitleaksFinding = {
  RuleID: 'sendinblue-api-token',
  File: 'config/mail.php',
  Secret: secret,
  StartLine: 7,
  Commit: commit.id,
  Entropy: Math.fround(shannonEntropy(secret)),
};

function isKnown(changes: Partial<GitleaksFinding>, known: Sighting = sighting): boolean {
  return gitleaksBaseline([{ ...finding, ...changes }])([known]);
}

describe('a gitleaks report with its secrets', () => {
  it.each<[string, Partial<GitleaksFinding>, boolean]>([
    ['as it was', {}, true],
    ['in another file', { File: 'old.php' }, true],
    ['on another line of another commit', { StartLine: 99, Commit: 'b'.repeat(40) }, true],
    ['by another rule in the same file', { RuleID: 'generic-api-key' }, true],
    ['by another rule in another file', { RuleID: 'generic-api-key', File: 'old.php' }, false],
    ['with another secret', { Secret: sampleSecret('b') }, false],
  ])('knows a secret %s: %o', (_, changes, expected) => {
    expect(isKnown(changes)).toBe(expected);
  });
});

describe('a redacted gitleaks report', () => {
  const shown = `${secret.slice(0, 11)}...`;

  it.each<[string, Partial<GitleaksFinding>, boolean]>([
    ['wholly', { Secret: 'REDACTED' }, true],
    ['in part', { Secret: shown }, true],
    ['by us', { Secret: sighting.candidate.secret.redacted }, true],
    ['without entropy', { Secret: 'REDACTED', Entropy: undefined }, true],
    ['without commit, of a directory', { Secret: 'REDACTED', Commit: '' }, true],
    ['on another line', { Secret: 'REDACTED', StartLine: 8 }, false],
    ['in another file', { Secret: shown, File: 'old.php' }, false],
    ['by another rule', { Secret: shown, RuleID: 'aws-access-token' }, false],
    ['in another commit', { Secret: 'REDACTED', Commit: 'b'.repeat(40) }, false],
    ['with another start', { Secret: `${sampleSecret('b').slice(0, 11)}...` }, false],
    [
      'with another entropy, as the next key in the same place has',
      { Secret: 'REDACTED', Entropy: 3.2 },
      false,
    ],
    ['as another one by us', { Secret: 'key-1234…zz' }, false],
  ])('knows a secret that is redacted %s: %o', (_, changes, expected) => {
    const { Entropy, ...rest } = { ...finding, ...changes };
    const known = Entropy === undefined ? rest : { ...rest, Entropy };
    expect(gitleaksBaseline([known])([sighting])).toBe(expected);
  });

  it('knows the places that it does not name too, since the secret is the same', () => {
    const later = { ...sighting, place: { ...sighting.place, commit: sampleCommit('b') } };
    expect(gitleaksBaseline([{ ...finding, Secret: 'REDACTED' }])([sighting, later])).toBe(true);
    expect(gitleaksBaseline([{ ...finding, Secret: 'REDACTED' }])([later])).toBe(false);
  });
});
