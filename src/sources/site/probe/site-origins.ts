import type { Observation } from '../../../model/observation.ts';
import type { Scope } from '../guard/scope.ts';

/** Where a site is: the origins that the user named, or those that they redirect to within the site. */
export class SiteOrigins {
  readonly #scope: Scope;
  readonly #starts: ReadonlySet<string>;
  readonly #origins: Map<string, URL>;

  constructor(named: readonly URL[], scope: Scope) {
    this.#scope = scope;
    this.#starts = new Set(named.map(({ href }) => href));
    this.#origins = new Map(named.map(({ origin }) => [origin, new URL(origin)]));
  }

  observe(observation: Observation): void {
    if (observation.kind !== 'response' || !this.#starts.has(observation.url.href)) {
      return;
    }
    const { url, status, headers } = observation;
    const location = headers.get('location')?.[0] ?? '';
    const target =
      status >= 300 && status < 400 && URL.canParse(location, url.href) ? new URL(location, url) : null;
    if (target !== null && target.origin !== url.origin && this.#scope.covers(target)) {
      this.#origins.delete(url.origin);
      this.#origins.set(target.origin, new URL(target.origin));
    }
  }

  get all(): readonly URL[] {
    return [...this.#origins.values()];
  }
}
