import { n as proxyOf } from "./proxy.js";
// src/network/open-fetch.ts
/**
* A `fetch` for one server, through the proxy that the environment names; that of Node reads those variables only when
* `NODE_USE_ENV_PROXY` was set before it started.
*
* @param responseMs - longest that an answer through a proxy may take
* @throws ScanError when a variable holds no address of a proxy
*/
async function openFetch(server, env, responseMs) {
	const proxy = proxyOf(env)(server);
	if (proxy === null) return {
		fetch: globalThis.fetch,
		close: async () => {}
	};
	const { proxiedFetch } = await import("./proxied-fetch.js");
	return proxiedFetch(proxy, responseMs);
}
export { openFetch as t };
