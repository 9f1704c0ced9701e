import * as v from 'valibot';
import { shareTurns } from '../../network/shared-turns.ts';
import { shareAnswers } from '../../verify/live/shared-answers.ts';
import { askedAnswers } from './asked-answers.ts';
import {
  checkJob,
  scanJob,
  type CheckAnswer,
  type CheckJob,
  type ScanJob,
  type ScanJobAnswer,
} from './scan-job.ts';
import { toldProgress } from './told-progress.ts';

const message = v.union([
  v.object({ job: v.union([scanJob, checkJob]) }),
  v.object({ answer: v.unknown(), id: v.number() }),
]);

/** The process in which a worker has targets scanned: jobs come as messages, one at a time, and are answered so. */
export async function runScanJobs(): Promise<void> {
  const questions = new Map<number, (answer: unknown) => void>();
  let asked = 0;
  const ask = (question: unknown): Promise<unknown> =>
    new Promise((resolve) => {
      asked += 1;
      questions.set(asked, resolve);
      send({ question, id: asked });
    });
  shareTurns({
    async take(key, intervalMs, count) {
      const wait = await ask({ key, intervalMs, count });
      return typeof wait === 'number' ? wait : 0;
    },
    async postpone(key, forMs) {
      await ask({ key, forMs });
    },
  });
  shareAnswers(askedAnswers(ask, process.env));
  process.on('message', (received) => {
    const told = v.parse(message, received);
    if ('job' in told) {
      void answerOf(told.job).then(send);
    } else {
      questions.get(told.id)?.(told.answer);
      questions.delete(told.id);
    }
  });
  // The worker is gone, however it ended: what this process started goes with it.
  await new Promise((resolve) => process.once('disconnect', resolve));
  process.kill(-process.pid, 'SIGKILL');
}

/** What each kind of job needs is loaded for the first of them: most nights need little. */
async function answerOf(job: ScanJob | CheckJob): Promise<ScanJobAnswer | CheckAnswer> {
  if (job.kind === 'check') {
    const { checkRepositories } = await import('./check-repositories.ts');
    return checkRepositories(job);
  }
  const { scanTarget } = await import('./scan-target.ts');
  return scanTarget(
    job,
    toldProgress({
      searched: (progress) => send({ progress }),
      planned: (plan) => send({ progress: { plan } }),
    }),
  );
}

/** Where nobody hears it any more, this process is about to end. */
function send(told: unknown): void {
  process.send?.(told, () => {});
}
