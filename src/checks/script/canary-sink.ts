import type { Check, CheckRun, SiteFinding } from '../../model/check.ts';
import type { Coverage } from '../../model/coverage.ts';
import type { CanarySend, CanaryTrial, Observation } from '../../model/observation.ts';
import { severities, type Severity } from '../../model/rule.ts';
import { excerpt } from './judge/excerpt.ts';
import { hostOf, type Host } from './judge/host.ts';

const id = 'canary-data';
const maxPlaces = 20;

/**
 * Where made-up card and login data goes that was typed into forms: what a script does, however it is written.
 *
 * @param isWanted - whether it is typed
 */
export function canarySink(isWanted: boolean): Check {
  return {
    id,
    rules: ['form-data-sent-elsewhere'],
    start: (coverage) => new CanarySinks(coverage, isWanted),
  };
}

interface Sink {
  readonly send: CanarySend;
  readonly host: Host;
  readonly severity: Severity;
  readonly what: Set<string>;
  readonly pages: Map<string, URL>;
}

class CanarySinks implements CheckRun {
  readonly #coverage: Coverage;
  readonly #isWanted: boolean;
  readonly #ownHosts = new Set<string>();
  readonly #trials: CanaryTrial[] = [];

  constructor(coverage: Coverage, isWanted: boolean) {
    this.#coverage = coverage;
    this.#isWanted = isWanted;
  }

  observe(observation: Observation): void {
    if (observation.kind === 'page') {
      this.#ownHosts.add(observation.url.hostname);
    } else if (observation.kind === 'canary') {
      this.#trials.push(observation);
    }
  }

  *results(): Generator<SiteFinding> {
    const fields = this.#trials.reduce((sum, trial) => sum + trial.fields, 0);
    const reason = !this.#isWanted
      ? 'typed with --canary only'
      : fields === 0
        ? 'no page has a form for cards or logins'
        : `typed into ${fields} fields of ${this.#trials.length} pages, and sent nowhere`;
    const target = [...this.#ownHosts].sort().join(' ') || '(no page)';
    this.#coverage.check({ id, target, state: fields === 0 ? 'skipped' : 'checked', reason });
    yield* [...this.#sinks().values()].map(findingOf);
  }

  /** By host; the gravest way says how. */
  #sinks(): ReadonlyMap<string, Sink> {
    const sinks = new Map<string, Sink>();
    for (const { page, sends } of this.#trials) {
      const context = { url: page, isInline: true, ownHosts: [...this.#ownHosts] };
      for (const send of sends) {
        const host = hostOf(send.url.href, context);
        const severity = severityOf(send, host);
        if (severity !== null) {
          const before = sinks.get(host.name) ?? { send, host, severity, what: new Set(), pages: new Map() };
          const isGraver = severities.indexOf(severity) > severities.indexOf(before.severity);
          send.what.forEach((name) => before.what.add(name));
          before.pages.set(page.href, page);
          sinks.set(host.name, isGraver ? { ...before, send, severity } : before);
        }
      }
    }
    return sinks;
  }
}

/** Null: the site may have it. */
function severityOf({ what, how, stage, url }: CanarySend, host: Host): Severity | null {
  const isGrave = what.includes('card') || what.includes('password');
  if (host.relation === 'own') {
    const isPicture = /\.(?:gif|png|jpe?g|css|ico|svg|woff2?)$/i.test(url.pathname);
    return isPicture && isGrave ? 'high' : null;
  }
  if (host.relation === 'vendor') {
    const isMeant = host.purpose === 'payment' || (host.purpose === 'login' && !what.includes('card'));
    return isMeant ? null : isGrave ? 'medium' : 'low';
  }
  const isHidden = how.some((way) => way !== 'percent');
  if (isGrave) {
    return isHidden || stage === 'typing' ? 'critical' : 'high';
  }
  return stage === 'typing' ? 'medium' : 'low';
}

const names: Readonly<Record<string, string>> = {
  card: 'the number of the card',
  password: 'the password',
  email: 'the address of mail',
  text: 'the other fields',
};

function findingOf({ send, host, severity, what, pages }: Sink): SiteFinding {
  const { how, stage, url, channel, sentBy } = send;
  const address = `${url.protocol}//${url.host}${excerpt(url.pathname, 100)}`;
  const told = Object.keys(names)
    .filter((name) => what.has(name))
    .map((name) => names[name])
    .join(', ');
  const facts = [
    `made-up data was typed into the page, and it tried to send ${told} to ${address} by ${channel}`,
    stage === 'typing' ? 'while a visitor still types' : 'when the form is sent',
    ...(how.length === 0 ? [] : [`written as ${how.join(', then ')}`]),
    ...(sentBy.length === 0
      ? []
      : [
          `sent by ${sentBy
            .slice(0, 5)
            .map((name) => excerpt(name, 200))
            .join(', put there by ')}`,
        ]),
    ...(host.looksLike === null ? [] : [`the host imitates ${host.looksLike}`]),
    'nothing of it left',
  ];
  return {
    kind: 'script',
    rule: 'form-data-sent-elsewhere',
    title: 'What visitors type goes to another host',
    severity,
    confidence: 'high',
    identity: host.name,
    evidence: facts.join('; '),
    places: [...pages.values()].slice(0, maxPlaces).map((page) => ({ url: page })),
    remediation: [
      'Find out whether the host is a partner of yours who may have this data; if not, treat the site as compromised',
      'Take the script out of the page, keep a copy of it and of the server logs as evidence, and find how it came in',
      'Tell your payment provider and those whose data was typed meanwhile; data protection law may set a limit of 72 hours',
    ],
  };
}
