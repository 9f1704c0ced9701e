import { gitHubSettings } from '../../config/github-settings.ts';
import { gitHubClient } from '../../github/client.ts';
import { gitHubTarget } from '../../github/repository.ts';
import { Coverage } from '../../model/coverage.ts';
import { ScanError } from '../../model/scan-error.ts';
import { version } from '../../version.ts';
import { listParts } from '../github/list-parts.ts';
import type { ScanJob, ScanJobAnswer } from './scan-job.ts';
import { incompleteReason } from './incomplete-reason.ts';
import { tokenTurnKey } from './token-turns.ts';
import { targetSettings } from './target-settings.ts';

/** Limits of the API are waited for as long as a scan of a target may take. */
const maxWaitSeconds = '3000';

/** The repositories of an owner that the token may see and that the flags of the target choose. */
export async function listOwner(job: ScanJob): Promise<ScanJobAnswer> {
  const { flags } = targetSettings(job);
  const target = gitHubTarget(job.name);
  if (target === null) {
    throw new ScanError('USAGE', `${job.name} is no owner: give a user or an organisation`);
  }
  const settings = gitHubSettings(
    { ...flags, clones: '1', maxWait: maxWaitSeconds, store: false },
    process.env,
  );
  const turnKey = tokenTurnKey(settings, process.env);
  const coverage = new Coverage();
  const client = await gitHubClient({
    ...settings,
    userAgent: `leaksieve/${version}`,
    env: process.env,
    tell: (message) => console.error(`leaksieve: ${message}`),
    signal: new AbortController().signal,
    ...(turnKey === null ? {} : { turnKey }),
  });
  try {
    const parts = await listParts(client, [target], settings, undefined, coverage);
    const names = parts.map(({ stored }) => stored.name);
    return { kind: 'repositories', names, reason: incompleteReason(coverage.summary()) };
  } finally {
    await client.close();
  }
}
