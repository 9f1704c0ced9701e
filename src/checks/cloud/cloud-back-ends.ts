import type { Check, CheckRun, SiteFinding } from '../../model/check.ts';
import type { CloudRule } from '../../model/cloud-rule.ts';
import type { Coverage } from '../../model/coverage.ts';
import type { Observation } from '../../model/observation.ts';
import type { ProbeAnswer, Prober } from '../../model/probe.ts';
import { isSameSite } from '../same-site.ts';
import { isAuthorized } from '../authority.ts';
import { blockedBy, provedBy } from '../exposure/judge-answer.ts';
import { cloudFinding } from './cloud-finding.ts';
import { NamedParts } from './named-parts.ts';
import { questionsOf, type Question } from './questions.ts';

const id = 'cloud-back-ends';

export interface CloudOptions {
  readonly rules: readonly CloudRule[];
  /** Whether the user wants third parties asked: else nothing is gathered. */
  readonly isWanted: boolean;
  /** Who let the user probe the site, by the user's word; null: a proof is looked for. */
  readonly authorizedBy: string | null;
  /** Is told what will be asked before it is; keys are redacted. */
  readonly announce: (questions: readonly string[]) => void;
}

/** Of one scan: what a site names beyond is not asked, and told. */
const maxQuestions = 60;
/** A listing of one entry; nothing of it is kept. */
const maxBytes = 16_384;

/** Databases, buckets and keys of third parties that a site names: what they let anybody read. */
export function cloudBackEnds(options: CloudOptions): Check {
  const rules = [...new Set(options.rules.map((rule) => rule.id))];
  return { id, rules, start: (coverage) => new CloudRun(options, coverage) };
}

class CloudRun implements CheckRun {
  readonly #options: CloudOptions;
  readonly #coverage: Coverage;
  readonly #named: NamedParts;
  readonly #scriptHosts = new Set<string>();
  /** Why each rule that a host was asked for stayed open; null: it did not. */
  readonly #states = new Map<string, string | null>();

  constructor(options: CloudOptions, coverage: Coverage) {
    this.#options = options;
    this.#coverage = coverage;
    this.#named = new NamedParts(options.rules);
  }

  observe(observation: Observation): void {
    if (!this.#options.isWanted) {
      return;
    }
    if (observation.kind === 'page') {
      const policies = observation.headers.get('content-security-policy') ?? [];
      this.#named.read([observation.html, ...policies].join('\n'), observation.url);
    } else if (observation.kind === 'script') {
      this.#named.read(observation.text, observation.url);
    } else if (observation.kind === 'response' && /\.m?js$/i.test(observation.url.pathname)) {
      this.#scriptHosts.add(observation.url.host);
    }
  }

  async *results(prober: Prober, signal: AbortSignal): AsyncGenerator<SiteFinding> {
    const target = prober.origins.map(({ origin }) => origin).join(' ');
    if (!prober.classes.has('cloud')) {
      this.#coverage.check({ id, target, state: 'skipped', reason: 'asked with --cloud only' });
      return;
    }
    const own = await this.#authorized(prober, signal);
    const all = questionsOf(this.#options.rules, this.#named, (place) =>
      own.some((origin) => isSameSite(origin, place)),
    );
    const questions = all.slice(0, maxQuestions);
    if (questions.length > 0) {
      this.#options.announce(questions.map(({ method, name }) => `${method} ${name}`));
    }
    for (const question of questions) {
      const { url, method, headers } = question;
      const answer = await prober.ask({ url, method, headers, class: 'cloud', maxBytes }, signal);
      yield* this.#judge(question, answer);
    }
    this.#tell(target, all.length);
  }

  /** The origins of the site whose owner lets it be probed. */
  async #authorized(prober: Prober, signal: AbortSignal): Promise<readonly URL[]> {
    const own: URL[] = [];
    for (const origin of prober.origins) {
      if (await isAuthorized(origin, prober, this.#options.authorizedBy, this.#coverage, signal)) {
        own.push(origin);
      }
    }
    return own;
  }

  *#judge(question: Question, answer: ProbeAnswer): Generator<SiteFinding> {
    const reason = answer.kind === 'failed' ? answer.hint : (openReason(answer) ?? blockedBy(answer));
    for (const rule of question.rules) {
      const key = `${rule.id} ${question.url.origin}`;
      this.#states.set(key, this.#states.get(key) ?? reason);
      if (answer.kind === 'response' && reason === null && provedBy(rule, answer) !== null) {
        yield cloudFinding(rule, question, answer, this.#scriptHosts.has(question.url.host));
      }
    }
  }

  #tell(target: string, count: number): void {
    for (const [key, reason] of this.#states) {
      const [rule = '', host = ''] = key.split(' ');
      const entry = { id: rule, target: host };
      this.#coverage.check(
        reason === null ? { ...entry, state: 'checked' } : { ...entry, state: 'blocked', reason },
      );
    }
    this.#coverage.check(
      count > maxQuestions
        ? { id, target, state: 'blocked', reason: `only ${maxQuestions} of ${count} questions were asked` }
        : { id, target, state: 'checked', reason: `the site names ${count} things to ask for` },
    );
  }
}

/** Answers that leave open what is there; null: it is an answer. */
function openReason({ status }: Extract<ProbeAnswer, { kind: 'response' }>): string | null {
  if (status >= 300 && status < 400) {
    return `it answered ${status}, which leads elsewhere`;
  }
  return status === 429 || status >= 500 ? `it answered ${status}: scan again later` : null;
}
