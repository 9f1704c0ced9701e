import type { Check, SiteFinding } from '../../model/check.ts';
import { isLoopback } from '../is-loopback.ts';
import { marksIn, type FrontMark } from './firewall-marks.ts';
import { weaknessFinding, type WeaknessKind } from './weakness.ts';

const remediation = [
  'Put a firewall for web applications before the site, such as that of your content network, or ModSecurity with the OWASP Core Rule Set',
  'Let the server itself take requests from that firewall alone, or whoever knows its address goes around it',
];
const seen: WeaknessKind = {
  rule: 'firewall-seen',
  title: 'A firewall for web applications answers for the site',
  severity: 'info',
  remediation: remediation.slice(1),
};
const networkOnly: WeaknessKind = {
  rule: 'firewall-not-seen',
  title: 'A content network, and no sign of its firewall',
  severity: 'info',
  confidence: 'low',
  remediation,
};
const nothing: WeaknessKind = {
  ...networkOnly,
  title: 'No sign of a firewall for web applications; there may be one that does not show',
};

/**
 * Who stands before each host of the site, in three grades: a firewall, a content network alone, nobody that shows. Nothing
 * is sent to find out, so that the last two never say that there is none.
 */
export const firewall: Check = {
  id: 'firewall',
  rules: [seen.rule, networkOnly.rule],
  start() {
    const marks = new Map<string, Map<string, FrontMark['kind']>>();
    return {
      observe(observation) {
        if (observation.kind === 'response') {
          const host = marks.get(observation.url.host) ?? new Map<string, FrontMark['kind']>();
          marks.set(observation.url.host, host);
          for (const { name, kind } of marksIn(observation.headers)) {
            host.set(name, host.get(name) === 'firewall' ? 'firewall' : kind);
          }
        }
      },
      results: ({ origins }) =>
        origins
          .filter(({ host, hostname }) => marks.has(host) && !isLoopback(hostname))
          .map((url) => finding(url, marks.get(url.host) ?? new Map())),
    };
  },
};

function finding(url: URL, names: ReadonlyMap<string, FrontMark['kind']>): SiteFinding {
  const firewalls = [...names].filter(([, kind]) => kind === 'firewall').map(([name]) => name);
  const kind = firewalls.length > 0 ? seen : names.size > 0 ? networkOnly : nothing;
  const told = (firewalls.length > 0 ? firewalls : [...names.keys()]).join(', ');
  return weaknessFinding(kind, {
    identity: url.host,
    evidence: told === '' ? 'no header or cookie of the answers is of one' : `headers or cookies of ${told}`,
    places: [{ url }],
  });
}
