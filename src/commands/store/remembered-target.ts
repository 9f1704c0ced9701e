import type { ScanSettings } from '../../config/scan-settings.ts';
import type { TargetMemory } from '../../store/target-memory.ts';
import type { OpenedTarget } from '../run/run-scan.ts';
import { searchKeyOf } from '../policy/search-hash.ts';

/** A target that starts from what earlier scans of it have left. */
interface RememberedTarget {
  readonly target: OpenedTarget;
  /** What is to be kept once it was scanned. */
  left(): TargetMemory;
}

/**
 * Has a scan of a target start from an earlier one: searches with the same rules and options, scripts with those that
 * were there.
 *
 * @param recall - gives what earlier scans of it left
 */
export function rememberedTarget(
  target: OpenedTarget,
  settings: ScanSettings,
  recall: () => TargetMemory | null | Promise<TargetMemory | null>,
): RememberedTarget {
  const memory = searchesForAll(settings) ? target.memory : undefined;
  const { scripts } = target;
  if (memory === undefined && scripts === undefined) {
    return { target, left: () => ({ search: null, scripts: null }) };
  }
  let key = '';
  return {
    target: {
      ...target,
      async onRules(rulesHash) {
        await target.onRules?.(rulesHash);
        key = await searchKeyOf(settings, rulesHash);
        const known = await recall();
        if (memory !== undefined && known?.search?.key === key) {
          memory.before = known.search.content;
        }
        scripts?.recall(known?.scripts ?? null);
      },
    },
    left() {
      const { after = null, fault = null } = memory ?? {};
      if (fault !== null && !settings.isQuiet) {
        console.error(`leaksieve: all of it was searched anew: ${fault}`);
      }
      return { search: after === null ? null : { key, content: after }, scripts: scripts?.left() ?? null };
    },
  };
}

/** Whether a scan is for all rules. */
export function searchesForAll({ rules, excludedRules }: ScanSettings): boolean {
  return rules.length === 0 && excludedRules.length === 0;
}
