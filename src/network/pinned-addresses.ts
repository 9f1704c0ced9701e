import { lookup, resolveNs } from 'node:dns/promises';
import { isIP } from 'node:net';
import { isPublicAddress } from './public-address.ts';

/** Fetch's list of bad ports is of services below 1024 and few above: web servers elsewhere use these. */
const webPorts: ReadonlySet<string> = new Set(['', '80', '443']);
const firstFreePort = 1024;

/** The address to connect to, or why there is none. */
export type Pin =
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'forbidden' }
  /** The name is not known, or nobody could be asked now. */
  | { readonly kind: 'unknown'; readonly isSure: boolean };

/** All addresses of a name. Rejects as Node's `lookup` does. */
export type LookUp = (host: string) => Promise<readonly string[]>;

/**
 * Resolves each name once and keeps the answer, so that the address that was checked is the one that is asked: a name
 * that is resolved again may answer differently.
 */
export class PinnedAddresses {
  readonly #isNamed: (url: URL) => boolean;
  readonly #lookUp: LookUp;
  readonly #known = new Map<string, Promise<readonly string[] | null>>();
  #isOfTheWorld: Promise<boolean> | null = null;

  /**
   * @param isNamed - whether the user named this host and port, which may then be private ones
   * @param lookUp - default: the resolver of this machine
   */
  constructor(isNamed: (url: URL) => boolean, lookUp: LookUp = lookUpAll) {
    this.#isNamed = isNamed;
    this.#lookUp = lookUp;
  }

  async pin(url: URL): Promise<Pin> {
    // The URL parser has turned odd spellings, such as 0x7f.1, into addresses.
    const host = hostOf(url);
    const addresses = isIP(host) === 0 ? await this.#resolve(host) : [host];
    if (addresses === null || addresses.length === 0) {
      return { kind: 'unknown', isSure: addresses !== null && (await this.#knowsOthers()) };
    }
    const isNamed = this.#isNamed(url);
    const isWebPort = webPorts.has(url.port) || Number(url.port) >= firstFreePort;
    const allowed = addresses.filter((address) => isNamed || (isWebPort && isPublicAddress(address)));
    const address = allowed.find((one) => isIP(one) === 4) ?? allowed[0];
    return address === undefined ? { kind: 'forbidden' } : { kind: 'address', address };
  }

  /** Null: nobody could be asked now. */
  #resolve(host: string): Promise<readonly string[] | null> {
    let found = this.#known.get(host);
    if (found === undefined) {
      found = this.#lookUp(host).catch((error: unknown) => (isUnknownName(error) ? [] : null));
      this.#known.set(host, found);
    }
    return found;
  }

  /** Whether the resolver knows names of the world at all: those of closed networks say of each that it does not exist. */
  #knowsOthers(): Promise<boolean> {
    return (this.#isOfTheWorld ??= resolveNs('com').then(
      () => true,
      () => false,
    ));
  }
}

async function lookUpAll(host: string): Promise<readonly string[]> {
  return (await lookup(host, { all: true })).map(({ address }) => address);
}

function isUnknownName(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && (error.code === 'ENOTFOUND' || error.code === 'ENODATA')
  );
}

/** The host without the brackets of an IPv6 address. */
export function hostOf({ hostname }: Pick<URL, 'hostname'>): string {
  return hostname.replace(/^\[|\]$/g, '');
}
