/** The limits that a server enforces; those of https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api unless given. */
export interface LimitOptions {
  /** Requests in a window, answers of 304 not counted. Default: 5000. */
  readonly hourly?: number;
  /** Length of the window. Default: an hour. */
  readonly windowMs?: number;
  /** Length of what the others call a minute. Default: one. */
  readonly minuteMs?: number;
  /** Points in a minute: 1 for reading, 5 for writing. Default: 900. */
  readonly pointsAMinute?: number;
  /** Content-creating requests in a minute. Default: 80. */
  readonly writesAMinute?: number;
  /** Requests at once. Default: 100. */
  readonly atOnce?: number;
  /** What a secondary limit asks to wait, whole seconds. Default: 60. */
  readonly retryAfter?: number;
}

interface Refusal {
  readonly status: number;
  readonly message: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Counts requests, and refuses what goes beyond. */
export class Limits {
  readonly #options: Required<LimitOptions>;
  #windowEnd = 0;
  #used = 0;
  #calls: { readonly at: number; readonly points: number }[] = [];
  #open = 0;
  /** How many requests were refused: a client that keeps the limits has few of them, and each once. */
  refused = 0;

  constructor(options: LimitOptions = {}) {
    this.#options = {
      hourly: 5000,
      windowMs: 3_600_000,
      minuteMs: 60_000,
      pointsAMinute: 900,
      writesAMinute: 80,
      atOnce: 100,
      retryAfter: 60,
      ...options,
    };
  }

  /** Null: it may pass, and `leave` is to be called when it is answered. */
  enter(method: string): Refusal | null {
    const now = Date.now();
    const { hourly, windowMs, minuteMs, pointsAMinute, writesAMinute, atOnce, retryAfter } = this.#options;
    if (now >= this.#windowEnd) {
      this.#windowEnd = now + windowMs;
      this.#used = 0;
    }
    this.#calls = this.#calls.filter(({ at }) => at > now - minuteMs);
    const points = method === 'GET' || method === 'HEAD' ? 1 : 5;
    const spent = this.#calls.reduce((sum, call) => sum + call.points, 0);
    const writes = this.#calls.filter((call) => call.points > 1).length;
    if (this.#used >= hourly) {
      this.refused += 1;
      return { status: 403, message: 'API rate limit exceeded for user ID 1.', headers: this.headers() };
    }
    if (this.#open >= atOnce || spent + points > pointsAMinute || (points > 1 && writes >= writesAMinute)) {
      this.refused += 1;
      return {
        status: 403,
        message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
        headers: { ...this.headers(), 'retry-after': String(retryAfter) },
      };
    }
    this.#used += 1;
    this.#open += 1;
    this.#calls.push({ at: now, points });
    return null;
  }

  leave(isUnchanged: boolean): void {
    this.#open -= 1;
    this.#used -= isUnchanged ? 1 : 0;
  }

  headers(): Readonly<Record<string, string>> {
    return {
      'x-ratelimit-limit': String(this.#options.hourly),
      'x-ratelimit-remaining': String(Math.max(0, this.#options.hourly - this.#used)),
      'x-ratelimit-reset': String(Math.ceil(this.#windowEnd / 1000)),
      'x-ratelimit-used': String(this.#used),
      'x-ratelimit-resource': 'core',
    };
  }
}
