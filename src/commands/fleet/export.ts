import type { StoreFlags } from '../../config/fleet-flags.ts';
import { reportSettings, type ReportFlags } from '../../config/report-flags.ts';
import { listedTargets } from '../../fleet/listed-targets.ts';
import { ScanError } from '../../model/scan-error.ts';
import { formats } from '../../report/index.ts';
import { endCode } from '../end-code.ts';
import { checkOutputs, writeReports } from '../write-reports.ts';
import { fleetReport } from './fleet-report.ts';
import { withFleet } from './open-fleet.ts';

/** Writes one report of targets as the store has them; gives the exit code of a scan that had made it. */
export async function exportReport(
  names: readonly string[],
  flags: ReportFlags & StoreFlags,
): Promise<number> {
  const settings = reportSettings(flags, formats);
  checkOutputs(settings.outputs);
  return withFleet(flags, async (store) => {
    const targets = await listedTargets(store.db, names);
    const unknown = names.find((name) => !targets.some((target) => target.name === name));
    if (unknown !== undefined) {
      throw new ScanError('NO_TARGET', `${unknown} is no target: name it as "leaksieve fleet status" does`);
    }
    const report = await fleetReport(store.db, targets);
    await writeReports(report, settings);
    return endCode(report.findings, report.coverage.complete, settings);
  });
}
