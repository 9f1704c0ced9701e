import type { Check, CheckRun, SiteFinding } from '../model/check.ts';
import type { Chunk } from '../model/chunk.ts';
import type { Coverage } from '../model/coverage.ts';
import type { Observation } from '../model/observation.ts';
import type { ObservedSite } from '../model/source.ts';

interface Running {
  readonly id: string;
  readonly run: CheckRun;
}

/** The checks of one site, from the first page to the last answer. One that fails ends alone, and the ledger tells. */
export class SiteChecks {
  readonly #site: ObservedSite;
  readonly #coverage: Coverage;
  readonly #signal: AbortSignal;
  readonly #running: Set<Running>;
  /** What was found, once `contents` has ended. */
  readonly findings: SiteFinding[] = [];

  /** Starts them: from now on they see what the crawl sees. */
  constructor(site: ObservedSite, checks: readonly Check[], coverage: Coverage, signal: AbortSignal) {
    this.#site = site;
    this.#coverage = coverage;
    this.#signal = signal;
    this.#running = new Set(checks.map((check) => ({ id: check.id, run: check.start(coverage) })));
    site.watch((observation) => this.#tell(observation));
  }

  /** Has all results gathered, and yields what they came upon that is to be searched. */
  async *contents(): AsyncGenerator<Chunk> {
    await using prober = this.#site.prober(this.#coverage);
    for (const check of this.#running) {
      try {
        for await (const result of check.run.results(prober, this.#signal)) {
          if (result.kind === 'content') {
            yield* this.#site.chunksOf(result, this.#coverage, this.#signal);
          } else {
            this.findings.push(result);
          }
        }
      } catch (error) {
        this.#end(check, error);
        continue;
      }
      if (!this.#coverage.hasCheck(check.id)) {
        this.#coverage.check({ id: check.id, target: this.#site.name, state: 'checked' });
      }
    }
  }

  async #tell(observation: Observation): Promise<void> {
    for (const check of this.#running) {
      try {
        await check.run.observe?.(observation, this.#signal);
      } catch (error) {
        this.#end(check, error);
      }
    }
  }

  #end(check: Running, error: unknown): void {
    this.#signal.throwIfAborted();
    this.#running.delete(check);
    // The name alone: a message may hold what was read.
    const reason = error instanceof Error ? error.name : 'Error';
    this.#coverage.check({ id: check.id, target: this.#site.name, state: 'errored', reason });
  }
}
