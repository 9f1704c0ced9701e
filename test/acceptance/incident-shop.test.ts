import { describe, expect, it } from 'vitest';
import { company } from '../helpers/company/company.ts';
import { answersTo, runPlaybook, states } from '../helpers/company/run-playbook.ts';
import { shopCompany } from '../helpers/company/shop-company.ts';

/** What a scan proves of the shop before it cleans up, whichever playbook it works through. */
const provedBroken = ['attacker-script', 'nothing-exposed', 'strong-password'];

describe('a shop whose settings were open and whose checkout was changed', () => {
  it.each([
    ['laravel-env', 'laravel-app-key laravel-closed laravel-values mail-keys other-findings', 'host'],
    ['injected-script', 'other-findings script-admins', 'payment'],
    ['leaked-key', 'keys-revoked other-findings', 'key-provider'],
  ])('works through %s, before and after it has cleaned up', async (playbook, broken, letter) => {
    const shop = await company(shopCompany);
    const before = await runPlaybook(playbook, shop);

    expect(before.code).toBe(3);
    expect(states(before)['failed']).toEqual([...provedBroken, ...broken.split(' ')].toSorted());
    // The key of the past that the shop still uses, by the cookie that it sent.
    const found = before.evidence.lines.flatMap(({ findings }) => findings);
    expect(found).toContainEqual(expect.objectContaining({ rule: 'laravel-app-key', verification: 'live' }));
    const letters = ['en', 'de'].map((language) =>
      before.read(new RegExp(`^letter-${letter}-.+${language}\\.txt$`)),
    );
    expect(letters.filter((text) => /\{\w+\}|^$/.test(text))).toEqual([]);
    // No letter tells more than its reader needs.
    for (const text of letters) {
      expect(text.includes('Script that sends')).toBe(letter !== 'key-provider');
      expect(text.includes('base64:')).toBe(letter !== 'payment');
    }

    shop.cleanUp();
    const after = await runPlaybook(playbook, shop, '--answers', answersTo(before));

    expect(Object.keys(states(after)).toSorted()).toEqual(['attested', 'proved']);
    expect([after.code, after.evidence.complete]).toEqual([0, true]);
  });
});
