import { sql } from 'kysely';
import { forgottenMs } from '../running-scans.ts';
import type { KnownJobs } from './waiting-targets.ts';

/** What an embedded store tells of jobs: those at work that have taken a while, and those that are tried again later. */
export function embeddedJobs(): KnownJobs {
  const now = new Date();
  const heard = new Date(now.getTime() - forgottenMs).toISOString();
  const atWork = sql`select target_id from fleet_scans where told_at >= ${heard}`;
  return {
    jobs: sql`
      select target_id, kind, 'at-work' as why, null as until from fleet_targets
        where due_at is not null and target_id in (${atWork})
      union all select target_id, kind, case when attempts = 0 then 'no-room' else 'retry' end as why, due_at as until
        from fleet_targets where due_at > ${now.toISOString()} and state = 'active' and target_id not in (${atWork})
      union all select target_id, 'verify' as kind, case when attempts = 0 then 'no-room' else 'retry' end as why, due_at as until
        from fleet_verifications where due_at > ${now.toISOString()}`,
    otherwise: 'turn',
  };
}
