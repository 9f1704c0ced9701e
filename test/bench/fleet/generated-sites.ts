import { once } from 'node:events';
import { createServer } from 'node:http';

/** Sites on loopback, each with pages, a script, and in every second one a secret in it. */
export interface GeneratedSites extends AsyncDisposable {
  readonly urls: readonly string[];
  /** Most crawls at once that one of them has seen: requests of two that were in each other's time. */
  requests: number;
}

const pages = 6;

/** One server for all: each site is a port of its own. */
export async function generatedSites(
  count: number,
  secretOf: (number: number) => string,
): Promise<GeneratedSites> {
  const servers = Array.from({ length: count }, (_, number) =>
    createServer(({ url = '/' }, response) => {
      sites.requests += 1;
      const body = bodyOf(number, url, secretOf);
      const type = url.endsWith('.js') ? 'text/javascript' : 'text/html';
      response
        .writeHead(body === null ? 404 : 200, { 'content-type': type, connection: 'close' })
        .end(body ?? 'nothing');
    }).listen(0, '127.0.0.1'),
  );
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const sites = {
    urls: servers.map((server) => {
      const address = server.address();
      return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/`;
    }),
    requests: 0,
    async [Symbol.asyncDispose]() {
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
  return sites;
}

function bodyOf(number: number, path: string, secretOf: (number: number) => string): string | null {
  if (path === '/app.js') {
    const secret = number % 2 === 0 ? `const key = "${secretOf(10_000 + number)}";` : '';
    return `function start${number}() { ${secret} return ${number}; }\n`;
  }
  const page = path === '/' ? 0 : Number(/^\/page-(\d)$/.exec(path)?.[1] ?? NaN);
  if (!(page < pages)) {
    return null;
  }
  const links = Array.from({ length: pages }, (_, at) => `<a href="/page-${at}">page ${at}</a>`).join('');
  return `<!doctype html><title>Site ${number}</title><script src="/app.js"></script><p>Page ${page}</p>${links}`;
}
