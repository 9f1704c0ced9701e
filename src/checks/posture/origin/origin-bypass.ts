import { X509Certificate } from 'node:crypto';
import type { Check, CheckRun, SiteFinding } from '../../../model/check.ts';
import type { Coverage } from '../../../model/coverage.ts';
import type { NameSource } from '../../../model/name-source.ts';
import type { Observation } from '../../../model/observation.ts';
import type { Prober } from '../../../model/probe.ts';
import { isAuthorized } from '../../authority.ts';
import { recordLookup, type RecordLookup } from '../../domain-records.ts';
import { knownNames } from '../../names/known-names.ts';
import { marksIn } from '../firewall-marks.ts';
import { ownDomains } from '../own-domains.ts';
import { isTelling } from './is-same-page.ts';
import { addressesOf, originCandidates, type OriginCandidate } from './origin-candidates.ts';
import { originProof, originRules } from './origin-proof.ts';

const id = 'origin-bypass';
const maxBytes = 65_536;
const maxCandidates = 40;

export interface OriginOptions {
  /** Where the user says that the server itself is. */
  readonly named: readonly OriginCandidate[];
  /** Who let the user probe the site, by the user's word; null: a proof is looked for. */
  readonly authorizedBy: string | null;
  readonly nameSources: readonly NameSource[];
  /** Is told which addresses will be asked, before they are. */
  readonly announce: (site: URL, addresses: readonly string[]) => void;
}

/**
 * Whether the server of a site answers past the firewall or content network before it (website.md 2.14).
 *
 * @param lookup - Default: the resolver of this machine.
 */
export function originBypass(options: OriginOptions, lookup: RecordLookup = recordLookup(null)): Check {
  return { id, rules: originRules, start: (coverage) => new OriginBypass(options, lookup, coverage) };
}

class OriginBypass implements CheckRun {
  readonly #options: OriginOptions;
  readonly #lookup: RecordLookup;
  readonly #coverage: Coverage;
  /** By host: who stands before it. */
  readonly #fronts = new Map<string, Set<string>>();
  /** By origin: a page of it. */
  readonly #pages = new Map<string, URL>();
  readonly #names = new Map<string, string>();

  constructor(options: OriginOptions, lookup: RecordLookup, coverage: Coverage) {
    this.#options = options;
    this.#lookup = lookup;
    this.#coverage = coverage;
  }

  observe(observation: Observation): void {
    if (observation.kind === 'response') {
      const { url, headers } = observation;
      const fronts = this.#fronts.get(url.host) ?? new Set();
      marksIn(headers).forEach(({ name }) => fronts.add(name));
      this.#fronts.set(url.host, fronts);
    } else if (observation.kind === 'page' && observation.status === 200) {
      const { url } = observation;
      this.#pages.set(url.origin, this.#pages.get(url.origin) ?? url);
    } else if (observation.kind === 'connection') {
      namesIn(observation.chain[0]).forEach((name) => this.#names.set(name, `${name}, of the certificate`));
    }
  }

  async *results(prober: Prober, signal: AbortSignal): AsyncGenerator<SiteFinding> {
    for (const origin of prober.origins) {
      const fronts = [...(this.#fronts.get(origin.host) ?? [])];
      const reason = !prober.classes.has('read')
        ? 'asked with --active only'
        : fronts.length === 0 && this.#options.named.length === 0
          ? 'nobody stands before the site that shows'
          : null;
      if (reason !== null) {
        this.#coverage.check({ id, target: origin.origin, state: 'skipped', reason });
      } else if (await isAuthorized(origin, prober, this.#options.authorizedBy, this.#coverage, signal)) {
        yield* this.#askAround(origin, fronts, prober, signal);
      }
    }
  }

  async *#askAround(
    origin: URL,
    fronts: readonly string[],
    prober: Prober,
    signal: AbortSignal,
  ): AsyncGenerator<SiteFinding> {
    const url = this.#pages.get(origin.origin) ?? origin;
    const page = await prober.ask({ url, maxBytes }, signal);
    if (page.kind === 'failed' || !isTelling(page)) {
      const reason = page.kind === 'failed' ? page.hint : 'it shows no page that could be told from others';
      this.#coverage.check({ id, target: origin.origin, state: 'blocked', reason });
      return;
    }
    const all = await this.#candidates(origin, prober, signal);
    const candidates = all.slice(0, maxCandidates);
    if (candidates.length > 0) {
      this.#options.announce(
        origin,
        candidates.map(({ address }) => address),
      );
    }
    for (const candidate of candidates) {
      yield* originProof(page, candidate, fronts, prober, signal);
    }
    const isPart = all.length > maxCandidates;
    this.#coverage.check({
      id,
      target: origin.origin,
      state: isPart ? 'blocked' : 'checked',
      reason: `${candidates.length} of ${all.length} addresses at which its server may be were asked`,
    });
  }

  async #candidates(origin: URL, prober: Prober, signal: AbortSignal): Promise<readonly OriginCandidate[]> {
    const { named, nameSources } = this.#options;
    const [domain = null] = ownDomains([origin]).keys();
    if (domain === null) {
      return named;
    }
    const { hosts } = await knownNames(domain, nameSources, prober, signal);
    const names = new Map([
      ...this.#names,
      ...Array.from(hosts.keys(), (host) => [host, `the name ${host}`] as const),
    ]);
    const fronts = new Set(await addressesOf(origin.hostname, this.#lookup));
    const found = await originCandidates(domain, names, this.#lookup);
    return [...named, ...found.filter(({ address }) => !fronts.has(address))];
  }
}

function namesIn(der: Uint8Array | undefined): readonly string[] {
  try {
    const names = der === undefined ? '' : (new X509Certificate(der).subjectAltName ?? '');
    return Array.from(names.matchAll(/DNS:([a-z\d_.-]{1,253})/gi), ([, name = '']) => name.toLowerCase());
  } catch {
    return [];
  }
}
