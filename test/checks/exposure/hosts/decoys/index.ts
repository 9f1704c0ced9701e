import type { Host } from '../host.ts';
import { catchAllHosts } from './catch-all-hosts.ts';
import { hardenedHosts } from './hardened-hosts.ts';
import { lookAlikeHosts } from './look-alike-hosts.ts';

/** Hosts that leave nothing open and may look as if they did. */
export const decoyHosts: readonly Host[] = [...catchAllHosts, ...hardenedHosts, ...lookAlikeHosts];

/** Of the hosts whose answers are all alike one each, of the others each answer that is to mislead. */
export const decoyCount =
  catchAllHosts.length +
  [...hardenedHosts, ...lookAlikeHosts].reduce(
    (sum, { pages }) => sum + Math.max(1, Object.keys(pages).length - 1),
    0,
  );
