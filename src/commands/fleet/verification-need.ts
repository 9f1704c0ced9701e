import { flagsOfWords, reverifyAfterMs } from '../../config/target-flags.ts';
import type { FleetTarget } from '../../fleet/work.ts';
import { once } from '../../model/once.ts';
import type { VerificationNeed } from '../../store/findings-to-verify.ts';
import { wordsOf } from './stored-words.ts';

/** As `--verify-limit` of a scan: what is beyond it is asked about the next time. */
const mostAtOnce = 500;
/** A secret that no longer works is asked about so much more seldom. */
const deadFactor = 7;

/** Which findings of a target are to be verified again between scans; null: none, since nobody is asked about it. */
export async function verificationNeed(
  { kind, settings }: FleetTarget,
  now: Date,
): Promise<VerificationNeed | null> {
  const words = wordsOf(settings);
  // Crawls look at all of a site each time. And most targets are told apart without all of their flags being read.
  if (kind !== 'repository' || !words.includes('--verify')) {
    return null;
  }
  const afterMs = afterMsOf(settings, words);
  const ago = (ms: number): string => new Date(now.getTime() - ms).toISOString();
  return afterMs === null
    ? null
    : {
        rules: await checkableRules(),
        before: ago(afterMs),
        deadBefore: ago(afterMs * deadFactor),
        limit: mostAtOnce,
      };
}

/** The settings of the last target, which are mostly those of the next. */
let last: { readonly settings: string; readonly afterMs: number | null } | null = null;

function afterMsOf(settings: string, words: readonly string[]): number | null {
  if (last?.settings !== settings) {
    last = { settings, afterMs: reverifyAfterMs(flagsOfWords(words)) };
  }
  return last.afterMs;
}

/** Ids of the rules whose providers can be asked. */
const checkableRules = once(async (): Promise<ReadonlySet<string>> => {
  const { builtinLiveChecks } = await import('../../rules/verify/builtin-checks.ts');
  return new Set(builtinLiveChecks().checks.flatMap(({ rules }) => rules));
});
