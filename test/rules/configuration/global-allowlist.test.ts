import { describe, expect, it } from 'vitest';
import { load, own } from './load-files.ts';

function targeting(names: readonly string[]): string {
  return `[extend]\nuseDefault = true\n[[allowlists]]\npaths = ['x']\ntargetRules = ${JSON.stringify(names)}\n`;
}

function targetsOf(name: string, ...targets: string[]): unknown {
  return load({ [name]: targeting(targets) }).ruleSet.allowlists.map(({ targetRules }) => targetRules);
}

describe('a global allowlist', () => {
  it('holds for the rules it targets, by id or alias', () => {
    expect(targetsOf('.leaksieve.toml', 'acme-token', 'gamma-key')).toEqual([['acme-key', 'gamma-key']]);
    expect(targetsOf('.leaksieve.toml', 'shared', 'beta-key')).toEqual([['acme-key', 'beta-key']]);
  });

  it("never becomes one for all rules because its own are gitleaks' alone", () => {
    expect(targetsOf('.gitleaks.toml', 'foreign', 'acme-key')).toEqual([['acme-key']]);
    expect(targetsOf('.gitleaks.toml', 'foreign')).toEqual([]);
  });

  it('is refused when it targets a rule that does not exist', () => {
    const message = ':5: targetRules: no rule is called acme-keys; the closest is acme-key';
    expect(() => targetsOf('.leaksieve.toml', 'acme-keys')).toThrow(message);
    const alone = `${own}[allowlist]\npaths = ['x']\ntargetRules = ['owm']\n`;
    expect(() => load({ '.gitleaks.toml': alone })).toThrow(
      ':6: targetRules: no rule is called owm; the closest is own',
    );
  });
});
