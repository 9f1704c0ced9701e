import { Resolver } from 'node:dns/promises';

/**
 * The kinds of records that are asked for; of each record its text or address, of CAA property and value, of MX the host, the
 * preferred first.
 */
export type RecordKind = 'A' | 'AAAA' | 'TXT' | 'CAA' | 'MX';

/** Asks for the records of a name. Empty: it has none; null: nobody could be asked. */
export type RecordLookup = (kind: RecordKind, name: string) => Promise<readonly string[] | null>;

const resolveMs = 5000;

/**
 * Asks a resolver.
 *
 * @param server - its address, with or without a port; null: that of this machine
 * @throws TypeError when it is no address
 */
export function recordLookup(server: string | null): RecordLookup {
  const resolver = new Resolver({ timeout: resolveMs, tries: 2 });
  if (server !== null) {
    resolver.setServers([server]);
  }
  return async (kind, name) => {
    try {
      switch (kind) {
        case 'A':
          return await resolver.resolve4(name);
        case 'AAAA':
          return await resolver.resolve6(name);
        case 'TXT':
          return (await resolver.resolveTxt(name)).map((parts) => parts.join(''));
        case 'CAA':
          return (await resolver.resolveCaa(name)).map((record) => JSON.stringify(record));
        case 'MX': {
          const hosts = await resolver.resolveMx(name);
          return hosts.toSorted((a, b) => a.priority - b.priority).map(({ exchange }) => exchange);
        }
      }
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      return code === 'ENODATA' || code === 'ENOTFOUND' ? [] : null;
    }
  };
}
