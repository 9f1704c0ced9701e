import { Client } from 'pg';
import { onTestFinished } from 'vitest';
import { once } from '../../../src/model/once.ts';
import { postgresServer } from './server.ts';

/** One for all tests of this process. */
const shared = once(() => postgresServer());

/** The URL of an empty database of a real PostgreSQL, gone when the test has ended; see `hasPostgres`. */
export async function emptyDatabase(): Promise<string> {
  const server = await shared();
  const name = `test_${process.hrtime.bigint()}`;
  const admin = async (statement: string): Promise<void> => {
    const client = new Client({ connectionString: server.urlOf('postgres') });
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  await admin(`create database ${name}`);
  onTestFinished(() => admin(`drop database ${name} with (force)`));
  return server.urlOf(name);
}
