import type { Check, CheckRun, SiteFinding } from '../../model/check.ts';
import type { Coverage } from '../../model/coverage.ts';
import type { Observation } from '../../model/observation.ts';
import type { Prober } from '../../model/probe.ts';
import { isAuthorized } from '../authority.ts';
import { JudgingThread } from '../script/judging-thread.ts';
import { differences, strangeScripts, type Difference } from './differences.ts';
import { hiddenVerdicts, type ScriptJudge } from './hidden-verdicts.ts';
import type { PageView } from './page-view.ts';
import { kinds, visitorNames, Visits, type Kind } from './visits.ts';

const id = 'cloaked-page';
const title = 'Page that shows some visitors what it hides from others';
/** Of each origin: what is injected stands in most of them. */
const maxPages = 2;
const maxHtml = 512 * 1024;

const remediation = [
  'Ask for the page as such a visitor yourself, and keep the answer and the server logs as evidence',
  'Look for code that asks for the referrer or User-Agent: in .htaccess, in the first lines of PHP files, in plugins, in the settings of the server',
  'Compare the files and the database with a version that you trust, close the way in, and change the passwords and keys of the site',
  'Ask search engines to look again once it is gone',
];

/**
 * Pages that give some visitors something else: who come from a search engine, with a phone, as a search robot, or a second
 * time (website.md 2.16). Each page is asked for six times; what differs counts only where no owner would want it, and
 * where a second answer has it again.
 *
 * @param authorizedBy - who let the user probe the site, by the user's word; null: a proof is looked for
 * @param startThread - Default: a thread of its own.
 */
export function cloakedPage(
  authorizedBy: string | null,
  startThread: () => ScriptJudge = () => new JudgingThread(),
): Check {
  return { id, rules: [id], start: (coverage) => new CloakedPages(authorizedBy, startThread, coverage) };
}

class CloakedPages implements CheckRun {
  readonly #authorizedBy: string | null;
  readonly #startThread: () => ScriptJudge;
  readonly #coverage: Coverage;
  /** By origin: pages with what the crawl got. */
  readonly #pages = new Map<string, Map<string, string>>();

  constructor(authorizedBy: string | null, startThread: () => ScriptJudge, coverage: Coverage) {
    this.#authorizedBy = authorizedBy;
    this.#startThread = startThread;
    this.#coverage = coverage;
  }

  observe(observation: Observation): void {
    if (observation.kind === 'page' && observation.status === 200) {
      const { url, html, isStart } = observation;
      const pages = this.#pages.get(url.origin) ?? new Map<string, string>();
      this.#pages.set(url.origin, pages);
      if (pages.size < maxPages || (isStart && pages.size < 2 * maxPages)) {
        pages.set(url.href, html.slice(0, maxHtml));
      }
    }
  }

  async *results(prober: Prober, signal: AbortSignal): AsyncGenerator<SiteFinding> {
    const thread = this.#startThread();
    const close = (): void => void thread.close();
    signal.addEventListener('abort', close, { once: true });
    try {
      for (const origin of prober.origins) {
        const target = origin.origin;
        const pages = this.#pages.get(target);
        if (!prober.classes.has('read') || pages === undefined) {
          const reason = pages === undefined ? 'no page of it was read' : 'asked with --active only';
          this.#coverage.check({ id, target, state: 'skipped', reason });
        } else if (await isAuthorized(origin, prober, this.#authorizedBy, this.#coverage, signal)) {
          for (const [href, html] of pages) {
            yield* this.#compare(new Visits(new URL(href), html, prober, signal), thread);
          }
        }
      }
    } finally {
      signal.removeEventListener('abort', close);
      await thread.close();
    }
  }

  async *#compare(visits: Visits, thread: ScriptJudge): AsyncGenerator<SiteFinding> {
    await visits.askAll();
    this.#tell(visits);
    for (const kind of kinds) {
      const view = visits.viewOf(kind);
      const seen = view === null ? [] : await strange(visits, kind, view, thread);
      if (seen.length > 0) {
        const again = await visits.ask(kind);
        const kept = typeof again === 'string' ? [] : await strange(visits, kind, again, thread);
        yield* findingsOf(visits.url, kind, seen, new Set(kept.map(({ about }) => about)));
      }
    }
  }

  /** Firewalls know the robots of search engines by their addresses, and let no other say so. */
  #tell({ url, refusals }: Visits): void {
    const target = url.href;
    const open = [...refusals].find(([kind]) => kind !== 'search-robot');
    if (open !== undefined) {
      this.#coverage.check({ id, target, state: 'blocked', reason: open[1] });
    } else {
      const robot = refusals.get('search-robot');
      const reason = robot === undefined ? {} : { reason: `not as a search robot: ${robot}` };
      this.#coverage.check({ id, target, state: 'checked', ...reason });
    }
  }
}

async function strange(
  visits: Visits,
  kind: Kind,
  view: PageView,
  thread: ScriptJudge,
): Promise<readonly Difference[]> {
  const { url, browser } = visits;
  const others = visits.othersOf(kind);
  if (others.some(({ html, leadsTo }) => html === view.html && leadsTo?.href === view.leadsTo?.href)) {
    return [];
  }
  // Of two that differ in where they come from alone, a script of a stranger says something; layouts bring their own.
  const scripts = kind === 'search-result' && browser !== null ? [...strangeScripts(view, others, url)] : [];
  const verdicts = await hiddenVerdicts(view, others, url, thread);
  return [...differences(view, others, url), ...verdicts, ...scripts];
}

/** What a second answer does not have may be shown once to each visitor, as redirects of such pages are; a script may be by chance. */
function* findingsOf(
  url: URL,
  kind: Kind,
  seen: readonly Difference[],
  kept: ReadonlySet<string>,
): Generator<SiteFinding, void, undefined> {
  const told = seen.filter(({ about, severity }) => severity === 'high' || kept.has(about));
  if (told.length === 0) {
    return;
  }
  const isKept = told.some(({ about }) => kept.has(about));
  const remarks = [
    `to visitors ${visitorNames[kind]}, and not to others`,
    ...told.slice(0, 5).map(({ evidence }) => evidence),
    ...(isKept ? ['a second answer has it too'] : ['a second answer no longer had it']),
  ];
  yield {
    kind: 'script',
    rule: id,
    title,
    severity: told.some(({ severity }) => severity === 'high') ? 'high' : 'medium',
    confidence: isKept ? 'high' : 'medium',
    identity: `${url.href} ${kind}`,
    evidence: remarks.join('; '),
    places: [{ url }],
    remediation,
  };
}
