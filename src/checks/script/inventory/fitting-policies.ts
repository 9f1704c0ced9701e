import type { ScriptRecord } from '../../../model/script-baseline.ts';

/** Hashes beyond these make a header that servers refuse. */
const maxHashes = 100;

/**
 * The headers that let the scripts of an inventory run and no others.
 *
 * Hashes for inline scripts, hosts for external ones; where data may go is what the scripts were seen to ask for. To be
 * tried as `Content-Security-Policy-Report-Only` first.
 */
export function fittingPolicies(
  scripts: readonly ScriptRecord[],
  ownHosts: ReadonlySet<string>,
): Readonly<Record<string, string>> {
  const external = scripts.filter(({ isInline }) => !isInline);
  const sources = new Set(external.map(({ host }) => (ownHosts.has(host) ? "'self'" : host)));
  const hashes = scripts.filter(({ isInline }) => isInline).map(({ sha256 }) => `'${sha256}'`);
  const hostsOf = (kind: string): readonly string[] =>
    scripts.flatMap(({ capabilities }) =>
      capabilities.filter((name) => name.startsWith(`${kind}:`)).map((name) => name.slice(kind.length + 1)),
    );
  const list = (found: Iterable<string>): string =>
    [
      ...new Set([
        "'self'",
        ...[...found].filter(
          (host) => host !== 'unknown' && ![...ownHosts].some((own) => own.split(':')[0] === host),
        ),
      ]),
    ].join(' ');
  hostsOf('script')
    .filter((host) => host !== 'unknown')
    .forEach((host) => sources.add(host));
  return {
    'Content-Security-Policy': [
      `script-src ${[...sources, ...new Set(hashes.slice(0, maxHashes))].join(' ') || "'none'"}`,
      `connect-src ${list(hostsOf('network'))}`,
      `frame-src ${list(hostsOf('frame'))}`,
      "object-src 'none'",
      "base-uri 'self'",
      "form-action 'self'",
    ].join('; '),
    'Integrity-Policy': 'blocked-destinations=(script)',
  };
}
