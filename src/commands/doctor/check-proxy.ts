import { ScanError } from '../../model/scan-error.ts';
import { proxyName, proxyOf } from '../../network/proxy.ts';
import type { Check } from './check.ts';

const name = 'proxy';

/** What is asked through a proxy, and that websites are not. */
export function checkProxy(env: NodeJS.ProcessEnv): Check {
  try {
    const [proxyFor, everywhere] = [proxyOf(env), proxyOf({ ...env, no_proxy: '', NO_PROXY: '' })];
    const api = new URL('https://api.github.com');
    const proxy = everywhere(api);
    if (proxy === null) {
      return { name, state: 'ok', text: 'none is set (HTTPS_PROXY): everything is asked directly' };
    }
    const isPast = proxyFor(api) === null ? ', but for hosts of NO_PROXY, api.github.com among them' : '';
    return {
      name,
      state: 'ok',
      text: `GitHub, webhooks and --verify go through ${proxyName(proxy)}${isPast}; websites and mail servers are asked directly`,
    };
  } catch (error) {
    if (error instanceof ScanError) {
      return { name, state: 'problem', text: error.message };
    }
    throw error;
  }
}
