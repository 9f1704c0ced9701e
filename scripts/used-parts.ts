import type { Plugin } from 'rolldown';

/**
 * What the bundle holds of libraries whose own entries load all that they can do, which no bundler can tell apart from
 * what is used. An import of anything else of them ends the build.
 */
const entries: Readonly<Record<string, string>> = {
  // Without fetch, WebSocket, caches, interceptors and mocks. Its functions are made from its methods, as there.
  undici: `
    import Dispatcher from 'undici/lib/dispatcher/dispatcher.js';
    import api from 'undici/lib/api/index.js';
    export { default as Agent } from 'undici/lib/dispatcher/agent.js';
    export { default as buildConnector } from 'undici/lib/core/connect.js';
    export { default as ProxyAgent } from 'undici/lib/dispatcher/proxy-agent.js';
    Object.assign(Dispatcher.prototype, api);
    function on(method) {
      return (url, { dispatcher, ...options }) =>
        method.call(dispatcher, { method: 'GET', ...options, origin: url.origin, path: url.pathname + url.search });
    }
    export const request = /* @__PURE__ */ on(api.request);
    export const upgrade = /* @__PURE__ */ on(api.upgrade);`,
  // Without what starts and downloads browsers.
  'puppeteer-core': `
    import 'puppeteer-core/internal/node-env-setup.js';
    export { _connectToBrowser as connect } from 'puppeteer-core/internal/common/BrowserConnector.js';`,
  // pg-boss knows recurrence rules beside cron expressions, and we pass it these alone, checked: another would end here.
  'rrule-temporal': `
    export class RRuleTemporal {
      constructor() { throw new Error('leaksieve plans by cron expressions, not by recurrence rules'); }
    }`,
};

/**
 * Parts of the browser client for another protocol, for sockets instead of pipes, and for finding browsers.
 */
const neverLoaded = /^@puppeteer\/browsers$|\/(?:bidi|(?:Node|Browser)WebSocketTransport|LaunchOptions)\.js$/;

/** Rollup's mark of a module that is no file. */
const prefix = '\0used:';

/** Bundles the used parts of libraries, and nothing where something is loaded on a way that we never go. */
export function usedParts(): Plugin {
  return {
    name: 'used-parts',
    resolveId(id, importer) {
      if (Object.hasOwn(entries, id)) {
        return `${prefix}${id}`;
      }
      return neverLoaded.test(id) && importer?.includes('/node_modules/') ? `${prefix}nothing` : null;
    },
    load: (id) => (id.startsWith(prefix) ? (entries[id.slice(prefix.length)] ?? 'export {}') : null),
  };
}
