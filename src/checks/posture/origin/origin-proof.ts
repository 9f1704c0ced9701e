import type { SiteFinding } from '../../../model/check.ts';
import type { ProbeAnswer, Prober } from '../../../model/probe.ts';
import { randomName } from '../../exposure/miss-model.ts';
import { weaknessFinding, type WeaknessKind } from '../weakness.ts';
import { samePage } from './is-same-page.ts';
import type { OriginCandidate } from './origin-candidates.ts';

const reachable: WeaknessKind = {
  rule: 'origin-reachable',
  title: 'The server answers past the firewall or content network before it',
  severity: 'high',
  remediation: [
    'Let the server take connections from the addresses of the firewall or network alone, or through a tunnel of it',
    'Then give the server a new address: the old one is known, and past records of DNS keep it',
    'Move mail and other services that give the address away to another one',
  ],
};

export const originRules: readonly string[] = [reachable.rule];

const maxBytes = 65_536;

/** Asks a candidate for a page, and for that of a host that cannot exist; a finding when it shows the page that visitors get. */
export async function* originProof(
  page: Extract<ProbeAnswer, { kind: 'response' }>,
  { address, port, from, isNamed }: OriginCandidate,
  fronts: readonly string[],
  prober: Prober,
  signal: AbortSignal,
): AsyncGenerator<SiteFinding> {
  const { url } = page;
  for (const { protocol, port: usual } of waysTo(url, port)) {
    const server = { address, port: usual, protocol, isNamed };
    const alike = samePage(page, await prober.askAt(url, server, maxBytes, signal));
    if (alike !== null) {
      const stranger = { ...server, host: `${randomName()}.invalid` };
      const isForAll = samePage(page, await prober.askAt(url, stranger, maxBytes, signal)) !== null;
      const remarks = [
        `${protocol}//${address.includes(':') ? `[${address}]` : address}:${usual}, by ${from}, answers for ${url.host} with the page that visitors get`,
        `${Math.round(alike * 100)} of 100 parts are the same`,
        ...(fronts.length === 0
          ? []
          : [`visitors come by way of ${fronts.join(', ')}; this answer does not`]),
        ...(isForAll ? ['it shows the page for other names too'] : []),
      ];
      yield weaknessFinding(
        { ...reachable, confidence: isForAll ? 'medium' : 'high' },
        { identity: `${url.host} ${address}`, evidence: remarks.join('; '), places: [{ url }] },
      );
      return;
    }
  }
}

/** Behind networks that encrypt towards visitors, servers often do not. */
function waysTo(
  { protocol, port }: URL,
  named: number | null,
): readonly { readonly protocol: 'http:' | 'https:'; readonly port: number }[] {
  const isEncrypted = protocol === 'https:';
  if (named !== null) {
    return [
      { protocol: isEncrypted ? 'https:' : 'http:', port: named },
      { protocol: isEncrypted ? 'http:' : 'https:', port: named },
    ];
  }
  const own = Number(port) || (isEncrypted ? 443 : 80);
  return isEncrypted
    ? [
        { protocol: 'https:', port: own },
        { protocol: 'http:', port: 80 },
      ]
    : [{ protocol: 'http:', port: own }];
}
