import { isIP, type Socket } from 'node:net';
import { getCACertificates, TLSSocket, type DetailedPeerCertificate } from 'node:tls';
import { Agent, buildConnector } from 'undici';
import type { SeenConnection, UntrustedConnection } from '../../../model/observation.ts';
import { certificateFault } from './certificate-fault.ts';
import { maxHeaderBytes } from './limits.ts';
import type { GuardOptions } from './options.ts';
import { hostOf, type PinnedAddresses } from './pinned-addresses.ts';

const connectMs = 10_000;

/**
 * Opens connections to pinned addresses only: whatever reaches it, no other is ever asked.
 *
 * `tell` is told of the first TLS connection of each host and port, and of hosts of the site with certificates that prove nothing.
 */
export function pinnedAgent(
  addresses: PinnedAddresses,
  { limits: { responseMs }, scope, authorities, tell }: GuardOptions,
): Agent {
  const told = new Set<string>();
  const trusted = authorities === undefined ? {} : { ca: [...getCACertificates('default'), authorities] };
  const open = buildConnector({ timeout: connectMs, allowH2: false, ...trusted });
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
          (...opened) => {
            const [error, socket] = opened;
            const seen =
              error === null ? connectionOf(url, socket) : scope.covers(url) ? untrusted(url, error) : null;
            if (seen !== null && tell !== undefined && !told.has(url.href)) {
              told.add(url.href);
              // Not awaited: undici waits for the socket, and there are few hosts.
              void tell(seen);
            }
            callback(...opened);
          },
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

/** More certificates than any chain has. */
const maxChain = 10;

/** Null: it is not encrypted. */
function connectionOf(url: URL, socket: Socket): SeenConnection | null {
  if (!(socket instanceof TLSSocket)) {
    return null;
  }
  const chain: Uint8Array[] = [];
  let certificate: DetailedPeerCertificate | undefined = socket.getPeerCertificate(true);
  // A root names itself as its issuer.
  while (certificate?.raw !== undefined && chain.length < maxChain) {
    chain.push(certificate.raw);
    certificate = certificate.issuerCertificate === certificate ? undefined : certificate.issuerCertificate;
  }
  const { standardName } = socket.getCipher();
  return { kind: 'connection', url, protocol: socket.getProtocol() ?? '', cipher: standardName, chain };
}

function untrusted(url: URL, error: Error): UntrustedConnection | null {
  const code = certificateFault(error);
  return code === null ? null : { kind: 'untrusted-connection', url, code };
}
