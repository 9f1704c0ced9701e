import { fillPlaceholders } from '../../../../src/rules/placeholder.ts';

/** What a server says to one request. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly body: string | Buffer;
  /** Whether it is a file on disk: parts of it are sent to those who ask for them (RFC 9110, 14.2). */
  readonly isFile?: boolean;
}

/** What the client asks for, as a program sees it. */
export interface Asked {
  /** With its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

type Reply = Answer | ((asked: Asked) => Answer);

/** A website of the fixtures. */
export interface Host {
  readonly name: string;
  readonly pages: Readonly<Record<string, Reply>>;
  /** What all else is answered with. */
  readonly miss: (asked: Asked) => Answer;
  /** Each as rule and path, such as `env-file-exposed /.env`. */
  readonly exposures: readonly string[];
}

const nginx = { server: 'nginx/1.24.0' };
const apache = { server: 'Apache/2.4.62 (Debian)' };

/** A file as nginx sends it, which knows no type for most endings. */
export function file(body: string | Buffer, type = 'application/octet-stream'): Answer {
  const modified = { 'last-modified': 'Tue, 14 May 2024 08:12:44 GMT', etag: '"66431d7c-2f1"' };
  return {
    status: 200,
    headers: { ...nginx, 'content-type': type, ...modified, 'accept-ranges': 'bytes' },
    body,
    isFile: true,
  };
}

/** What a program wrote: text/html, unless it says otherwise. */
export function printed(
  body: string,
  headers: Answer['headers'] = {},
  status = 200,
  type = 'text/html; charset=UTF-8',
): Answer {
  return {
    status,
    headers: { ...nginx, 'content-type': type, 'cache-control': 'no-cache, private', ...headers },
    body,
  };
}

export function json(value: unknown, status = 200, headers: Answer['headers'] = {}): Answer {
  return printed(JSON.stringify(value), headers, status, 'application/json');
}

/** A page with a title, in which stands what is given. */
export function page(title: string, body: string, headers: Answer['headers'] = {}, status = 200): Answer {
  const text = `<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>${title}</title>\n</head>\n<body>\n${body}\n</body>\n</html>\n`;
  return printed(text, headers, status);
}

/** Of nginx, for what is not there. */
export function nginxMiss(): Answer {
  const body =
    '<html>\r\n<head><title>404 Not Found</title></head>\r\n<body>\r\n<center><h1>404 Not Found</h1></center>\r\n<hr><center>nginx/1.24.0</center>\r\n</body>\r\n</html>\r\n';
  return { status: 404, headers: { ...nginx, 'content-type': 'text/html' }, body };
}

/** Of Apache, for what is not there. */
export function apacheMiss(): Answer {
  const body =
    '<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\n<html><head>\n<title>404 Not Found</title>\n</head><body>\n<h1>Not Found</h1>\n<p>The requested URL was not found on this server.</p>\n<hr>\n<address>Apache/2.4.62 (Debian) Server at localhost Port 80</address>\n</body></html>\n';
  return { status: 404, headers: { ...apache, 'content-type': 'text/html; charset=iso-8859-1' }, body };
}

/** Text that looks like a secret, such as of `alnum:20`; another one for each name. */
export function made(kind: string, name = ''): string {
  const seed = Buffer.from(name).reduce((sum, byte) => (sum * 31 + byte) % 100_003, 7);
  return fillPlaceholders(`{${kind}}`, seed);
}

/** Of today (UTC), or so many days ago, as `2026-01-31`. */
export function day(ago = 0): string {
  return new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
}

/** The start of an archive of this kind. */
export const archives = {
  zip: Buffer.from('504b03041400000008003c5a8e57', 'hex'),
  gzip: Buffer.from('1f8b0808a1b2c3650003736974652e74617200', 'hex'),
} as const;

/** A cookie of Laravel: base64 of JSON with initialisation vector, value and MAC (Illuminate/Encryption/Encrypter). */
export function laravelCookie(more: Readonly<Record<string, string>> = {}): string {
  const sealed = { iv: made('alnum:22'), value: made('alnum:80'), mac: made('hex:64'), ...more };
  return encodeURIComponent(Buffer.from(JSON.stringify(sealed)).toString('base64'));
}
