import { createHash } from 'node:crypto';
import type { Check, CheckRun, SiteFinding } from '../../model/check.ts';
import type { Coverage } from '../../model/coverage.ts';
import type { Observation, SeenPage, SeenScript } from '../../model/observation.ts';
import type { BaselineOption } from '../../model/script-baseline.ts';
import { driftTitles, ScriptInventory } from './inventory/script-inventory.ts';
import { titles } from './judge/verdict.ts';
import { JudgingThread, type Failure } from './judging-thread.ts';
import { findingOf, type JudgedPlace } from './script-finding.ts';
import type { ScriptAnswer } from './script-messages.ts';

const id = 'injected-script';

/** Texts that may wait for the thread: the crawl goes on when there are fewer. */
const maxBacklog = 8;
/** Places of one script that are told. */
const maxPlaces = 100;

interface Judged {
  readonly places: JudgedPlace[];
  readonly answer: Promise<ScriptAnswer | Failure>;
}

/**
 * Scripts, frames and links that do not look as if the site's owner put them there (website.md 2.16).
 *
 * Scripts are followed in a thread by an interpreter, never run; what they do decides, never how they are written.
 *
 * @param baseline - what they are compared with besides; null: nothing
 */
export function injectedScript(baseline: BaselineOption | null): Check {
  const rules = [...Object.keys(titles), ...Object.keys(driftTitles)];
  return { id, rules, start: (coverage) => new InjectedScripts(coverage, baseline) };
}

class InjectedScripts implements CheckRun {
  readonly #coverage: Coverage;
  readonly #thread = new JudgingThread();
  readonly #ownHosts = new Set<string>();
  readonly #judged = new Map<string, Judged>();
  readonly #inventory: ScriptInventory | null;
  #isWatched = false;

  constructor(coverage: Coverage, baseline: BaselineOption | null) {
    this.#coverage = coverage;
    this.#inventory = baseline === null ? null : new ScriptInventory(baseline);
  }

  async observe(observation: Observation, signal: AbortSignal): Promise<void> {
    if (observation.kind !== 'page' && observation.kind !== 'script') {
      return;
    }
    this.#closeOnAbort(signal);
    this.#take(observation);
    if (observation.kind === 'page') {
      this.#inventory?.addPage(observation);
    } else {
      this.#inventory?.addScript(observation);
    }
    while (this.#thread.backlog > maxBacklog && !signal.aborted) {
      await this.#thread.oldest();
    }
  }

  async *results(): AsyncGenerator<SiteFinding> {
    try {
      const late = new Set<string>();
      const found: { readonly judged: Judged; readonly answer: ScriptAnswer; readonly key: string }[] = [];
      for (const [key, judged] of this.#judged) {
        const answer = await judged.answer;
        if (typeof answer === 'string') {
          this.#tellFailure(judged, answer);
        } else {
          answer.lateScripts.forEach((script) => late.add(script));
          found.push({ judged, answer, key });
        }
      }
      yield* (
        this.#inventory?.results(
          new Map(found.map(({ key, answer }) => [key, answer.capabilities])),
          new Map(found.flatMap(({ answer }) => answer.integrities)),
          this.#coverage,
        ) ?? []
      );
      for (const { judged, answer } of found) {
        for (const verdict of answer.verdicts) {
          yield findingOf(verdict, judged.places, isLate(judged.places, late));
        }
      }
    } finally {
      await this.#thread.close();
    }
  }

  #take(seen: SeenPage | SeenScript): void {
    const isPage = seen.kind === 'page';
    if (isPage || seen.page !== undefined) {
      this.#ownHosts.add((isPage ? seen.url : seen.page!).hostname);
    }
    const text = isPage ? seen.html : seen.text;
    const key = isPage ? `page ${createHash('sha256').update(text).digest('base64')}` : seen.hash;
    const place: JudgedPlace = {
      url: seen.url,
      ...(isPage ? {} : { scriptHash: seen.hash, insertedBy: seen.insertedBy ?? [] }),
    };
    const known = this.#judged.get(key);
    if (known !== undefined) {
      if (known.places.length < maxPlaces) {
        known.places.push(place);
      }
      return;
    }
    const answer = this.#thread.judge({
      kind: seen.kind,
      text,
      url: seen.url.href,
      isInline: isPage || seen.isInline,
      ownHosts: [...this.#ownHosts],
    });
    this.#judged.set(key, { places: [place], answer });
  }

  #closeOnAbort(signal: AbortSignal): void {
    if (!this.#isWatched) {
      this.#isWatched = true;
      signal.addEventListener('abort', () => void this.#thread.close(), { once: true });
    }
  }

  #tellFailure({ places }: Judged, failure: Failure): void {
    if (failure !== 'interrupted') {
      this.#coverage.check({
        id,
        target: places[0]!.url.href,
        state: 'errored',
        reason: `a script ${failure}`,
      });
    }
  }
}

/** Whether a script stands behind the end of a document, where no editor puts one. */
function isLate(places: readonly JudgedPlace[], late: ReadonlySet<string>): boolean {
  return places.some(({ url, scriptHash }) => late.has(url.href) || late.has(scriptHash ?? ''));
}
