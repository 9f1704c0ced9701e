import { createServer } from 'node:https';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { certifiedLoopback } from './certificates.ts';
import { listen } from './listen.ts';
import { temporaryFolder } from './temporary-folder.ts';

const elsewhere = fileURLToPath(new URL('elsewhere.cjs', import.meta.url));

/** A question that a provider was asked. */
export interface Asked {
  readonly host: string;
  readonly url: string;
  readonly key: string;
}

/** What a provider answers; null: nothing, ever. */
export type Answer = { readonly status: number; readonly body: string } | null;

/**
 * Plays providers behind TLS until the test has ended.
 *
 * @param reached - ports of this machine that the command reaches besides
 * @returns what the built command must know of them, and what they were asked
 */
export async function providers(
  hosts: readonly string[],
  answerTo: (key: string) => Answer,
  reached: readonly number[] = [],
): Promise<{ readonly env: Record<string, string>; readonly asked: Asked[] }> {
  const { authority, server: tls } = certifiedLoopback(30, [127, 0, 0, 1], [...hosts]);
  const asked: Asked[] = [];
  const server = createServer(tls, ({ headers, url = '' }, response) => {
    const key = String(headers['api-key'] ?? headers.authorization);
    asked.push({ host: headers.host ?? '', url, key });
    const answer = answerTo(key);
    if (answer !== null) {
      response.writeHead(answer.status).end(answer.body);
    }
  });
  const port = await listen(server);
  const authorityFile = path.join(temporaryFolder({ 'authority.pem': authority }), 'authority.pem');
  const names = Object.fromEntries([
    ...hosts.map((host, index) => [host, { address: `93.184.215.${index + 1}`, port }]),
    ...reached.map((own) => ['127.0.0.1', { address: '127.0.0.1', port: own }]),
  ]);
  return {
    asked,
    env: {
      NODE_OPTIONS: `--require=${elsewhere}`,
      NODE_EXTRA_CA_CERTS: authorityFile,
      NAMES: JSON.stringify(names),
    },
  };
}

/** As Brevo answers for a key that works, one that does not, and while it is not well. */
export const brevoAnswers = {
  live: { status: 200, body: '{"companyName":"Firma","email":"a@firma.test"}' },
  dead: { status: 401, body: '{"code":"unauthorized","message":"Key not found"}' },
  unwell: { status: 503, body: '' },
} as const;
