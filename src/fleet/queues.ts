import type { Queue } from 'pg-boss';
import type { WorkKind } from '../model/target-kind.ts';

/** The queue of each kind of work. */
export const queueOf: Readonly<Record<WorkKind, string>> = {
  owner: 'enumerate-owner',
  repository: 'scan-repository',
  site: 'crawl-site',
  verify: 'verify-findings',
};

/** Repositories that were scanned before: whether they have changed is looked at first, of many at once. */
export const checkQueue = 'check-repository';
/** How much less the priority is of what is to be searched again though nothing is new in it: less than anybody gives. */
export const behind = 1_000_000;

/** Makes targets due, at the times of a schedule. */
export const planQueue = 'plan';
/** Where jobs end that were tried too often: what became of them is written to their targets from there. */
export const deadLetterQueue = 'dead-letter';

/** A worker that has not been heard of for so long has its jobs given to others. The library takes no less than 10. */
export const heartbeatSeconds = 30;

/** How often a job is tried again before its target is given up. */
export const retryLimit = 4;

/** Scans end by a limit of their own; this is the library's last resort, and its longest. */
const expireInSeconds = 23 * 3600;

const retried = {
  retryLimit,
  retryDelay: 30,
  retryBackoff: true,
  retryDelayMax: 3600,
  deadLetter: deadLetterQueue,
  expireInSeconds,
  heartbeatSeconds,
  // What waits is made again from the targets anyway.
  retentionSeconds: 90 * 24 * 3600,
  deleteAfterSeconds: 24 * 3600,
} as const;

/** All queues, in the order in which they are made. `exclusive`: of a target there is one job at most, waiting or at work. */
export const queues: readonly Queue[] = [
  { name: deadLetterQueue, policy: 'standard', retryLimit: 10, retryDelay: 5, expireInSeconds: 60 },
  ...[...Object.values(queueOf), checkQueue].map((name) => ({ name, policy: 'exclusive', ...retried })),
  { name: planQueue, policy: 'standard', retryLimit: 10, retryDelay: 5, expireInSeconds: 600 },
];
