import { isIP } from 'node:net';
import { getDomain } from 'tldts';
import { hole } from '../interpret/value.ts';
import { lookAlikeOf } from './look-alike.ts';
import { purposeOf, type Purpose } from './vendors.ts';

/** Where a script stands. */
export interface ScriptContext {
  /** Of an inline script the page. */
  readonly url: URL;
  readonly isInline: boolean;
  /** The hosts that the user named. */
  readonly ownHosts: readonly string[];
}

/** What is known of the host of an address. */
export interface Host {
  readonly name: string;
  readonly relation: 'own' | 'vendor' | 'foreign' | 'unknown';
  readonly purpose: Purpose | null;
  /** Whether the script itself comes from there. */
  readonly isOfScript: boolean;
  readonly isAddress: boolean;
  readonly looksLike: string | null;
}

const unknownHost: Host = {
  name: '',
  relation: 'unknown',
  purpose: null,
  isOfScript: false,
  isAddress: false,
  looksLike: null,
};

/** The host of an address that may have holes, as seen from a script. */
export function hostOf(address: string, context: ScriptContext): Host {
  const match =
    /^\s*(?:download:)?(?:(?:https?|wss?|webrtc|ftp):)?\/\/(?:[^/?#@]*@)?([^/?#\s:@]+)(?::\d+)?(.?)/i.exec(
      address,
    );
  const name = match?.[1]?.toLowerCase() ?? '';
  if (match === null) {
    const isRelative = !address.startsWith(hole) && !/^\s*[a-z][\w+.-]*:/i.test(address) && address !== '';
    return isRelative ? { ...unknownHost, name: context.url.hostname, relation: 'own' } : unknownHost;
  }
  if (name.includes(hole) || match[2] === hole) {
    return partOfHost(name, context);
  }
  return knownHost(name, context);
}

/** Where only the end of a host is known, that says whose it is. */
function partOfHost(name: string, context: ScriptContext): Host {
  const known = name.slice(name.lastIndexOf(hole) + 1).replace(/^\./, '');
  return name.startsWith(hole) && getDomain(known) === known && known !== ''
    ? knownHost(known, context)
    : unknownHost;
}

function knownHost(name: string, context: ScriptContext): Host {
  const domain = domainOf(name);
  const owners = [context.url.hostname, ...context.ownHosts].map(domainOf);
  const isOwn =
    context.ownHosts.some((host) => domainOf(host) === domain) ||
    (context.isInline && domainOf(context.url.hostname) === domain);
  const purpose = purposeOf(domain);
  const isAddress = isIP(name.replaceAll(/[[\]]/g, '')) !== 0 && !/^(?:127\.|\[?::1)/.test(name);
  return {
    name,
    purpose,
    isAddress,
    relation: isOwn ? 'own' : purpose === null ? 'foreign' : 'vendor',
    isOfScript: !context.isInline && domainOf(context.url.hostname) === domain,
    looksLike:
      isOwn || purpose !== null || isAddress
        ? null
        : lookAlikeOf(
            domain,
            owners.filter((owner) => isIP(owner) === 0),
          ),
  };
}

/** The registrable domain; of addresses and local names the name itself. */
export function domainOf(host: string): string {
  return getDomain(host) ?? host;
}

/** Whether a script does not say the name of a host in clear, which its registrable domain's first word tells. */
export function isHiddenIn(text: string, host: Host): boolean {
  if (host.name === '') {
    return false;
  }
  const [word = host.name] = host.isAddress ? [host.name] : domainOf(host.name).split('.');
  return !text.toLowerCase().includes(word);
}
