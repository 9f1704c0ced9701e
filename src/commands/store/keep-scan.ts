import path from 'node:path';
import type { ScanSettings } from '../../config/scan-settings.ts';
import type { Report } from '../../model/finding.ts';
import { confidences } from '../../model/rule.ts';
import type { Target } from '../../model/source.ts';
import { shownReport } from '../../report/shown-report.ts';
import { isRepositoryUrl } from '../../sources/git/clone.ts';
import { openStore } from '../../store/open-store.ts';
import type { StoredTarget } from '../../store/record-scan.ts';
import type { TargetMemory } from '../../store/target-memory.ts';
import type { OpenedTarget, ScanEnd } from '../run/run-scan.ts';
import { claimKey } from './claim-key.ts';
import { keptReport } from './kept-report.ts';
import { rememberedTarget, searchesForAll } from './remembered-target.ts';

/** Keeps scans in a store until it is closed. */
export interface ScanKeeper {
  /** Gives a target that starts from what earlier scans of it have searched. */
  begin(target: OpenedTarget, settings: ScanSettings): OpenedTarget;
  /** Keeps what a scan found; gives its report with what is new in it. */
  keep(target: OpenedTarget, end: Pick<ScanEnd, 'report' | 'result' | 'settings'>): Promise<Report>;
  close(): Promise<void>;
}

/** Opens a store for scans, before they take their time. @throws ScanError when it cannot be used */
export async function scanKeeper(place: string): Promise<ScanKeeper> {
  const store = await openStore(place);
  try {
    await claimKey(store, process.env);
  } catch (error) {
    await store.close();
    throw error;
  }
  let left: (() => TargetMemory) | null = null;
  return {
    begin(target, settings) {
      const begun = rememberedTarget(target, settings, () =>
        store.memoryOf(storedName(target.source.target, target)),
      );
      left = () => begun.left();
      return begun.target;
    },
    async keep(target, { report, result, settings }) {
      const { changes } = await store.record(storedTarget(report, target), {
        ...(left === null ? {} : { memory: left() }),
        report: keptReport(report),
        isWhole: target.isPart !== true && looksForAll(settings),
        accepted: result.coverage.accepted(),
        leastConfidence: confidences.indexOf(settings.minConfidence),
      });
      const news = new Set([...changes.fresh, ...changes.back]);
      const findings = report.findings.map((finding) => ({
        ...finding,
        isNew: finding.isNew && news.has(finding.fingerprint),
      }));
      return { ...report, findings };
    },
    close: () => store.close(),
  };
}

/** The name under which a target is found again, wherever the command was started. */
export function storedTarget(report: Report, target: Pick<OpenedTarget, 'storedKind'>): StoredTarget {
  return storedName(shownReport(report, false).target, target);
}

function storedName({ kind, name }: Target, { storedKind }: Pick<OpenedTarget, 'storedKind'>): StoredTarget {
  const isPlace = (kind === 'git' || kind === 'dir') && !isRepositoryUrl(name);
  return { kind: storedKind ?? kind, name: isPlace ? path.resolve(name) : name };
}

/** Whether what such a scan does not find is not there. */
function looksForAll(settings: ScanSettings): boolean {
  return searchesForAll(settings) && settings.minSeverity === 'info';
}
