import { CookieJar } from 'tough-cookie';
import type { Scope } from './scope.ts';

/** What a browser keeps of a cookie, of an answer, and in all (RFC 6265bis, 5.6 and 6.1). */
const maxCookieLength = 4096;
const maxCookiesAnswered = 50;
const maxKept = 1000;

/** The cookies that hosts of the site set, which many need back before they show a page. They live as long as the scan. */
export class Cookies {
  readonly #scope: Scope;
  readonly #jar = new CookieJar();
  /** Host, name and path of each cookie: whoever sets one again and again takes no more room. */
  readonly #kept = new Set<string>();

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /** Keeps what an answer sets; that of other sites sets nothing, as in browsers that stop tracking. */
  take(url: URL, fields: readonly string[]): void {
    if (!this.#scope.covers(url)) {
      return;
    }
    for (const field of fields.slice(0, maxCookiesAnswered)) {
      const path = /;\s*path=([^;]*)/i.exec(field)?.[1] ?? '';
      const key = `${url.hostname} ${field.split('=', 1)[0]} ${path}`;
      if (field.length <= maxCookieLength && (this.#kept.has(key) || this.#kept.size < maxKept)) {
        this.#kept.add(key);
        this.#jar.setCookieSync(field, url.href, { ignoreError: true });
      }
    }
  }

  /**
   * The `Cookie` header of a request; undefined: it has none.
   *
   * @param session - what the user gave for the named hosts; what a host has set since replaces it
   */
  headerFor(url: URL, session: string | undefined): string | undefined {
    const isOwn = this.#scope.covers(url);
    const kept = isOwn && this.#kept.size > 0 ? this.#jar.getCookieStringSync(url.href) : '';
    const pairs = `${session ?? ''}; ${kept}`.split(/;\s*/).filter(Boolean);
    const byName = new Map(pairs.map((pair) => [pair.split('=', 1)[0], pair]));
    return byName.size === 0 ? undefined : [...byName.values()].join('; ');
  }
}
