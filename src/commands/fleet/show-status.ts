import type { ListFlags } from '../../config/fleet-flags.ts';
import { wholeNumber } from '../../config/whole-number.ts';
import { listRunningScans } from '../../fleet/running-scans.ts';
import { fleetStatus, openReasons } from '../../fleet/status.ts';
import { noticeStatus } from '../../fleet/notice-status.ts';
import { waitingTargets } from '../../fleet/waiting/waiting-targets.ts';
import { verificationReasons, verificationStatus } from '../../fleet/verifications.ts';
import { escapeControls } from '../../report/escape.ts';
import { byteQuantity, duration, quantity } from '../../report/quantity.ts';
import { readFleet } from './open-fleet.ts';
import { textTable } from './text-table.ts';
import { waitingLines } from './waiting-lines.ts';

const columns = [
  'targets',
  'waiting',
  'scanned',
  'unchanged',
  'incomplete',
  'failed',
  'paused',
  'candidates',
  'gone',
] as const;

/** Tells where the targets of the fleet stand, and why those wait that do. */
export async function showStatus(flags: ListFlags): Promise<number> {
  const limit = wholeNumber('--limit', flags.limit, 0, 100_000);
  return readFleet(flags, async (db, isShared) => {
    const kinds = await fleetStatus(db);
    const running = await listRunningScans(db);
    const verifications = await verificationStatus(db);
    const totals = { kinds, verifications: verifications.waiting };
    const waiting = await waitingTargets(db, isShared, totals, limit);
    const reasons = [...(await openReasons(db, limit)), ...(await verificationReasons(db, limit))];
    const notices = await noticeStatus(db, new Date().toISOString());
    if (flags.json === true) {
      console.log(JSON.stringify({ kinds, waiting, running, verifications, notices, reasons }, null, 2));
      return 0;
    }
    console.log(
      textTable([
        ['', ...columns],
        ...kinds.map((row) => [row.kind, ...columns.map((name) => String(row[name]))]),
      ]),
    );
    const { waiting: unverified, verified, failed } = verifications;
    if (unverified + verified + failed > 0) {
      console.log(`verified between scans: ${verified}, waiting: ${unverified}, given up: ${failed}`);
    }
    waitingLines(waiting).forEach((line) => console.log(escapeControls(line)));
    for (const { name, startedAt, toldAt, bytes, objects, worker } of running) {
      const searched = `${byteQuantity(bytes)} in ${quantity(objects, 'object')}`;
      console.log(
        escapeControls(`at work: ${name}: ${searched} in ${duration(startedAt, toldAt)}, by ${worker}`),
      );
    }
    for (const { channel, madeAt, reason } of notices.reasons.slice(0, limit)) {
      console.log(escapeControls(`not sent: the summary of ${madeAt} to ${channel}: ${reason ?? ''}`));
    }
    for (const { name, outcome, reason } of reasons) {
      console.log(escapeControls(`${outcome}: ${name}${reason === null ? '' : `: ${reason}`}`));
    }
    return 0;
  });
}
