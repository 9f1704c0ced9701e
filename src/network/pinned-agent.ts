import { isIP, type Socket } from 'node:net';
import { TLSSocket, type DetailedPeerCertificate } from 'node:tls';
import { Agent, buildConnector } from 'undici';
import type { Observer, SeenConnection, UntrustedConnection } from '../model/observation.ts';
import { certificateFault } from './certificate-fault.ts';
import { hostOf, type PinnedAddresses } from './pinned-addresses.ts';
import { trusted } from './trusted.ts';

export const maxHeaderBytes = 64 * 1024;
export const connectMs = 10_000;

interface AgentOptions {
  /** Of one response, headers to the end. */
  readonly responseMs: number;
  /** Certificates in PEM of authorities besides those that Node trusts, `NODE_EXTRA_CA_CERTS` included. Default: none. */
  readonly authorities?: string | undefined;
  /** Is told of the first TLS connection of each host and port, and of connections that `watches`. Default: nobody is. */
  readonly tell?: Observer | undefined;
  /** Whether `tell` wants to know that a certificate of this host proves nothing. Default: of no host. */
  readonly watches?: (url: URL) => boolean;
  /** Opens a connection to the address that `hostname` is by then. Default: as undici does. */
  readonly open?: buildConnector.connector | undefined;
}

/** Opens connections to pinned addresses only: whatever reaches it, no other is ever asked. */
export function pinnedAgent(
  addresses: PinnedAddresses,
  { responseMs, authorities, tell, watches = () => false, open: opener }: AgentOptions,
): Agent {
  const told = new Set<string>();
  const open = opener ?? buildConnector({ timeout: connectMs, allowH2: false, ...trusted(authorities) });
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
              error === null ? connectionOf(url, socket) : watches(url) ? untrusted(url, error) : null;
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
