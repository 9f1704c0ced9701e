import { once } from 'node:events';
import { copyFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import * as v from 'valibot';
import { certifiedLoopback } from '../../../helpers/certificates.ts';

const host = 'api.brevo.com';
const elsewhere = fileURLToPath(new URL('../../../helpers/elsewhere.cjs', import.meta.url));

/** Plays the provider of the keys that a bench has planted: half of them work. */
export interface Provider extends AsyncDisposable {
  /** What workers must know to ask it rather than the real one. */
  readonly env: Readonly<Record<string, string>>;
  /** How often it was asked about each key. */
  readonly asked: ReadonlyMap<string, number>;
}

/** @param dir - for the certificate of who vouches for it */
export async function provider(dir: string, name: string): Promise<Provider> {
  const { authority, server: tls } = certifiedLoopback(30, [127, 0, 0, 1], [host]);
  const asked = new Map<string, number>();
  const thread = new Worker(new URL('provider-server.ts', import.meta.url), { workerData: tls });
  const [first]: unknown[] = await once(thread, 'message');
  const { port } = v.parse(v.object({ port: v.number() }), first);
  thread.on('message', (told) => {
    const { key } = v.parse(v.object({ key: v.string() }), told);
    asked.set(key, (asked.get(key) ?? 0) + 1);
  });
  const file = path.join(dir, `${name}.pem`);
  writeFileSync(file, authority);
  // Workers load it whenever they start, whatever becomes of the sources meanwhile.
  const loaded = path.join(dir, `${name}.cjs`);
  copyFileSync(elsewhere, loaded);
  return {
    asked,
    env: {
      NODE_OPTIONS: `--require=${loaded}`,
      NODE_EXTRA_CA_CERTS: file,
      NAMES: JSON.stringify({ [host]: { address: '93.184.215.1', port } }),
      REACHES_LOOPBACK: '1',
    },
    async [Symbol.asyncDispose]() {
      await thread.terminate();
    },
  };
}
