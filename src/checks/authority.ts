import { today } from '../model/today.ts';
import { isIP } from 'node:net';
import type { Coverage } from '../model/coverage.ts';
import type { Prober } from '../model/probe.ts';
import { recordLookup } from './domain-records.ts';
import { isLoopback } from './is-loopback.ts';

const fileName = '/.well-known/leaksieve.txt';
const maxFileBytes = 4096;

/** A line of the file, or a TXT record, by which the owner of a host lets leaksieve probe it; may end with a day. */
const permission = /^\s*leaksieve[ \t]*[:=][ \t]*active\b(?:.{0,200}?\buntil=(\d{4}-\d\d-\d\d))?/im;

/** Why a host without any is left alone. */
const noAuthority = 'nothing says that you may probe it: --authorized-by "who, contact", or a proof there';

/**
 * What gives the user the right to have a host asked for what no page links to, in words for the report; null: nothing does.
 *
 * @param authorizedBy - who allowed it, by the user's word; null: nobody was named
 */
export async function authorityOver(
  origin: URL,
  prober: Prober,
  authorizedBy: string | null,
  signal: AbortSignal,
): Promise<string | null> {
  const known = knownAuthority.get(prober) ?? new Map<string, Promise<string | null>>();
  knownAuthority.set(prober, known);
  const authority = known.get(origin.origin) ?? findAuthority(origin, prober, authorizedBy, signal);
  known.set(origin.origin, authority);
  return authority;
}

/** Whether a host may be asked for what no page links to; the ledger tells why, or that it was left alone. */
export async function isAuthorized(
  origin: URL,
  prober: Prober,
  authorizedBy: string | null,
  coverage: Coverage,
  signal: AbortSignal,
): Promise<boolean> {
  const authority = await authorityOver(origin, prober, authorizedBy, signal);
  const entry = { id: 'authority', target: origin.origin };
  if (authority === null) {
    coverage.check({ ...entry, state: 'skipped', reason: noAuthority });
    coverage.skip(origin.origin, 'no-authority', noAuthority);
    return false;
  }
  coverage.check({ ...entry, state: 'checked', reason: authority });
  return true;
}

/**
 * Why no handshakes are tried with a host; null: they may be.
 *
 * @param unasked - the reason where the user did not ask for them
 */
export async function reasonAgainstHandshakes(
  origin: URL,
  prober: Prober,
  authorizedBy: string | null,
  unasked: string,
  signal: AbortSignal,
): Promise<string | null> {
  if (!prober.classes.has('handshake')) {
    return unasked;
  }
  return (await authorityOver(origin, prober, authorizedBy, signal)) === null ? noAuthority : null;
}

/** By prober, of which each scan of a site has one: several checks ask for the same, and the answer is the same. */
const knownAuthority = new WeakMap<Prober, Map<string, Promise<string | null>>>();

async function findAuthority(
  origin: URL,
  prober: Prober,
  authorizedBy: string | null,
  signal: AbortSignal,
): Promise<string | null> {
  if (isLoopback(origin.hostname)) {
    return 'it is this machine';
  }
  if (authorizedBy !== null) {
    return `authorised by ${authorizedBy}`;
  }
  const request = { url: new URL(fileName, origin), class: 'authority', maxBytes: maxFileBytes } as const;
  const answer = await prober.ask(request, signal);
  if (answer.kind === 'response' && answer.status < 300 && allows(answer.bytes.toString('utf8'))) {
    return `its ${fileName} allows it`;
  }
  const lookup = recordLookup(null);
  const names = isIP(origin.hostname) === 0 ? [origin.hostname, `_leaksieve.${origin.hostname}`] : [];
  for (const name of names) {
    // Where nobody can be asked, there is no permission either.
    if ((await lookup('TXT', name))?.some(allows) === true) {
      return `a TXT record of ${name} allows it`;
    }
  }
  return null;
}

function allows(text: string): boolean {
  const found = /^\s*</.test(text) ? null : permission.exec(text);
  return found !== null && (found[1] === undefined || found[1] >= today());
}
