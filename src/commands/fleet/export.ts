import type { StoreFlags } from '../../config/fleet-flags.ts';
import { reportSettings, type ReportFlags } from '../../config/report-flags.ts';
import { listedTargets } from '../../fleet/listed-targets.ts';
import { ScanError } from '../../model/scan-error.ts';
import { formats } from '../../report/index.ts';
import { endCode } from '../run/end-code.ts';
import { storedName } from '../../store/rows.ts';
import { checkOutputs, writeReports } from '../run/write-reports.ts';
import { fleetReport } from './fleet-report.ts';
import { readFleet } from './open-fleet.ts';

/** Writes one report of targets as the store has them; gives the exit code of a scan that had made it. */
export async function exportReport(
  names: readonly string[],
  flags: ReportFlags & StoreFlags,
): Promise<number> {
  const settings = reportSettings(flags, formats);
  checkOutputs(settings.outputs);
  return readFleet(flags, async (db) => {
    const targets = await listedTargets(db, names);
    const known = new Set(targets.map(({ name }) => name));
    const unknown = names.find((name) => !known.has(storedName(name)));
    if (unknown !== undefined) {
      throw new ScanError('NO_TARGET', `${unknown} is no target: name it as "leaksieve fleet status" does`);
    }
    const report = await fleetReport(db, targets);
    await writeReports(report, settings);
    return endCode(report.findings, report.coverage.complete, settings);
  });
}
