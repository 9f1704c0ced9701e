import type { Migration } from 'kysely/migration';
import { fleet } from './fleet.ts';
import { fleetCounts } from './fleet-counts.ts';
import { lives } from './lives.ts';
import { providerAnswers } from './provider-answers.ts';
import { runningScans } from './running-scans.ts';
import { searches } from './searches.ts';
import { summaries } from './summaries.ts';
import { targets } from './targets.ts';
import { verifications } from './verifications.ts';
import { waiting } from './waiting.ts';

/** The engines that a store may be kept in. */
export type Engine = 'sqlite' | 'postgres';

/** How a store comes to its present form, step by step. What was released is never changed: add a step. */
export function migrationsFor(engine: Engine): Readonly<Record<string, Migration>> {
  return {
    '0001-targets': targets(engine),
    '0002-lives': lives(engine),
    '0003-fleet': fleet(engine),
    '0004-searches': searches(engine),
    '0005-running-scans': runningScans(engine),
    '0006-fleet-counts': fleetCounts(),
    '0007-summaries': summaries(engine),
    '0008-verifications': verifications(engine),
    '0009-waiting': waiting(),
    '0010-provider-answers': providerAnswers(),
  };
}
