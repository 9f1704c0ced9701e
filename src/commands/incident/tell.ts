import type { IncidentFlags } from '../../config/incident-flags.ts';
import type { ScanSettings } from '../../config/scan-settings.ts';
import type { JudgedLine } from '../../incident/judge-line.ts';
import { countedStates } from '../../incident/judge-playbook.ts';
import { writeChecklist } from '../../incident/write-checklist.ts';
import type { Report } from '../../model/finding.ts';
import type { Playbook } from '../../model/playbook.ts';
import { painter } from '../../report/paint.ts';
import { wrap } from '../../report/wrap.ts';
import { writeReports } from '../run/write-reports.ts';

const defaultWidth = 100;

/** What cannot wait for the scan, on standard error. */
export function sayFirst({ title, first }: Playbook, { quiet, repo, site, mailDomain }: IncidentFlags): void {
  if (quiet === true) {
    return;
  }
  console.error(`${title.en}\n`);
  wrap(`First: ${first}`, defaultWidth).forEach((line) => console.error(line));
  console.error('');
  if ((repo ?? site ?? mailDomain) === undefined) {
    console.error(
      'Nothing is scanned: name what is yours with --repo, --site and --mail-domain, to have proved what can be.\n',
    );
  }
}

/** The checklist, and where the files are. */
export async function tellEnd(end: {
  readonly report: Report;
  readonly settings: ScanSettings;
  readonly flags: IncidentFlags;
  readonly lines: readonly JudgedLine[];
  readonly files: readonly string[];
}): Promise<void> {
  const { report, settings, flags, lines, files } = end;
  const asked = [flags.format, flags.reportFormat, flags.output, flags.reportPath].some(
    (flag) => flag !== undefined,
  );
  if (asked) {
    await writeReports(report, settings);
  }
  // A report that was asked for has standard output to itself.
  const isReportOut = asked && settings.outputs.some(({ path }) => path === null);
  const stream = isReportOut ? process.stderr : process.stdout;
  if (isReportOut && settings.isQuiet) {
    return;
  }
  const color =
    settings.color === 'always' || (settings.color === 'auto' && stream.isTTY && !process.env['NO_COLOR']);
  const paint = painter({ showSecrets: false, color, width: defaultWidth, verbose: false });
  const width = stream.isTTY ? stream.columns : defaultWidth;
  const text = [
    ...writeChecklist(lines, { paint, width, verbose: settings.isVerbose }),
    paint('bold', `${countedStates(lines)}${report.coverage.complete ? '' : '; the scan is incomplete'}.`),
    ...(settings.isQuiet ? [] : ['', 'Written:', ...files.map((file) => `  ${file}`), ...nextSteps(files)]),
  ];
  stream.write(`${text.join('\n')}\n`);
}

function nextSteps(files: readonly string[]): readonly string[] {
  const evidence = files.find((file) => file.endsWith('.json'));
  return evidence === undefined ? [] : [`To go on later, run the same with --resume ${evidence}`];
}
