import { followScript, type Trace } from '../interpret/follow.ts';
import { followLimits } from '../interpret/machine.ts';
import { suspicion } from '../suspect.ts';
import { excerpt } from './excerpt.ts';
import type { ScriptContext } from './host.ts';
import { judgeInsertions, judgeRedirects } from './judge-insertions.ts';
import { judgeLures } from './judge-lures.ts';
import { judgeMiner } from './judge-miner.ts';
import { judgeSends } from './judge-sends.ts';
import { signalsOf, type Signals } from './signals.ts';
import type { Verdict } from './verdict.ts';

/** Steps for scripts that anybody could read: they show early what they do, more where there is more of them. */
function plainSteps(length: number): number {
  return Math.min(1_500_000, 300_000 + 2 * length);
}

const noTrace: Trace = { effects: [], isScript: true, isCut: false };

/** What was found about a script. */
export interface Judgement {
  readonly verdicts: readonly Verdict[];
  readonly trace: Trace;
}

/** Looks into a script as far as its words give reason to, and says what is wrong with it. */
export function judgeScript(text: string, context: ScriptContext): Judgement {
  const level = suspicion(text);
  const trace =
    level === 'none'
      ? noTrace
      : followScript(
          text,
          level === 'encoded' ? followLimits : { ...followLimits, steps: plainSteps(text.length) },
        );
  const signals = signalsOf(text, trace);
  const verdicts = [
    ...judgeSends(signals, context),
    ...judgeInsertions(signals, context),
    ...judgeRedirects(signals, context),
    ...judgeMiner(signals, context),
    ...judgeLures(signals),
  ];
  return { trace, verdicts: verdicts.length === 0 ? judgeEncoding(signals) : verdicts };
}

/** Code that hides what it does is worth a look, and no more: honest programs do so too. */
function judgeEncoding({ isEncoded, layers, trace }: Signals): readonly Verdict[] {
  if (!isEncoded) {
    return [];
  }
  return [
    {
      rule: 'script-obfuscated',
      score: 0,
      about: 'obfuscation',
      evidence: [
        trace.isCut
          ? 'it was followed in part, and did nothing suspicious there'
          : 'it does nothing suspicious that could be seen',
        ...layers.slice(0, 2).map(({ how, text }) => `runs text by ${how}: ${excerpt(text)}`),
      ],
    },
  ];
}
