import type { SiteFinding } from '../../../model/check.ts';
import { compareText } from '../../../model/compare-text.ts';
import type { Coverage } from '../../../model/coverage.ts';
import type { SeenPage, SeenScript } from '../../../model/observation.ts';
import type { BaselineOption, ScriptBaseline, ScriptRecord } from '../../../model/script-baseline.ts';
import { driftOf, type Drift } from './drift.ts';
import { fittingPolicies } from './fitting-policies.ts';
import { addressTemplate, seenRecord, type SeenRecord } from './script-record.ts';
import { securityHeaders } from './security-headers.ts';

export const driftTitles: Readonly<Record<Drift['rule'], string>> = {
  'script-capability-gain': 'Script that is able to do more than was approved',
  'script-new-origin': 'Script of a host that was not approved',
  'script-new': 'Script that was not approved',
  'script-integrity-lost': 'Script that lost its integrity attribute',
  'header-weakened': 'Header that protects less than it did',
};

const unsavedReason = 'the scan is incomplete, so that no baseline was written: scripts may be missing';
const partialReason = 'the baseline is of an incomplete scan: scripts that it did not see are told as new';

/** As many as a person goes through. */
const maxScripts = 5000;
const maxPages = 100;

/** Gathers the scripts and headers of a site, and compares them with those that were approved. */
export class ScriptInventory {
  readonly #option: BaselineOption;
  readonly #seen = new Map<string, SeenRecord>();
  readonly #pages = new Map<string, readonly string[]>();
  readonly #places = new Map<string, URL[]>();
  readonly #headers = new Map<string, Readonly<Record<string, string>>>();
  readonly #ownHosts = new Set<string>();
  #hasBrowser = false;

  constructor(option: BaselineOption) {
    this.#option = option;
  }

  addPage({ url, headers, status }: SeenPage): void {
    this.#ownHosts.add(url.host);
    if (status < 400) {
      const template = addressTemplate(url);
      this.#headers.set(template, securityHeaders(headers));
      this.#addPlace(template, url);
    }
  }

  addScript({ text, hash, url, isInline, page, insertedBy }: SeenScript): void {
    const pages = this.#pages.get(hash) ?? [];
    const template = page === undefined ? null : addressTemplate(page);
    if (template !== null && pages.length < maxPages && !pages.includes(template)) {
      this.#pages.set(hash, [...pages, template]);
    }
    this.#hasBrowser ||= insertedBy !== undefined;
    this.#addPlace(hash, url);
    if (!this.#seen.has(hash) && this.#seen.size < maxScripts) {
      this.#seen.set(hash, seenRecord(text, hash, url, isInline, insertedBy ?? []));
    }
  }

  /** What changed; a new baseline is saved where one is wanted. */
  results(
    capabilities: ReadonlyMap<string, readonly string[]>,
    integrities: ReadonlyMap<string, string>,
    coverage: Coverage,
  ): readonly SiteFinding[] {
    const { stored, today } = this.#option;
    const scripts = Array.from(this.#seen, ([hash, record]): ScriptRecord => {
      const url = this.#places.get(hash)?.[0]?.href ?? '';
      const known = stored?.scripts.find(({ sha256 }) => sha256 === hash);
      return {
        ...record,
        capabilities: capabilities.get(hash) ?? [],
        integrity: record.isInline ? '' : (integrities.get(url) ?? ''),
        firstSeen: known?.firstSeen ?? today,
      };
    }).sort((a, b) => compareText(a.template, b.template) || compareText(a.sha256, b.sha256));
    const now: ScriptBaseline = {
      version: 1,
      updated: today,
      hasBrowser: this.#hasBrowser,
      isComplete: coverage.isComplete && this.#seen.size < maxScripts,
      scripts,
      headers: Object.fromEntries([...this.#headers].sort(([a], [b]) => compareText(a, b))),
      approvals: stored?.approvals ?? [],
      justifications: stored?.justifications ?? {},
      policies: fittingPolicies(scripts, this.#ownHosts),
    };
    this.#save(now, coverage);
    const changes = stored === null ? [] : driftOf(now, stored, today);
    this.#option.show?.({ now, before: stored, changes, pages: this.#pages });
    return changes.filter(({ approval }) => approval === null).map((drift) => this.#findingOf(drift));
  }

  /** A part must not pass for the whole: it is saved only where the user asked for it. */
  #save(now: ScriptBaseline, coverage: Coverage): void {
    const { stored, save, savesIncomplete } = this.#option;
    const entry = { id: 'script-baseline', target: [...this.#ownHosts].sort().join(' ') || '(no page)' };
    if (save !== null && !now.isComplete && !savesIncomplete) {
      coverage.check({ ...entry, state: 'skipped', reason: unsavedReason });
      return;
    }
    save?.(now);
    const { isComplete } = save === null ? (stored ?? now) : now;
    coverage.check({ ...entry, state: 'checked', ...(isComplete ? {} : { reason: partialReason }) });
  }

  #addPlace(key: string, url: URL): void {
    const places = this.#places.get(key) ?? [];
    if (places.length < 20) {
      this.#places.set(key, [...places, url]);
    }
  }

  #findingOf({ rule, severity, identity, evidence, at }: Drift): SiteFinding {
    const isScript = at.startsWith('sha256-');
    return {
      kind: rule === 'header-weakened' ? 'posture' : 'script',
      rule,
      title: driftTitles[rule],
      severity,
      confidence: 'high',
      identity,
      evidence: `${evidence}; to accept it, approve "${identity}" in the baseline with a reason and a day`,
      places: (this.#places.get(at) ?? []).map((url) => (isScript ? { url, scriptHash: at } : { url })),
      remediation: [
        'Find out who made the change, and whether it was meant',
        'If it was: approve it in the script baseline with a reason and a day, or write a new one with --update-script-baseline',
        'If it was not: take it back, and treat the site as compromised',
      ],
    };
  }
}
