import { isIP } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { maxHeaderBytes } from './limits.ts';
import { hostOf, type PinnedAddresses } from './pinned-addresses.ts';

const connectMs = 10_000;

/** Opens connections to pinned addresses only: whatever reaches it, no other is ever asked. */
export function pinnedAgent(addresses: PinnedAddresses, responseMs: number): Agent {
  const open = buildConnector({ timeout: connectMs, allowH2: false });
  const connect: buildConnector.connector = (options, callback) => {
    const host = hostOf(options);
    const url = new URL(`${options.protocol}//${isIP(host) === 6 ? `[${host}]` : host}`);
    url.port = options.port;
    addresses.pin(url).then(
      (pin) => {
        if (pin.kind !== 'address') {
          callback(new Error('the address may not be asked'), null);
          return;
        }
        const servername = isIP(host) === 0 ? host : undefined;
        open(
          { ...options, hostname: pin.address, ...(servername === undefined ? {} : { servername }) },
          callback,
        );
      },
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), null),
    );
  };
  return new Agent({
    connect,
    maxHeaderSize: maxHeaderBytes,
    headersTimeout: responseMs,
    bodyTimeout: responseMs,
    connections: 6,
    // The limit of header bytes is one of HTTP/1.1.
    allowH2: false,
  });
}
