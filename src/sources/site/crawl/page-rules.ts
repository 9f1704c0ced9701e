import type { Coverage, LeftOutReason } from '../../../model/coverage.ts';
import type { Response } from '../guard/answer.ts';
import type { Guard } from '../guard/guard.ts';
import type { Scope } from '../guard/scope.ts';
import { hasSideEffects } from './has-side-effects.ts';
import { allowAll, allowNone, parseRobots, type Robots } from './robots.ts';

/** Decides which pages may be asked for: scope, side effects, and the robots.txt of each host, which is read once. */
export class PageRules {
  readonly #scope: Scope;
  readonly #guard: Guard;
  readonly #coverage: Coverage;
  readonly #onRead: (robots: Response) => void;
  readonly #robots = new Map<string, Promise<Robots>>();

  /** @param onRead - called with each robots.txt: it is shipped like any other text */
  constructor(scope: Scope, guard: Guard, coverage: Coverage, onRead: (robots: Response) => void) {
    this.#scope = scope;
    this.#guard = guard;
    this.#coverage = coverage;
    this.#onRead = onRead;
  }

  /** Why a page may not be asked for, as far as its address tells; null: it may. */
  refusalOfAddress(url: URL): LeftOutReason | null {
    if (!this.#scope.covers(url)) {
      return 'out-of-scope';
    }
    return hasSideEffects(url) ? 'side-effects' : null;
  }

  /** @param isStart - whether the user named the page, which says that it may be asked for whatever its name */
  async refusal(url: URL, isStart: boolean, signal: AbortSignal): Promise<LeftOutReason | null> {
    const refusal = this.refusalOfAddress(url);
    if (refusal !== null && !(isStart && refusal === 'side-effects')) {
      return refusal;
    }
    const robots = await this.robotsOf(url, signal);
    return robots.isAllowed(url) ? null : 'robots';
  }

  robotsOf({ origin, host }: URL, signal: AbortSignal): Promise<Robots> {
    let robots = this.#robots.get(origin);
    if (robots === undefined) {
      robots = this.#read(new URL('/robots.txt', origin), signal).then((read) => {
        this.#guard.rate.atLeast(host, read.crawlDelay * 1000);
        return read;
      });
      this.#robots.set(origin, robots);
    }
    return robots;
  }

  async #read(url: URL, signal: AbortSignal): Promise<Robots> {
    const visit = {
      refusal: async (target: URL) => (this.#scope.covers(target) ? null : ('out-of-scope' as const)),
      isMap: false,
      wants: () => true,
    };
    const answer = await this.#guard.get(url, visit, signal);
    if (answer.kind === 'response' && answer.status < 500) {
      if (answer.status >= 400) {
        return allowAll;
      }
      this.#onRead(answer);
      return parseRobots(answer.url, answer.bytes);
    }
    // A host that is not there says so once more for the page itself.
    if (
      answer.kind === 'refused' ||
      (answer.kind === 'failed' && /^(?:unreachable|certificate)$/.test(answer.reason))
    ) {
      return allowAll;
    }
    const reason = answer.kind === 'failed' ? answer.reason : 'unreadable';
    this.#coverage.skip(url.href, reason, 'robots.txt could not be read, so that no page of the host was');
    return allowNone;
  }
}
