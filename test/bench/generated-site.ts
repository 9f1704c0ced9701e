import { once } from 'node:events';
import { createServer } from 'node:http';

const pageCount = 300;
const linksOfPage = 10;
const scriptCount = 100;
const scriptBytes = 100_000;

/** A site on loopback that counts what it is asked for. */
export interface GeneratedSite extends AsyncDisposable {
  readonly url: string;
  readonly pages: number;
  readonly scriptMb: number;
  /** Requests by the name that programs give themselves, and how many of them were for something asked for before. */
  requestsOf(agent: RegExp, runs: number): { readonly perRun: number; readonly repeated: number };
}

/** Serves a tree of pages, each with three of the scripts; every script has a second address too, where its text is the same. */
export async function generatedSite(): Promise<GeneratedSite> {
  const files = new Map<string, string>();
  for (let page = 0; page < pageCount; page += 1) {
    files.set(page === 0 ? '/' : `/${wordOf(page)}`, pageText(page));
  }
  for (let script = 0; script < scriptCount; script += 1) {
    const text = scriptText(script);
    files.set(`/js/${wordOf(script)}.js`, text);
    files.set(`/js/${wordOf(script)}.js?again`, text);
  }
  const asked: { readonly agent: string; readonly path: string }[] = [];
  const server = createServer(({ url: path = '/', headers }, response) => {
    asked.push({ agent: headers['user-agent'] ?? '', path });
    const text = files.get(path);
    const type = path.startsWith('/js/') ? 'text/javascript' : 'text/html';
    response.writeHead(text === undefined ? 404 : 200, { 'content-type': type }).end(text ?? 'nothing');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    pages: pageCount,
    scriptMb: (scriptCount * scriptBytes) / 1e6,
    requestsOf(agent, runs) {
      const own = asked.filter((request) => agent.test(request.agent));
      const paths = new Set(own.map(({ path }) => path));
      return { perRun: own.length / runs, repeated: own.length / runs - paths.size };
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A word of its own for each number: addresses with numbers would count as one pattern. */
function wordOf(number: number): string {
  return Array.from(String(number), (digit) => 'bcdfghjklm'[Number(digit)]).join('a') + 'um';
}

function pageText(page: number): string {
  const scripts = [0, 1, 2].map((at) => (page * 3 + at) % scriptCount);
  const links = Array.from({ length: linksOfPage }, (_, at) => page * linksOfPage + at + 1);
  return [
    '<!doctype html><html><head>',
    ...scripts.map(
      (script, at) => `<script src="/js/${wordOf(script)}.js${at === 2 ? '?again' : ''}"></script>`,
    ),
    '</head><body>',
    `<p>${Array.from({ length: 200 }, (_, at) => wordOf(page * 200 + at)).join(' ')}</p>`,
    ...links
      .filter((link) => link < pageCount)
      .map((link) => `<a href="/${wordOf(link)}">${wordOf(link)}</a>`),
    '</body></html>',
  ].join('\n');
}

/** Like minified code: names, calls, literals. */
function scriptText(script: number): string {
  let text = '';
  for (let at = 0; text.length < scriptBytes; at += 1) {
    text += `var ${wordOf(at)}=${wordOf(script)}.${wordOf(at % 97)}(${at},"${wordOf(at * 7)} ${wordOf(at * 3)}");`;
  }
  return text.slice(0, scriptBytes);
}
