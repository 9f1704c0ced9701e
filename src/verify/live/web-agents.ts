import type { Dispatcher } from 'undici';
import type { PinnedAddresses } from '../../network/pinned-addresses.ts';
import { pinnedAgent } from '../../network/pinned-agent.ts';
import { proxiedAgent } from '../../network/proxied-agent.ts';
import type { Network } from './network.ts';

/** Connections to web servers, directly or through a proxy, until they are closed. */
export interface WebAgents {
  readonly agentFor: (url: URL) => Dispatcher;
  readonly close: () => Promise<void>;
}

/** One agent for pinned addresses, and one for each proxy. */
export function webAgents(
  addresses: PinnedAddresses,
  { authorities, openWeb, proxyFor = () => null }: Network,
  responseMs: number,
): WebAgents {
  const direct = pinnedAgent(addresses, { responseMs, authorities, open: openWeb });
  const proxied = new Map<string, Dispatcher>();
  return {
    agentFor(url) {
      const proxy = proxyFor(url);
      if (proxy === null) return direct;
      const agent = proxied.get(proxy.href) ?? proxiedAgent(proxy, responseMs, authorities);
      proxied.set(proxy.href, agent);
      return agent;
    },
    async close() {
      await Promise.all([direct, ...proxied.values()].map((agent) => agent.destroy()));
    },
  };
}
