import type { FleetTransaction } from '../../fleet/tables.ts';
import type { ScanAnswer } from '../../fleet/run-worker.ts';
import { outcomeOf, type FleetTarget } from '../../fleet/work.ts';
import { addTargets } from '../../fleet/add-targets.ts';
import { readOwnReport } from '../../import/own-report.ts';
import { nothingSearched, searchedOf } from '../../model/searched.ts';
import { today } from '../../model/today.ts';
import { quantity } from '../../report/quantity.ts';
import { findingsToVerify } from '../../store/findings-to-verify.ts';
import { readKeptReport } from '../../store/kept-report.ts';
import { recordVerifications } from '../../store/record-verifications.ts';
import { recordScan } from '../../store/record-scan.ts';
import { markGone } from '../../fleet/mark-gone.ts';
import { incompleteReason } from './incomplete-reason.ts';
import type { FleetStore } from './open-fleet.ts';
import type { ScanJobAnswer } from './scan-job.ts';
import { verificationNeed } from './verification-need.ts';

/** What a scan's answer means for the store: all of it is written in the transaction in which the job ends. */
export function recordedAnswer(store: FleetStore, target: FleetTarget, answer: ScanJobAnswer): ScanAnswer {
  switch (answer.kind) {
    case 'report': {
      const report = readKeptReport(JSON.parse(answer.report));
      const { coverage } = readOwnReport([report], target.name, () => undefined);
      const reason = incompleteReason(coverage);
      return {
        kind: 'ended',
        end: { outcome: outcomeOf('scanned', reason), reason, state: answer.state },
        searched: searchedOf((counter) => coverage[counter]),
        async write(tx) {
          const { changes } = await recordScan(tx, target, {
            report,
            isWhole: true,
            accepted: new Set(answer.accepted),
            memory: answer.memory,
          });
          await addCandidates(tx, target, coverage.leftOut);
          return changes;
        },
      };
    }
    case 'unchanged':
      return {
        kind: 'ended',
        end: {
          outcome: outcomeOf('unchanged', answer.reason),
          reason: answer.reason,
          state: answer.state,
        },
        searched: nothingSearched,
        async write(tx) {
          await verifyAgain(store, tx, target);
          return null;
        },
      };
    case 'repositories':
      return {
        kind: 'ended',
        end: {
          outcome: outcomeOf('scanned', answer.reason),
          reason: answer.reason,
          state: null,
        },
        searched: nothingSearched,
        async write(tx) {
          await addRepositories(store, tx, target, answer.names);
          if (answer.reason === null) {
            await markGone(tx, target.id, answer.names);
          }
          return null;
        },
      };
    case 'verified': {
      const { findings } = readKeptReport(JSON.parse(answer.report));
      const { left } = answer;
      // What is beyond the limit of one time stays due.
      const answered = findings.filter(({ verification }) => verification.state !== 'unverified');
      return {
        kind: 'ended',
        end: {
          outcome: 'verified',
          reason: left.length === 0 ? null : `${quantity(left.length, 'finding')} ${leftReason}`,
        },
        searched: nothingSearched,
        answers: countsOf([
          ...answered.map(({ verification }) => verification.state),
          ...left.map(() => 'left'),
        ]),
        write: (tx) => recordVerifications(tx, target.id, { answered, left }, new Date().toISOString()),
      };
    }
    case 'failed':
    case 'unable':
      return answer;
  }
}

const leftReason = 'could not be read where they had stood: the next scan tells what became of them';

function countsOf(names: readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    [...Map.groupBy(names, (name) => name)].map(([name, { length }]) => [name, length]),
  );
}

/** What has not changed is not searched, and may have been rotated all the same. */
export async function verifyAgain(
  store: FleetStore,
  tx: FleetTransaction,
  target: FleetTarget,
): Promise<void> {
  const now = new Date();
  const need = await verificationNeed(target, now);
  const [due] = need === null ? [] : await findingsToVerify(tx, target.id, { ...need, limit: 1 }, today());
  if (due !== undefined) {
    await store.requestVerification(tx, target);
  }
}

async function addRepositories(
  store: FleetStore,
  tx: FleetTransaction,
  owner: FleetTarget,
  names: readonly string[],
): Promise<void> {
  const now = new Date().toISOString();
  const found = names.map((name) => ({
    kind: 'repository' as const,
    name,
    settings: owner.settings,
    state: 'active' as const,
    priority: 0,
    authorizedBy: owner.authorizedBy,
    foundBy: owner.id,
  }));
  await addTargets(tx, found, now);
  await store.queueDue(tx, now);
}

/** Hosts that services of certificates name: whether they may be asked for anything is for a person to say. */
async function addCandidates(
  tx: FleetTransaction,
  site: FleetTarget,
  leftOut: readonly { readonly what: string; readonly reason: string }[],
): Promise<void> {
  const hosts = leftOut.filter(({ what, reason }) => reason === 'candidate' && /^[a-z0-9.-]+$/.test(what));
  if (site.kind === 'site' && hosts.length > 0) {
    const found = hosts.map(({ what }) => ({
      kind: 'site' as const,
      name: `https://${what}/`,
      settings: '[]',
      state: 'candidate' as const,
      priority: 0,
      authorizedBy: null,
      foundBy: site.id,
    }));
    await addTargets(tx, found, new Date().toISOString());
  }
}
