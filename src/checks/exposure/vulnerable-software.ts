import type { SiteFinding } from '../../model/check.ts';
import type { SitePack } from '../../model/site-rule.ts';
import { isAffected } from '../component/advisory.ts';
import { fixedVersion, gravest, namedAdvisories } from '../component/advisory-words.ts';
import { parseVersion } from '../component/version.ts';
import type { Hit } from './host-probes.ts';

export const softwareRule = 'vulnerable-software';

/** The finding of a product whose version has published vulnerabilities; null: it has none, or tells no version. */
export function vulnerableSoftware(pack: SitePack, { proof, answer: { url } }: Hit): SiteFinding | null {
  const version = proof.version === null ? null : parseVersion(proof.version);
  const advisories = version === null ? [] : pack.advisories.filter((one) => isAffected(version, one));
  if (version === null || advisories.length === 0) {
    return null;
  }
  const fixed = fixedVersion(advisories);
  return {
    kind: 'component',
    rule: softwareRule,
    title: 'Software with known vulnerabilities',
    severity: gravest(advisories),
    confidence: version.vendor === '' ? 'high' : 'low',
    identity: `${url.origin} ${pack.id}@${version.text}`,
    evidence: `${url.pathname} tells ${pack.name} ${version.text}: ${namedAdvisories(advisories)}; ${pack.advisoriesOf}`,
    places: [{ url }],
    remediation: [
      fixed === null
        ? `Update ${pack.name} to a version that is maintained: this one gets no fixes`
        : `Update ${pack.name} to ${fixed} or later`,
      'Read the advisories for what may have happened before the update',
    ],
  };
}
