import { ScanError } from '../model/scan-error.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Which proxy an address is asked through, by `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`; null: it is asked directly.
 *
 * As curl reads them: the lower-case name counts first, `HTTP_PROXY` in capitals too, since no scan is a CGI program
 * (https://curl.se/docs/manpage.html#ENVIRONMENT).
 *
 * @throws ScanError when a variable holds no address of a proxy; the message does not repeat it, since a password may be in it
 */
export function proxyOf(env: Environment): (url: URL) => URL | null {
  const [https, http] = [proxyAddress(env, 'https_proxy'), proxyAddress(env, 'http_proxy')];
  const isDirect = directHosts(valueOf(env, 'no_proxy'));
  return (url) => {
    const proxy = url.protocol === 'https:' ? https : http;
    return proxy === null || isDirect(url) ? null : proxy;
  };
}

/** What may be told of a proxy: not its password. */
export function proxyName({ hostname, port, protocol }: URL): string {
  return `${hostname}:${port || (protocol === 'https:' ? '443' : '80')}`;
}

function valueOf(env: Environment, name: string): string {
  return (env[name] || env[name.toUpperCase()] || '').trim();
}

function proxyAddress(env: Environment, name: string): URL | null {
  const text = valueOf(env, name);
  if (text === '') {
    return null;
  }
  // Without a scheme it is one of HTTP, as curl takes it.
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol) || url.hostname === '') {
    throw new ScanError(
      'CONFIG',
      `${name.toUpperCase()} holds no address of a proxy that can be used: http://host:port or https://host:port`,
    );
  }
  return url;
}

/** Names and what is below them, addresses, each with a port or not; `*`: all. */
function directHosts(list: string): (url: URL) => boolean {
  const entries = list
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  const hosts = entries.map((entry) => {
    const [, name = '', port = ''] = /^(.*?)(?::(\d{1,5}))?$/.exec(entry.replace(/^\*?\./, '')) ?? [];
    return /:.*:/.test(entry) ? { name: entry.replaceAll(/[[\]]/g, ''), port: '' } : { name, port };
  });
  return ({ hostname, port, protocol }) => {
    const asked = hostname.replaceAll(/[[\]]/g, '');
    const askedPort = port || (protocol === 'https:' ? '443' : '80');
    return hosts.some(
      (host) =>
        host.name === '*' ||
        ((asked === host.name || asked.endsWith(`.${host.name}`)) &&
          (host.port === '' || host.port === askedPort)),
    );
  };
}
