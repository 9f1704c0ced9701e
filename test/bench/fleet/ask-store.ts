import { Client } from 'pg';

/** Asks a PostgreSQL over a connection of its own. */
export async function askStore(
  url: string,
  statement: string,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = new Client({ connectionString: url });
  // The server may go while it is asked.
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<Readonly<Record<string, unknown>>>(statement)).rows;
  } finally {
    await client.end();
  }
}
