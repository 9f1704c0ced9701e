import { once } from 'node:events';
import { connect, isIP } from 'node:net';
import type { TlsAnswer, TlsOffer } from '../../../model/probe.ts';
import { hostOf } from '../../../network/pinned-addresses.ts';
import { clientHello } from './client-hello.ts';
import { readServerHello } from './server-hello.ts';

const answerMs = 10_000;

/**
 * Offers a version of TLS and hears whether the server takes it; then the connection ends.
 *
 * @param address - where the host is, as it was checked
 */
export async function offerTls(
  origin: URL,
  address: string,
  offer: TlsOffer,
  signal: AbortSignal,
): Promise<TlsAnswer> {
  const host = hostOf(origin);
  const limit = AbortSignal.any([signal, AbortSignal.timeout(answerMs)]);
  const socket = connect({ host: address, port: Number(origin.port || 443) });
  // Whatever breaks later breaks the loop below too.
  socket.on('error', () => {});
  try {
    await once(socket, 'connect', { signal: limit });
    socket.write(clientHello(offer, isIP(host) === 0 ? host : null));
    let heard = Buffer.alloc(0);
    for await (const block of socket.iterator({ destroyOnReturn: true })) {
      limit.throwIfAborted();
      heard = Buffer.concat([heard, block]);
      const answer = readServerHello(heard);
      if (answer !== null) {
        return answer;
      }
    }
    return { kind: 'refused' };
  } catch {
    signal.throwIfAborted();
    return limit.aborted
      ? { kind: 'failed', reason: 'timeout', hint: 'the server did not answer in time' }
      : { kind: 'failed', reason: 'unreachable', hint: 'there is no connection to it' };
  } finally {
    socket.destroy();
  }
}
