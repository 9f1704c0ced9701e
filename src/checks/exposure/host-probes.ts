import type { ProbeAnswer, Prober } from '../../model/probe.ts';
import type { SiteRule } from '../../model/site-rule.ts';
import { bodyShape, isAlike, type BodyShape } from './body-shape.ts';
import { blockedBy, provedBy } from './judge-answer.ts';
import { MissModel, randomName } from './miss-model.ts';
import type { PlannedProbe } from './plan.ts';
import type { Proof } from './proof.ts';

type Response = Extract<ProbeAnswer, { kind: 'response' }>;

/** Something that an answer proved. */
export interface Hit {
  readonly rule: SiteRule;
  readonly proof: Proof;
  readonly answer: Response;
  /** Whether it is the answer to a name that cannot exist. */
  readonly isOfMiss: boolean;
}

export interface Budget {
  /** Requests that are left; the requests of the miss model count too. */
  left: number;
}

/** So often a host is asked again for what cannot exist: has it begun to refuse us? */
const probesBetweenTests = 35;
/** A test and its answer at the end. */
const reserve = 2;

/** Sends planned requests to one host and judges what comes back. */
export class HostProbes {
  readonly #prober: Prober;
  readonly #origin: URL;
  readonly #signal: AbortSignal;
  readonly #misses: MissModel;
  readonly #states = new Map<string, string | null>();
  #budget: Budget = { left: 0 };
  #firstTest: BodyShape | null = null;

  constructor(prober: Prober, origin: URL, signal: AbortSignal) {
    this.#prober = prober;
    this.#origin = origin;
    this.#signal = signal;
    this.#misses = new MissModel((url) => this.#ask(url));
  }

  /** Why each rule that was tried stayed open; null: it did not. */
  get states(): ReadonlyMap<string, string | null> {
    return this.#states;
  }

  /** Sends the requests one after the other. What the budget does not reach stays open, and says so. */
  async *run(probes: readonly PlannedProbe[], budget: Budget): AsyncGenerator<Hit> {
    this.#budget = budget;
    await this.#learn(probes);
    if (this.#firstTest === null) {
      this.#open(probes, 'the host does not answer');
      return;
    }
    let untested: PlannedProbe[] = [];
    for (const [index, probe] of probes.entries()) {
      const hit = await this.#judge(probe, await this.#ask(probe.url, probe));
      if (hit !== null) {
        yield hit;
      }
      untested.push(probe);
      const isSpent = budget.left <= reserve;
      if (untested.length === probesBetweenTests || index === probes.length - 1 || isSpent) {
        if (!(await this.#answersAsBefore())) {
          this.#open([...untested, ...probes.slice(index + 1)], 'the host began to answer otherwise');
          return;
        }
        untested = [];
      }
      if (isSpent) {
        this.#open(probes.slice(index + 1), 'the requests that a host is asked were used up');
        return;
      }
    }
  }

  /** Before anything is judged: how the host answers to each kind of name that cannot exist. */
  async #learn(probes: readonly PlannedProbe[]): Promise<void> {
    for (const { url } of probes) {
      await this.#misses.learnRoot(url);
    }
    if (this.#firstTest === null) {
      const answer = await this.#ask(new URL(randomName(), this.#origin));
      this.#firstTest = answer.kind === 'response' ? bodyShape(answer) : null;
    }
  }

  async #answersAsBefore(): Promise<boolean> {
    const answer = await this.#ask(new URL(randomName(), this.#origin));
    if (answer.kind === 'failed' || this.#firstTest === null) {
      return false;
    }
    // Pages for what is not there may differ in what they advertise.
    const { status, redirect, mediaType } = bodyShape(answer);
    const before = this.#firstTest;
    return (
      blockedBy(answer) === null &&
      status === before.status &&
      redirect === before.redirect &&
      mediaType === before.mediaType
    );
  }

  async #judge(probe: PlannedProbe, answer: ProbeAnswer): Promise<Hit | null> {
    const reason = blockedBy(answer);
    for (const { id } of probe.rules) {
      this.#states.set(
        id,
        this.#states.get(id) ?? (reason === null ? null : `${probe.url.pathname}: ${reason}`),
      );
    }
    if (answer.kind === 'failed' || reason !== null) {
      return null;
    }
    for (const rule of probe.rules) {
      const proof = provedBy(rule, answer);
      if (proof !== null && !(await this.#isUsual(rule, probe, answer))) {
        return { rule, proof, answer, isOfMiss: probe.isOfMiss };
      }
    }
    return null;
  }

  /** Whether what cannot exist gets the same answer, or the same request without its headers does where that tells. */
  async #isUsual(rule: SiteRule, probe: PlannedProbe, answer: Response): Promise<boolean> {
    if (rule.isUnlikeBare) {
      const bare = await this.#ask(probe.url);
      if (bare.kind === 'failed' || isAlike(bodyShape(bare), bodyShape(answer))) {
        return true;
      }
    }
    const proves = (miss: Response): boolean => provedBy(rule, miss) !== null;
    return !probe.isOfMiss && (await this.#misses.isMiss(answer, proves));
  }

  #open(probes: readonly PlannedProbe[], reason: string): void {
    for (const { id } of probes.flatMap(({ rules }) => rules)) {
      this.#states.set(id, reason);
    }
  }

  async #ask(url: URL, probe?: PlannedProbe): Promise<ProbeAnswer> {
    this.#budget.left -= 1;
    const { headers = {}, maxBytes = 16_384, probeClass = 'read' } = probe ?? {};
    return this.#prober.ask({ url, headers, class: probeClass, maxBytes }, this.#signal);
  }
}
