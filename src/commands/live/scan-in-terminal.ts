import path from 'node:path';
import type { ScanFlags } from '../../config/scan-flags.ts';
import { screenLooks } from '../../config/tui-flags.ts';
import { contentName } from '../../model/chunk.ts';
import { ScanError } from '../../model/scan-error.ts';
import type { Severity } from '../../model/rule.ts';
import { noTerminalReason } from '../../tui/terminal/no-terminal.ts';
import { exitCode, withScan, type OpenTarget } from '../run/run-scan.ts';
import { openSession } from '../view/open-session.ts';
import { writeReports } from '../run/write-reports.ts';
import { expectedBlobs } from './expected-blobs.ts';

const decisionsFile = '.leaksieve-decisions.json';

/** Scans a target in sight of the reader, who then triages what was found. @throws ScanError where there is no terminal */
export async function scanInTerminal(flags: ScanFlags, open: OpenTarget): Promise<number> {
  const reason = noTerminalReason(process, process.env);
  if (reason !== null) throw new ScanError('USAGE', `${reason}: leave out --tui`);
  const tui = await import('../../tui/index.ts');
  const looks = screenLooks(flags, process.env);
  const severities = new Map<string, Severity>();
  const live = tui.createLiveScan(
    ({ ruleId, secret, provenance }) => ({
      rule: ruleId,
      severity: severities.get(ruleId) ?? 'high',
      redacted: secret.redacted,
      where: contentName(provenance),
    }),
    // As Ctrl-C does without a screen: what was found until then is kept.
    () => process.kill(process.pid, 'SIGINT'),
    looks.isAccessible ? 5000 : 100,
  );
  const leaving = new AbortController();
  const shown: { screen?: ReturnType<typeof tui.runLiveView> } = {};
  const opening: OpenTarget = async (settings, signal) => {
    const target = await open(settings, signal);
    const { kind, name } = target.source.target;
    shown.screen = tui.runLiveView(live, path.resolve(name), looks);
    void shown.screen.ended.then(
      (end) => end === 'interrupted' && live.state().kind === 'scanning' && process.exit(130),
      () => {},
    );
    if (kind === 'git' && target.isWhole === true) {
      void expectedBlobs(name, leaving.signal).then((count) => count !== null && live.expect(count));
    }
    return target;
  };
  try {
    return await withScan(
      flags,
      opening,
      async ({ report, result, settings, isInterrupted }) => {
        const folder =
          report.target.kind === 'git' || report.target.kind === 'dir' ? report.target.name : '.';
        const opened = openSession(report, tui, flags, path.join(folder, decisionsFile), undefined);
        live.finish(opened.session);
        await shown.screen?.ended;
        process.stderr.write(opened.closing());
        const isAsked = flags.format !== undefined || flags.output !== undefined;
        if (isAsked) await writeReports(report, settings);
        return exitCode(result, settings, isInterrupted());
      },
      {
        begin: ({ rules }) => rules.forEach(({ id, severity }) => severities.set(id, severity)),
        update: live.update,
        end() {},
      },
    );
  } finally {
    leaving.abort();
    shown.screen?.close();
    await shown.screen?.ended.catch(() => {});
  }
}
