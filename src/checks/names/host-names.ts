import type { Check, CheckRun, SiteFinding } from '../../model/check.ts';
import type { Coverage } from '../../model/coverage.ts';
import type { NameSource } from '../../model/name-source.ts';
import type { Observation } from '../../model/observation.ts';
import type { Prober } from '../../model/probe.ts';
import { isOfDomain } from '../is-of-domain.ts';
import { recordLookup, type RecordLookup } from '../domain-records.ts';
import { ownDomains } from '../posture/own-domains.ts';
import { internalNames, nameRules } from './internal-names.ts';
import { knownNames, sourceName, type KnownNames } from './known-names.ts';
import { leaveOutCandidates } from './leave-out-candidates.ts';
import { issuerRules, unexpectedIssuers } from './unexpected-issuer.ts';

const id = 'host-names';

export interface NameOptions {
  /** Whom to ask for names; empty: nobody. */
  readonly sources: readonly NameSource[];
  /** Is told who will be asked, before anybody is. */
  readonly announce: (questions: readonly string[]) => void;
}

/**
 * Further hosts of a site's domains, by the logs of certificates or a list of the user's. They are candidates: none of
 * them is asked for anything, the report names them.
 *
 * @param lookup - Default: the resolver of this machine.
 */
export function hostNames(options: NameOptions, lookup: RecordLookup = recordLookup(null)): Check {
  return {
    id,
    rules: [...nameRules, ...issuerRules],
    start: (coverage) => new HostNames(options, lookup, coverage),
  };
}

class HostNames implements CheckRun {
  readonly #options: NameOptions;
  readonly #lookup: RecordLookup;
  readonly #coverage: Coverage;
  readonly #seenHosts = new Set<string>();
  readonly #encryptedHosts = new Set<string>();

  constructor(options: NameOptions, lookup: RecordLookup, coverage: Coverage) {
    this.#options = options;
    this.#lookup = lookup;
    this.#coverage = coverage;
  }

  observe({ kind, url }: Observation & { readonly url?: URL }): void {
    if (kind === 'response' && url !== undefined) {
      this.#seenHosts.add(url.hostname);
    } else if (kind === 'connection' && url !== undefined) {
      this.#encryptedHosts.add(url.hostname);
    }
  }

  async *results(prober: Prober, signal: AbortSignal): AsyncGenerator<SiteFinding> {
    const { sources, announce } = this.#options;
    const domains = ownDomains(prober.origins);
    if (sources.length === 0 || domains.size === 0) {
      const target = prober.origins.map(({ origin }) => origin).join(' ');
      const reason = sources.length === 0 ? 'asked with --names-from only' : 'the site has no domain';
      this.#coverage.check({ id, target, state: 'skipped', reason });
      return;
    }
    const services = sources.filter(({ kind }) => kind === 'service');
    announce(
      services.flatMap((one) => [...domains.keys()].map((domain) => `${sourceName(one)} for ${domain}`)),
    );
    for (const [domain, url] of domains) {
      const names = await knownNames(domain, sources, prober, signal);
      this.#tell(domain, names);
      leaveOutCandidates(domain, names, this.#seenHosts, this.#coverage);
      yield* internalNames(domain, url, names.certificates);
      yield* unexpectedIssuers(domain, url, names.certificates, this.#lookup);
    }
  }

  /** That a service knows of no certificate where there is one is no answer: crt.sh says so when it has too much to do. */
  #tell(domain: string, { failures, certificates, hosts }: KnownNames): void {
    const isEncrypted = [...this.#encryptedHosts].some((host) => isOfDomain(domain, host));
    for (const [source, failure] of failures) {
      const isList = this.#options.sources.some((one) => one.kind === 'list' && one.name === source);
      const entry = { id, target: `${domain} (${source})` };
      const reason =
        failure ??
        (certificates.length === 0 && isEncrypted && !isList
          ? 'it knows no certificate, though the site has one: ask again later'
          : null);
      this.#coverage.check(
        reason === null
          ? { ...entry, state: 'checked', reason: `${hosts.size} names are known in all` }
          : { ...entry, state: 'blocked', reason },
      );
    }
  }
}
