import path from 'node:path';
import { ScanError } from '../model/scan-error.ts';

/** Where a store is. */
export type StorePlace =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'postgres'; readonly url: URL };

/**
 * Tells a database from a file.
 *
 * @throws ScanError when it is a URL of something else, without repeating it
 */
export function storePlace(text: string): StorePlace {
  const scheme = /^([a-z][a-z\d+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
  if (scheme === undefined) {
    return { kind: 'file', file: path.resolve(text) };
  }
  const url = URL.parse(text);
  if (url === null || (scheme !== 'postgres' && scheme !== 'postgresql')) {
    throw new ScanError(
      'USAGE',
      'a store is a file, or a database such as postgres://leaksieve@db.example.com/leaksieve?sslmode=verify-full',
    );
  }
  return { kind: 'postgres', url };
}

/** What may be shown of it: no password. */
export function placeName(place: StorePlace): string {
  return place.kind === 'file' ? place.file : `postgres://${place.url.host}${place.url.pathname}`;
}
