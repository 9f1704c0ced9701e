import { once } from 'node:events';
import { createServer } from 'node:https';
import { parentPort, workerData } from 'node:worker_threads';
import * as v from 'valibot';
import { brevoAnswers } from '../../../helpers/providers.ts';

// A thread of its own: whoever fills disks meanwhile must not seem to be a provider that does not answer.
const tls = v.parse(v.object({ cert: v.string(), key: v.string() }), workerData);
const server = createServer(tls, ({ headers }, response) => {
  const key = String(headers['api-key']);
  parentPort?.postMessage({ key }, []);
  const { status, body } = brevoAnswers[(key.at(-1)?.charCodeAt(0) ?? 0) % 2 === 0 ? 'live' : 'dead'];
  response.writeHead(status).end(body);
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const address = server.address();
const port = typeof address === 'object' && address !== null ? address.port : 0;
parentPort?.postMessage({ port }, []);
