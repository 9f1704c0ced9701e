import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { engines, openedStore } from './engines.ts';

describe.each(engines)('opening a store in $engine', ({ isThere, newPlace }) => {
  it.skipIf(!isThere)('brings it to its form once, when many open it at once', async () => {
    const place = await newPlace();
    const stores = await Promise.all(Array.from({ length: 6 }, () => openedStore(place)));
    await Promise.all(
      stores.flatMap((store, index) =>
        Array.from({ length: 5 }, (_, number) =>
          store.recordAnswer(`u${index}${number}`, { etag: 'e', content: '[]' }),
        ),
      ),
    );
    expect(await stores[0]!.answerOf('u54')).toEqual({ etag: 'e', content: '[]' });
    expect(await stores[1]!.answerOf('u60')).toBeNull();
  });

  it.skipIf(!isThere)('refuses what a newer version has changed', async () => {
    const place = await newPlace();
    const store = await openedStore(place);
    await store.db
      .withTables<{ kysely_migration: { name: string; timestamp: string } }>()
      .insertInto('kysely_migration')
      .values({ name: '9999-later', timestamp: new Date().toISOString() })
      .execute();
    await expect(openStore(place)).rejects.toThrow(/a newer leaksieve has changed it: update this one/);
  });
});

describe('a store', () => {
  it('in a file belongs to its user alone', async () => {
    const file = path.join(temporaryFolder({ 'store.db': '' }), 'store.db');
    await openedStore(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('is refused where the file is another, which is left as it is', async () => {
    const file = path.join(temporaryFolder(), 'store.db');
    writeFileSync(file, 'a letter of somebody'.repeat(100));
    await expect(openStore(file)).rejects.toThrow(/cannot be used as a store .*--store$/);
    expect(readFileSync(file, 'utf8')).toBe('a letter of somebody'.repeat(100));
  });

  it.each([
    ['mysql://user:p4ss@host/db', /^a store is a file, or a database such as postgres:/],
    ['postgres://user:p4ss@127.0.0.1:9/db', /^postgres:\/\/127\.0\.0\.1:9\/db cannot be used .*ECONNREFUSED/],
    ['postgres://user:p4ss@127.0.0.1:9/db?sslmode=prefer', /^sslmode of a store is one of disable, require/],
    [
      'postgres://user:p4ss@127.0.0.1:9/db?sslmode=require&sslrootcert=/no/ca.pem',
      /no\/ca\.pem, which cannot be read/,
    ],
  ])('at %s is refused without the password', async (place, message) => {
    const error: unknown = await openStore(place).catch((reason: unknown) => reason);
    expect(String(error instanceof Error ? error.message : error)).toMatch(message);
    expect(String(error)).not.toContain('p4ss');
  });
});
