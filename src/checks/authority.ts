import { isIP } from 'node:net';
import type { Prober } from '../model/probe.ts';
import { recordLookup } from './domain-records.ts';
import { isLoopback } from './is-loopback.ts';

const fileName = '/.well-known/leaksieve.txt';
const maxFileBytes = 4096;

/** A line of the file, or a TXT record, by which the owner of a host lets leaksieve probe it; may end with a day. */
const permission = /^\s*leaksieve[ \t]*[:=][ \t]*active\b(?:.{0,200}?\buntil=(\d{4}-\d\d-\d\d))?/im;

/** Why a host without any is left alone. */
export const noAuthority =
  'nothing says that you may probe it: --authorized-by "who, contact", or a proof there';

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
  return found !== null && (found[1] === undefined || found[1] >= new Date().toISOString().slice(0, 10));
}
