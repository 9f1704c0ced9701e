import type { Check, SiteFinding } from '../../model/check.ts';
import type { MissingScript } from '../../model/observation.ts';

/** Scripts of other hosts that pages name and that are not there: whoever takes such a host runs code in the pages. */
export const danglingScript: Check = {
  id: 'dangling-script',
  rules: ['dangling-script'],
  start() {
    const missing: MissingScript[] = [];
    return {
      observe(observation) {
        if (observation.kind === 'missing-script') {
          missing.push(observation);
        }
      },
      results: () =>
        Array.from(
          Map.groupBy(missing, ({ url }) => url.host),
          findingOf,
        ),
    };
  },
};

function findingOf([host, scripts]: readonly [string, readonly MissingScript[]]): SiteFinding {
  const { url, reason } = scripts[0]!;
  return {
    kind: 'script',
    rule: 'dangling-script',
    title: 'Script of a host that is not there',
    severity: 'medium',
    confidence: 'high',
    identity: host,
    evidence: `${url.href} was asked for: ${reason}`,
    places: scripts.map(({ page }) => ({ url: page })),
    remediation: [
      'Remove the script from the pages, or name a host that is yours or known to you',
      'Find out whether the host can be registered or claimed by others, and since when it has been gone',
    ],
  };
}
