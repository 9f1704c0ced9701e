import { checkIncidentFlags, type IncidentFlags } from '../../config/incident-flags.ts';
import type { Playbook } from '../../model/playbook.ts';
import { shownReport } from '../../report/shown-report.ts';
import { withScan } from '../run/run-scan.ts';
import { finishIncident } from './finish-incident.ts';
import { givenAnswers } from './given-answers.ts';
import { openIncident } from './open-incident.ts';
import { secretSearch } from './secret-search.ts';
import { sayFirst, tellEnd } from './tell.ts';
import { evidencePlace, writeEvidenceFiles, writeReportFile } from './write-files.ts';

/** Works through a playbook: scans, asks, writes evidence and letters; gives the exit code. */
export async function runIncident(playbook: Playbook, flags: IncidentFlags): Promise<number> {
  checkIncidentFlags(flags);
  const holdsSecret = secretSearch();
  const { answers, resumed } = await givenAnswers(playbook, flags, holdsSecret);
  const place = evidencePlace(flags.evidenceDir, new Date());
  sayFirst(playbook, flags);
  return withScan(
    flags,
    (settings, signal) => openIncident(playbook, flags, settings, signal),
    async (end) => {
      const { report, settings } = end;
      const { lines, hasLeft } = await finishIncident(playbook, flags, end, answers, holdsSecret);
      const files = writeEvidenceFiles(place, {
        playbook,
        lines,
        report: shownReport(report, false),
        targets: {
          repositories: flags.repo ?? [],
          sites: flags.site ?? [],
          mailDomains: flags.mailDomain ?? [],
        },
        writtenAt: new Date().toISOString(),
        reportFile: writeReportFile(place, report),
        resumed,
      });
      await tellEnd({ report, settings, flags, lines, files });
      if (hasLeft) {
        return 130;
      }
      if (!report.coverage.complete || lines.some(({ state }) => state === 'open')) {
        return 3;
      }
      return lines.some(({ state }) => state === 'failed') ? settings.findingsExitCode : 0;
    },
  );
}
