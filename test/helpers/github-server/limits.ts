import { maxOf } from './documented-limits.ts';

/** The limits that a server enforces; those that GitHub documents unless given. */
export interface LimitOptions {
  /** Requests in a window, answers of 304 not counted. Default: by who asks. */
  readonly hourly?: number;
  /** Length of the window. Default: an hour. */
  readonly windowMs?: number;
  /** Length of what the others call a minute. Default: one. */
  readonly minuteMs?: number;
  /** Points in a minute: 1 for reading, 5 for writing. */
  readonly pointsAMinute?: number;
  readonly graphqlPointsAMinute?: number;
  /** Content-creating requests. */
  readonly writesAMinute?: number;
  readonly writesAnHour?: number;
  /** Requests at once. */
  readonly atOnce?: number;
  /** What a secondary limit asks to wait, whole seconds. Default: 60. */
  readonly retryAfter?: number;
}

/** What is counted of a request. */
export interface CountedRequest {
  /** Null: nobody in particular asks. */
  readonly authorization: string | null;
  readonly isGraphql: boolean;
  readonly isWrite: boolean;
}

interface Refusal {
  readonly status: number;
  readonly message: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Counts requests, and refuses what goes beyond. */
export class Limits {
  readonly #options: Required<Omit<LimitOptions, 'hourly'>> & Pick<LimitOptions, 'hourly'>;
  #hourly = 0;
  #windowEnd = 0;
  #used = 0;
  #writesInWindow = 0;
  /** Those of the last minute, and what they cost. */
  readonly #calls: (CountedRequest & { readonly at: number })[] = [];
  readonly #minute = { points: 0, graphqlPoints: 0, writes: 0 };
  #open = 0;
  /** How many requests were refused: a client that keeps the limits has few of them, and each once. */
  refused = 0;

  constructor(options: LimitOptions = {}) {
    this.#options = {
      windowMs: 3_600_000,
      minuteMs: 60_000,
      pointsAMinute: maxOf('pointsAMinute'),
      graphqlPointsAMinute: maxOf('graphqlPointsAMinute'),
      writesAMinute: maxOf('writesAMinute'),
      writesAnHour: maxOf('writesAnHour'),
      atOnce: maxOf('atOnce'),
      retryAfter: 60,
      ...options,
    };
  }

  /** Null: it may pass, and `leave` is to be called when it is answered. */
  enter(request: CountedRequest): Refusal | null {
    const now = Date.now();
    this.#hourly = this.#options.hourly ?? hourlyFor(request.authorization);
    if (now >= this.#windowEnd) {
      this.#windowEnd = now + this.#options.windowMs;
      this.#used = 0;
      this.#writesInWindow = 0;
    }
    if (this.#used >= this.#hourly) {
      this.refused += 1;
      return { status: 403, message: 'API rate limit exceeded for user ID 1.', headers: this.headers() };
    }
    if (this.#isTooFast(request, now)) {
      this.refused += 1;
      return {
        status: 403,
        message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
        headers: { ...this.headers(), 'retry-after': String(this.#options.retryAfter) },
      };
    }
    this.#used += 1;
    this.#open += 1;
    this.#writesInWindow += request.isWrite ? 1 : 0;
    this.#calls.push({ ...request, at: now });
    this.#count(request, 1);
    return null;
  }

  #isTooFast(request: CountedRequest, now: number): boolean {
    const { minuteMs, atOnce, writesAMinute, writesAnHour } = this.#options;
    while (this.#calls[0] !== undefined && this.#calls[0].at <= now - minuteMs) {
      this.#count(this.#calls.shift()!, -1);
    }
    const { points, graphqlPoints, writes } = this.#minute;
    const [spent, max] = request.isGraphql
      ? [graphqlPoints, this.#options.graphqlPointsAMinute]
      : [points, this.#options.pointsAMinute];
    return (
      this.#open >= atOnce ||
      spent + pointsOf(request) > max ||
      (request.isWrite && (writes >= writesAMinute || this.#writesInWindow >= writesAnHour))
    );
  }

  #count(request: CountedRequest, sign: 1 | -1): void {
    this.#minute[request.isGraphql ? 'graphqlPoints' : 'points'] += sign * pointsOf(request);
    this.#minute.writes += request.isWrite ? sign : 0;
  }

  leave(isUnchanged: boolean): void {
    this.#open -= 1;
    this.#used -= isUnchanged ? 1 : 0;
  }

  headers(): Readonly<Record<string, string>> {
    return {
      'x-ratelimit-limit': String(this.#hourly),
      'x-ratelimit-remaining': String(Math.max(0, this.#hourly - this.#used)),
      'x-ratelimit-reset': String(Math.ceil(this.#windowEnd / 1000)),
      'x-ratelimit-used': String(this.#used),
      'x-ratelimit-resource': 'core',
    };
  }
}

function pointsOf({ isWrite }: CountedRequest): number {
  return isWrite ? 5 : 1;
}

/** The tokens of workflows begin as those of apps do. */
function hourlyFor(authorization: string | null): number {
  if (authorization === null) {
    return maxOf('anonymousAnHour');
  }
  return maxOf(/^\w+ ghs/.test(authorization) ? 'workflowAnHour' : 'userAnHour');
}
