import { describe, expect, it } from 'vitest';
import { passwordFaults } from '../../src/incident/password-faults.ts';
import { loadStrengthEstimate, strengthText } from '../../src/incident/password-strength.ts';
import { Secret } from '../../src/model/secret.ts';
import { sampleFinding } from '../helpers/sample-report.ts';

const estimate = await loadStrengthEstimate();

describe('the strength of a password', () => {
  it.each(['Sommer2024!', 'passwort1', 'hunter2', 'qwertz123', 'Fahrrad!', '', 'a'.repeat(5000)])(
    'that is %.20s is too weak',
    (password) => expect(estimate(password).isWeak).toBe(true),
  );

  it.each(['correct horse battery staple', 'x9$Kd!2mQvZ7pLw', 'Tisch-Nebel-Kran-Orgel-Funke'])(
    'that is %s is enough',
    (password) => expect(estimate(password).isWeak).toBe(false),
  );

  it('is told without the password', () => {
    expect(strengthText(estimate('Sommer2024!'))).toMatch(/^about 10\^\d guesses: too weak$/);
  });
});

describe('passwords in current files', () => {
  const weak = { rule: 'mautic-db-password', secret: new Secret('Sommer2024!'), state: 'in-tree' } as const;
  const strong = new Secret('x9$Kd!2mQvZ7pLw');

  it('that are weak are told without telling them', async () => {
    const [fault, ...more] = await passwordFaults([sampleFinding(weak)]);
    expect([fault?.text, more]).toEqual([
      expect.stringMatching(/^the password \(11 characters\) .+ easy to guess/),
      [],
    ]);
  });

  it('that serve two things are told, and those that serve one are not', async () => {
    const database = sampleFinding({ rule: 'mautic-db-password', secret: strong });
    const mail = sampleFinding({ rule: 'smtp-password', secret: strong });
    expect((await passwordFaults([database, mail])).map(({ text }) => text)).toEqual([
      expect.stringContaining('is used for 2 things'),
    ]);
    expect(await passwordFaults([database])).toEqual([]);
  });

  it('that are gone, or are no passwords, are left alone', async () => {
    const gone = sampleFinding({ ...weak, state: 'history' });
    const key = sampleFinding({ ...weak, rule: 'brevo-api-key' });
    expect(await passwordFaults([gone, key])).toEqual([]);
  });
});
