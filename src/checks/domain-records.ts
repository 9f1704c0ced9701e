import { Resolver } from 'node:dns/promises';

/** The kinds of records that are asked for; of each record its text, of CAA property and value. */
export type RecordKind = 'TXT' | 'CAA';

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
      return kind === 'TXT'
        ? (await resolver.resolveTxt(name)).map((parts) => parts.join(''))
        : (await resolver.resolveCaa(name)).map((record) => JSON.stringify(record));
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      return code === 'ENODATA' || code === 'ENOTFOUND' ? [] : null;
    }
  };
}
