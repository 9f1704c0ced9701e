import { Resolver } from 'node:dns/promises';

/** The kinds of records that are asked for; of each record its text, of CAA property and value. */
export type RecordKind = 'TXT' | 'CAA';

/** Asks for the records of a name. Empty: it has none; null: nobody could be asked. */
export type RecordLookup = (kind: RecordKind, name: string) => Promise<readonly string[] | null>;

const resolveMs = 5000;

/** Asks the resolver of this machine. */
export async function lookupRecords(kind: RecordKind, name: string): Promise<readonly string[] | null> {
  const resolver = new Resolver({ timeout: resolveMs, tries: 2 });
  try {
    return kind === 'TXT'
      ? (await resolver.resolveTxt(name)).map((parts) => parts.join(''))
      : (await resolver.resolveCaa(name)).map((record) => JSON.stringify(record));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    return code === 'ENODATA' || code === 'ENOTFOUND' ? [] : null;
  }
}
