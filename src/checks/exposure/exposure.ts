import type { Check, CheckResult, CheckRun, SiteFinding } from '../../model/check.ts';
import type { Coverage } from '../../model/coverage.ts';
import type { Observation, SeenPage, SeenScript } from '../../model/observation.ts';
import type { Prober } from '../../model/probe.ts';
import type { SitePack, SiteRule } from '../../model/site-rule.ts';
import { isAuthorized } from '../authority.ts';
import { readExposedGit } from './git/read-exposed-git.ts';
import { exposureFinding, pageFinding } from './exposure-finding.ts';
import { readFields } from './grammar/index.ts';
import { htmlFields } from './grammar/markup-fields.ts';
import { HostProbes, type Hit } from './host-probes.ts';
import { withHeaders } from './judge-answer.ts';
import { planProbes, type PlannedProbe } from './plan.ts';
import { proofOf } from './proof.ts';
import { SeenProducts } from './seen-products.ts';
import { softwareRule, vulnerableSoftware } from './vulnerable-software.ts';

export interface ExposureOptions {
  readonly packs: readonly SitePack[];
  /** Ids of packs that are tried without a sign of their product. */
  readonly wanted: readonly string[];
  /** Who let the user probe the hosts, by the user's word; null: a proof is looked for. */
  readonly authorizedBy: string | null;
  /** Is told what will be asked before it is. */
  readonly announce: (origin: URL, urls: readonly URL[]) => void;
}

/** Requests to one host for the core set, the miss model included. */
const coreRequests = 200;
/** The same for each pack of a product. */
const packRequests = 150;
const maxPaths = 50;
const maxPages = 1000;

/** What a website must not show: by the pages that the crawl saw, and where the user may, by asking. */
export function exposure(options: ExposureOptions): Check {
  return {
    id: 'exposure',
    rules: [...options.packs.flatMap((pack) => pack.rules.map(({ id }) => id)), softwareRule],
    start: (coverage) => new ExposureRun(options, coverage),
  };
}

class ExposureRun implements CheckRun {
  readonly #options: ExposureOptions;
  readonly #coverage: Coverage;
  readonly #products: SeenProducts;
  /** Those that read pages of the crawl and ask for nothing. */
  readonly #pageRules: readonly SiteRule[];
  readonly #findings: SiteFinding[] = [];
  readonly #seenPaths = new Map<string, PathSets>();

  constructor(options: ExposureOptions, coverage: Coverage) {
    this.#options = options;
    this.#coverage = coverage;
    this.#products = new SeenProducts(options.packs);
    this.#pageRules = options.packs.flatMap(({ rules }) => rules.filter(({ paths }) => paths.length === 0));
  }

  observe(observation: Observation): void {
    this.#products.observe(observation);
    if (observation.kind !== 'page' && observation.kind !== 'script') {
      return;
    }
    this.#addPath(observation);
    const fields = observation.kind === 'page' ? htmlFields(observation.html) : null;
    if (observation.kind === 'page' && fields !== null) {
      const all = withHeaders(fields, observation);
      this.#products.readPage(all, observation.url);
      for (const rule of this.#pageRules) {
        const proof = proofOf(rule, all);
        if (proof !== null) {
          this.#findings.push(pageFinding(rule, proof, observation.url));
        }
      }
    }
  }

  async *results(prober: Prober, signal: AbortSignal): AsyncGenerator<CheckResult> {
    yield* this.#findings;
    for (const origin of prober.origins) {
      for (const { id } of this.#pageRules) {
        this.#coverage.check({ id, target: origin.origin, state: 'checked' });
      }
      if (prober.classes.has('read')) {
        yield* this.#probe(origin, prober, signal);
      }
    }
  }

  async *#probe(origin: URL, prober: Prober, signal: AbortSignal): AsyncGenerator<CheckResult> {
    if (!(await isAuthorized(origin, prober, this.#options.authorizedBy, this.#coverage, signal))) {
      return;
    }
    const { packs, wanted } = this.#options;
    const host = new HostProbes(prober, origin, signal);
    const isAsked = (pack: SitePack): boolean => wanted.includes(pack.id) || this.#products.has(pack, origin);
    const core = packs.filter(({ isCore }) => isCore);
    const coreProbes = this.#plan(core, origin, prober);
    yield* this.#run(host, coreProbes, coreRequests, prober, signal);
    const asked = packs.filter((pack) => !pack.isCore && isAsked(pack));
    const done = new Set(coreProbes.map(({ url }) => url.href));
    const productProbes = this.#plan(asked, origin, prober).filter(
      ({ url, headers }) => Object.keys(headers).length > 0 || !done.has(url.href),
    );
    yield* this.#run(host, productProbes, packRequests * asked.length, prober, signal);
    this.#tell(origin.origin, host, [...core, ...asked], prober);
  }

  /** What may be asked: `--handshake` allows more. */
  #plan(packs: readonly SitePack[], origin: URL, { classes }: Prober): readonly PlannedProbe[] {
    const { folders, phpFiles, pages } = this.#seenPaths.get(origin.origin) ?? noPaths();
    const seen = { folders: [...folders], phpFiles: [...phpFiles], pages };
    return planProbes(packs, this.#options.packs, origin, seen).filter(({ probeClass }) =>
      classes.has(probeClass),
    );
  }

  async *#run(
    host: HostProbes,
    probes: readonly PlannedProbe[],
    requests: number,
    prober: Prober,
    signal: AbortSignal,
  ): AsyncGenerator<CheckResult> {
    if (probes.length === 0) {
      return;
    }
    this.#options.announce(
      probes[0]!.url,
      probes.map(({ url }) => url),
    );
    for await (const hit of host.run(probes, { left: requests })) {
      const pack = this.#noteProduct(hit);
      if (hit.rule.follow === 'git') {
        yield* readExposedGit(hit, prober, this.#coverage, signal);
        continue;
      }
      yield exposureFinding(hit);
      const vulnerable = vulnerableSoftware(pack, hit);
      if (vulnerable !== null) {
        yield vulnerable;
      }
      if (!hit.isOfMiss) {
        yield { kind: 'content', url: hit.answer.url, bytes: hit.answer.bytes };
      }
    }
  }

  /** A file of a product shows that the product is there. Gives the pack that it is of. */
  #noteProduct({ rule, answer }: Hit): SitePack {
    const pack = this.#options.packs.find(({ rules }) => rules.includes(rule))!;
    if (!pack.isCore) {
      this.#products.add(pack.id, answer.url);
    }
    const page = rule.grammar === 'html' ? readFields('html', answer.bytes, true) : null;
    if (page !== null) {
      this.#products.readPage(page, answer.url);
    }
    return pack;
  }

  #tell(target: string, host: HostProbes, tried: readonly SitePack[], { classes }: Prober): void {
    for (const pack of this.#options.packs) {
      for (const { id, paths, probeClass } of pack.rules) {
        if (paths.length === 0) {
          continue;
        }
        // What the crawl saw already is not asked for again.
        const open = host.states.get(id) ?? null;
        if (!tried.includes(pack)) {
          const reason = `no sign of ${pack.name} was seen: --pack ${pack.id} tries it`;
          this.#coverage.check({ id, target, state: 'skipped', reason });
        } else if (!classes.has(probeClass)) {
          const reason = `asked with --${probeClass} only`;
          this.#coverage.check({ id, target, state: 'skipped', reason });
        } else if (open === null) {
          this.#coverage.check({ id, target, state: 'checked' });
        } else {
          this.#coverage.check({ id, target, state: 'blocked', reason: open });
        }
      }
    }
  }

  #addPath({ kind, url: { origin, pathname } }: SeenPage | SeenScript): void {
    const seen = this.#seenPaths.get(origin) ?? noPaths();
    this.#seenPaths.set(origin, seen);
    const folder = pathname.slice(0, pathname.lastIndexOf('/') + 1);
    if (folder !== '/' && seen.folders.size < maxPaths) {
      seen.folders.add(folder);
    }
    if (/\.php$/i.test(pathname) && seen.phpFiles.size < maxPaths) {
      seen.phpFiles.add(pathname);
    }
    if (kind === 'page' && seen.pages.size < maxPages) {
      seen.pages.add(pathname);
    }
  }
}

interface PathSets {
  readonly folders: Set<string>;
  readonly phpFiles: Set<string>;
  readonly pages: Set<string>;
}

function noPaths(): PathSets {
  return { folders: new Set(), phpFiles: new Set(), pages: new Set() };
}
