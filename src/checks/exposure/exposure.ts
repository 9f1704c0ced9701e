import type { Check, CheckResult, CheckRun, SiteFinding } from '../../model/check.ts';
import type { Coverage } from '../../model/coverage.ts';
import type { Observation } from '../../model/observation.ts';
import type { Prober } from '../../model/probe.ts';
import type { SitePack, SiteRule } from '../../model/site-rule.ts';
import { authorityOver, noAuthority } from '../authority.ts';
import { readExposedGit } from './git/read-exposed-git.ts';
import { exposureFinding, pageFinding } from './exposure-finding.ts';
import { readFields } from './grammar/index.ts';
import { htmlFields } from './grammar/markup-fields.ts';
import { HostProbes, type Hit } from './host-probes.ts';
import { withHeaders } from './judge-answer.ts';
import { planProbes, type PlannedProbe } from './plan.ts';
import { proofOf } from './proof.ts';
import { SeenProducts } from './seen-products.ts';

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
const maxFolders = 50;

/** What a website must not show: by the pages that the crawl saw, and where the user may, by asking. */
export function exposure(options: ExposureOptions): Check {
  return { id: 'exposure', start: (coverage) => new ExposureRun(options, coverage) };
}

class ExposureRun implements CheckRun {
  readonly #options: ExposureOptions;
  readonly #coverage: Coverage;
  readonly #products: SeenProducts;
  /** Those that read pages of the crawl and ask for nothing. */
  readonly #pageRules: readonly SiteRule[];
  readonly #findings: SiteFinding[] = [];
  readonly #folders = new Map<string, Set<string>>();

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
    this.#addFolder(observation.url);
    const fields = observation.kind === 'page' ? htmlFields(observation.html) : null;
    if (observation.kind === 'page' && fields !== null) {
      const all = withHeaders(fields, observation);
      this.#products.readPage(all);
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
    const target = origin.origin;
    const authority = await authorityOver(origin, prober, this.#options.authorizedBy, signal);
    if (authority === null) {
      this.#coverage.check({ id: 'authority', target, state: 'skipped', reason: noAuthority });
      this.#coverage.skip(target, 'no-authority', noAuthority);
      return;
    }
    this.#coverage.check({ id: 'authority', target, state: 'checked', reason: authority });
    const { packs, wanted } = this.#options;
    const host = new HostProbes(prober, origin, signal);
    const isAsked = (pack: SitePack): boolean => wanted.includes(pack.id) || this.#products.has(pack);
    const core = packs.filter(({ isCore }) => isCore);
    const coreProbes = this.#plan(core, origin);
    yield* this.#run(host, coreProbes, coreRequests, prober, signal);
    const asked = packs.filter((pack) => !pack.isCore && isAsked(pack));
    const done = new Set(coreProbes.map(({ url }) => url.href));
    const productProbes = this.#plan(asked, origin).filter(
      ({ url, headers }) => Object.keys(headers).length > 0 || !done.has(url.href),
    );
    yield* this.#run(host, productProbes, packRequests * asked.length, prober, signal);
    this.#tell(target, host, [...core, ...asked]);
  }

  #plan(packs: readonly SitePack[], origin: URL): readonly PlannedProbe[] {
    const folders = [...(this.#folders.get(origin.origin) ?? [])];
    return planProbes(packs, this.#options.packs, origin, folders);
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
      this.#noteProduct(hit);
      if (hit.rule.follow === 'git') {
        yield* readExposedGit(hit, prober, this.#coverage, signal);
        continue;
      }
      yield exposureFinding(hit);
      if (!hit.isOfMiss) {
        yield { kind: 'content', url: hit.answer.url, bytes: hit.answer.bytes };
      }
    }
  }

  /** A file of a product shows that the product is there. */
  #noteProduct({ rule, answer }: Hit): void {
    const pack = this.#options.packs.find(({ rules }) => rules.includes(rule));
    if (pack !== undefined && !pack.isCore) {
      this.#products.add(pack.id);
    }
    const page = rule.grammar === 'html' ? readFields('html', answer.bytes, true) : null;
    if (page !== null) {
      this.#products.readPage(page);
    }
  }

  #tell(target: string, host: HostProbes, tried: readonly SitePack[]): void {
    for (const pack of this.#options.packs) {
      for (const { id, paths } of pack.rules) {
        if (paths.length === 0) {
          continue;
        }
        const open = host.states.get(id);
        if (!tried.includes(pack) || open === undefined) {
          const reason = `no sign of ${pack.name} was seen: --pack ${pack.id} tries it`;
          this.#coverage.check({ id, target, state: 'skipped', reason });
        } else if (open === null) {
          this.#coverage.check({ id, target, state: 'checked' });
        } else {
          this.#coverage.check({ id, target, state: 'blocked', reason: open });
        }
      }
    }
  }

  #addFolder({ origin, pathname }: URL): void {
    const folders = this.#folders.get(origin) ?? new Set();
    const folder = pathname.slice(0, pathname.lastIndexOf('/') + 1);
    if (folder !== '/' && folders.size < maxFolders) {
      folders.add(folder);
    }
    this.#folders.set(origin, folders);
  }
}
