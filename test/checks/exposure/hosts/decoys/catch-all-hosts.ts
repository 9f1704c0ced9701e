import { gzipSync } from 'node:zlib';
import { archives, json, made, page, printed, type Answer, type Asked, type Host } from '../host.ts';

const home = page('Shop', '<h1>Willkommen</h1><a href="/ueber-uns.html">über uns</a>');
const article = `<p>So sieht eine <code>.env</code> aus:</p><pre>APP_ENV=production\nAPP_KEY=base64:${made('base64:43')}=\nDB_PASSWORD=${made('alnum:16')}\nMAIL_PASSWORD=${made('alnum:16', 'mail')}</pre><p>ref: refs/heads/main</p><pre>&lt;?php\n$parameters = array('db_password' => 'x', 'secret_key' => 'y');</pre>`;

/** A host that answers to everything in one way. */
function catchAll(name: string, miss: Host['miss'], pages: Host['pages'] = { '/': home }): Host {
  return { name, pages, miss, exposures: [] };
}

const spa = page(
  'App',
  '<div id="root"></div><script type="module" src="/assets/index-a1b2c3d4.js"></script>',
);

/** The settings of a form that most rules look for, with their address. */
function everything({ path }: Asked): Answer {
  return json({
    path,
    status: 'ok',
    version: '1.0.0',
    stability: 'stable',
    services: {},
    auths: {},
    messages: [],
    total: 0,
    repositories: [],
    _links: { self: { href: path }, env: { href: `${path}/env` } },
    propertySources: [],
    activeProfiles: [],
    can_execute_commands: true,
    mcpServers: {},
    terraform_version: '1.7.5',
    lineage: 'x',
    APP_KEY: '',
  });
}

export const catchAllHosts: readonly Host[] = [
  catchAll('a page with status 200 for what is not there', () => home),
  catchAll('a page that repeats the address, with status 200', ({ path }) =>
    page(
      `Suche: ${path}`,
      `<h1>Keine Treffer für ${path}</h1><p>Meinten Sie <a href="${path}/">${path}</a>?</p>`,
    ),
  ),
  catchAll('a page in German with status 200', () =>
    page(
      'Seite nicht gefunden',
      '<h1>Hoppla!</h1><p>Die Seite gibt es nicht. <a href="/">Zur Startseite</a></p>',
    ),
  ),
  catchAll('a single-page application for every address', () => spa, { '/': spa }),
  catchAll(
    'a single-page application called by any type',
    ({ path }) => ({
      ...spa,
      headers: { 'content-type': path.endsWith('.json') ? 'application/json' : 'application/octet-stream' },
    }),
    { '/': spa },
  ),
  catchAll(
    'an application with JSON below /api and pages elsewhere',
    ({ path }) => (path.startsWith('/api') ? json({ error: 'not found', path }, 200) : spa),
    { '/': spa },
  ),
  catchAll('an article that quotes secrets', () => page('Wie man .env schreibt', article)),
  catchAll('an article as plain text, with markup', () =>
    printed(`<h1>.env</h1>${article}`, {}, 200, 'text/plain'),
  ),
  catchAll('an article without a type', () => ({
    status: 200,
    headers: {},
    body: `<!doctype html><title>.env</title>${article}`,
  })),
  catchAll('an article that begins with a byte order mark', () =>
    printed(`\uFEFF<!doctype html><title>.env</title>${article}`, {}, 200, 'application/octet-stream'),
  ),
  catchAll('an article in UTF-16', () => ({
    status: 200,
    headers: { 'content-type': 'text/plain; charset=utf-16' },
    body: Buffer.from(`\uFEFF<!doctype html><title>.env</title>${article}`, 'utf16le'),
  })),
  catchAll('an article that breaks off', () =>
    printed(`<!doctype html><title>.env</title>${article}`.slice(0, 260)),
  ),
  catchAll('a page that is packed, with status 200', () => ({
    status: 200,
    headers: { 'content-type': 'text/html', 'content-encoding': 'gzip' },
    body: gzipSync(`<!doctype html><title>Shop</title>${article}`),
  })),
  catchAll('text that repeats the address', ({ path }) =>
    printed(`no such file: ${path}\n`, {}, 200, 'text/plain'),
  ),
  catchAll('JSON with names that rules look for', everything),
  catchAll('JSON with a message for every address', ({ path }) =>
    json({ message: `Cannot GET ${path}`, statusCode: 404, error: 'Not Found' }),
  ),
  catchAll('XML with a message for every address', ({ path }) =>
    printed(
      `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message><Key>${path.slice(1)}</Key></Error>`,
      {},
      404,
      'application/xml',
    ),
  ),
  catchAll('XML of an open interface for every address', () =>
    printed('<?xml version="1.0"?><configuration><status>ok</status></configuration>', {}, 200, 'text/xml'),
  ),
  catchAll('the same settings for every address', () =>
    printed(`A=1\nB=2\nC_SECRET=${made('alnum:20')}\n`, {}, 200, 'text/plain'),
  ),
  catchAll('other settings at each request', () =>
    printed(
      `A=${Math.random()}\nB=2\nAPP_KEY=${made('alnum:20', String(Math.random()))}\n`,
      {},
      200,
      'text/plain',
    ),
  ),
  catchAll('an archive for every address', () => ({
    status: 200,
    headers: { 'content-type': 'application/zip' },
    body: archives.zip,
  })),
  catchAll('a picture for every address', () => ({
    status: 200,
    headers: { 'content-type': 'image/gif' },
    body: Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'),
  })),
  catchAll('an empty answer for every address', () => printed('', {}, 200, 'text/plain')),
  catchAll(
    'a redirect to a login',
    ({ path }) => printed('', { location: `/anmelden?next=${encodeURIComponent(path)}` }, 302),
    {
      '/': home,
      '/anmelden': page('Anmelden', '<form><input name="_username"><input name="_password"></form>'),
    },
  ),
  catchAll('a redirect to the home page', () => printed('', { location: '/' }, 301)),
  catchAll('a redirect to another host', ({ path }) =>
    printed('', { location: `https://www.example.com${path}` }, 301),
  ),
  catchAll('a refusal by the server', () =>
    printed(
      '<html><head><title>403 Forbidden</title></head><body><center><h1>403 Forbidden</h1></center></body></html>',
      {},
      403,
    ),
  ),
  catchAll('a login by Basic authentication', () =>
    printed('Authorization Required', { 'www-authenticate': 'Basic realm="intern"' }, 401),
  ),
  catchAll('an error of the server', () =>
    page('Internal Server Error', '<h1>Internal Server Error</h1>', {}, 500),
  ),
  catchAll('a page of a content network', () =>
    printed(
      '<!DOCTYPE html><html><head><title>example.de | 521: Web server is down</title></head><body><h1>Web server is down</h1><span>Error code 521</span></body></html>',
      { server: 'cloudflare', 'cf-ray': '8a1b2c3d4e5f-FRA' },
      521,
    ),
  ),
  catchAll('a page of a firewall with status 200', ({ path }) =>
    printed(
      `<html><head><title>Request Rejected</title></head><body>The requested URL was rejected. Please consult with your administrator.<br><br>Your support ID is: ${made('digit:19', path)}</body></html>`,
    ),
  ),
  catchAll(
    'a listing for every address that no page links to',
    ({ path }) =>
      printed(
        `<html><head><title>Index of ${path}</title></head><body><h1>Index of ${path}</h1><hr><pre><a href="../">../</a></pre><hr></body></html>`,
      ),
    { '/': home, '/ueber-uns.html': home },
  ),
];
