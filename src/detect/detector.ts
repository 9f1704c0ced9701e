import { type Core, createCore } from '../core/core.ts';
import type { Chunk } from '../model/chunk.ts';
import { once } from '../model/once.ts';
import type { RuleSet } from '../model/rule.ts';
import type { DetectorOptions } from './detector-options.ts';
import { HeadRules } from './head-rules.ts';
import { PlaceFinder } from './place-finder.ts';
import type { RawCandidate } from './raw-candidate.ts';
import { withRequired } from './required.ts';
import type { PrebuiltSieve } from './sieve/prebuilt-sieve.ts';
import { textCandidates } from './text-candidates.ts';
import { KnownQuiet } from './version/known-quiet.ts';
import { type VersionSearch, versionSearch } from './version/version-search.ts';

export type { DetectorOptions } from './detector-options.ts';

export interface Detector {
  /** All candidates of a chunk, in no particular order. */
  search(chunk: Chunk): RawCandidate[];
  /** Searches versions of texts that stand in the core's memory, each after the one that it was made from. */
  readonly versions: VersionSearch;
}

/** Applies rules to chunks: to the text as it is stored, then to what is decoded from it. */
export function createDetector(
  ruleSet: RuleSet,
  options: DetectorOptions,
  core: Core = createCore(),
  prebuiltSieve: PrebuiltSieve | null = null,
): Detector {
  const rules = once(() => new Map(ruleSet.rules.map((rule) => [rule.id, rule])));
  const finder = new PlaceFinder(core, ruleSet.rules, prebuiltSieve);
  const heads = new HeadRules(ruleSet.rules, finder.probes);
  const quiet = new KnownQuiet(core);
  const candidates = textCandidates(ruleSet, finder, heads, toldTo(quiet, options));

  return {
    search(chunk) {
      const text = finder.bring(chunk.bytes);
      if (text === null) {
        throw new RangeError('a chunk is larger than the memory of the core');
      }
      const isFresh = (offset: number): boolean =>
        chunk.fresh.some((range) => offset >= range.start && offset < range.end);
      const found: RawCandidate[] = [];
      /** What another chunk reports, but may be required by what this one does. */
      const others: RawCandidate[] = [];
      for (const { candidate, match } of candidates(chunk, finder.find(text), null)) {
        (isFresh(match.start) ? found : others).push(candidate);
      }
      return found.length === 0 ? found : withRequired(found, [...found, ...others], rules());
    },
    versions: versionSearch(finder, candidates, heads, quiet, rules),
  };
}

/** The options, with all that is left out of a text told to what remembers where nothing is. */
function toldTo(quiet: KnownQuiet, options: DetectorOptions): DetectorOptions {
  return {
    ...options,
    beforeRule(rule) {
      const isWanted = options.beforeRule?.(rule) !== false;
      if (!isWanted) {
        quiet.leaveOut();
      }
      return isWanted;
    },
    onDecodeLimit() {
      quiet.leaveOut();
      options.onDecodeLimit?.();
    },
  };
}
