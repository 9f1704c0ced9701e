import { ProxyAgent } from 'undici';
import { connectMs, maxHeaderBytes } from './pinned-agent.ts';
import { trusted } from './trusted.ts';

/**
 * Asks through a tunnel (CONNECT, RFC 9110, 9.3.6): the proxy sees which host is asked, and nothing of what is said.
 *
 * It is the proxy that looks names up and connects: to which addresses is its to judge.
 *
 * @param responseMs - of one response, headers to the end
 * @param authorities - certificates in PEM besides those that Node trusts; undefined: none
 */
export function proxiedAgent(proxy: URL, responseMs: number, authorities: string | undefined): ProxyAgent {
  return new ProxyAgent({
    uri: proxy.href,
    connectTimeout: connectMs,
    proxyTls: trusted(authorities),
    requestTls: trusted(authorities),
    maxHeaderSize: maxHeaderBytes,
    headersTimeout: responseMs,
    bodyTimeout: responseMs,
    connections: 6,
    allowH2: false,
  });
}
