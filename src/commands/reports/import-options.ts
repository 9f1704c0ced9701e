import { createDetector } from '../../detect/detector.ts';
import { once } from '../../model/once.ts';
import type { ImportOptions, Recognised } from '../../import/index.ts';
import type { ReportedRule } from '../../model/finding.ts';
import { fileStart } from '../../model/region.ts';
import type { RuleSet } from '../../model/rule.ts';
import { Secret } from '../../model/secret.ts';
import { fingerprinter } from '../../triage/fingerprint.ts';

/** Longer ones are told by the other scanner's name of the rule alone. */
const maxSearched = 64 * 1024;

/** What makes other scanners' findings ours: our rules, and our fingerprints. */
export function importOptions(ruleSet: RuleSet, fingerprintKey: string | undefined): ImportOptions {
  const rules = new Map<string, ReportedRule>(ruleSet.rules.map((rule) => [rule.id, rule]));
  const named = new Map<string, ReportedRule>();
  for (const rule of ruleSet.rules) {
    for (const name of [rule.id, ...rule.aliases]) if (!named.has(name)) named.set(name, rule);
  }
  const detector = once(() => createDetector(ruleSet, { maxDecodeDepth: 0 }));
  const known = new Map<string, Recognised | null>();

  /** Names of rules differ, but most formats of keys tell whose they are. */
  const bySecret = (text: string): Recognised | null => {
    const bytes = Buffer.from(text);
    if (text === '' || bytes.length > maxSearched) return null;
    const provenance = { contentId: 'secret', members: [] };
    const fresh = [{ start: 0, end: bytes.length }];
    const found = detector().search({ bytes, provenance, fresh, start: fileStart, decoded: [] });
    const whole = found.find(({ secret }) => secret === text);
    const rule = rules.get(whole?.ruleId ?? '');
    return whole === undefined || rule === undefined
      ? null
      : { rule, secret: new Secret(text, whole.prefix) };
  };
  return {
    ruleOf: (id) => rules.get(id),
    fingerprintOf: fingerprinter(fingerprintKey),
    recognise(name, text) {
      let found = known.get(text);
      if (found === undefined) {
        found = bySecret(text);
        known.set(text, found);
      }
      const rule = named.get(name);
      return found ?? { secret: new Secret(text), ...(rule === undefined ? {} : { rule }) };
    },
  };
}
