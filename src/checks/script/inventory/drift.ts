import type { Severity } from '../../../model/rule.ts';
import type { ScriptApproval, ScriptBaseline, ScriptRecord } from '../../../model/script-baseline.ts';
import { weakenings } from './security-headers.ts';

/** A change that somebody should look at. */
export interface Drift {
  readonly rule:
    | 'script-capability-gain'
    | 'script-new-origin'
    | 'script-new'
    | 'script-integrity-lost'
    | 'header-weakened';
  readonly severity: Severity;
  readonly identity: string;
  readonly evidence: string;
  /** Hash of the script, or template of the page. */
  readonly at: string;
  /** Null: nobody has approved it, or no longer. */
  readonly approval: ScriptApproval | null;
}

type Change = Omit<Drift, 'approval'>;

/** What a script should not learn without somebody knowing. */
const grave =
  /^(?:network|script|frame|iframe|worker):|^reads:(?:card|login|form)|^(?:keys|cookies|webrtc|clipboard|looks-for:card)$/;

/** Compares what is with what was recorded. A rebuild that is able to do no more is no change. */
export function driftOf(
  now: Pick<ScriptBaseline, 'scripts' | 'headers'>,
  before: ScriptBaseline,
  today: string,
): readonly Drift[] {
  const approvals = new Map(
    before.approvals.filter(({ until }) => until >= today).map((one) => [one.about, one] as const),
  );
  const drifts: readonly Change[] = [
    ...now.scripts.flatMap((script) => scriptDrift(script, before)),
    ...Object.entries(now.headers).flatMap(([page, headers]) =>
      weakenings(before.headers[page] ?? {}, headers).map((what): Change => ({
        rule: 'header-weakened',
        severity: 'medium',
        identity: `${page} ${what}`,
        evidence: what,
        at: page,
      })),
    ),
  ];
  return drifts.map((drift) => ({ ...drift, approval: approvals.get(drift.identity) ?? null }));
}

/** The ladder of identity: the same text, the same but for what changes each time, the same place, none. */
function scriptDrift(script: ScriptRecord, { scripts, hasBrowser }: ScriptBaseline): readonly Change[] {
  const place = scripts.filter(({ template }) => template === script.template);
  const lost = lostIntegrity(script, place);
  const isKnown = scripts.some(
    ({ sha256, normalised }) =>
      sha256 === script.sha256 || (normalised === script.normalised && place.length > 0),
  );
  if (isKnown || (!hasBrowser && script.insertedBy.length > 0)) {
    return lost;
  }
  if (place.length > 0) {
    const known = new Set(place.flatMap(({ capabilities }) => capabilities));
    const gains = script.capabilities.filter((name) => !known.has(name));
    return gains.length === 0 ? lost : [...lost, gainOf(script, gains)];
  }
  const isNewHost = !scripts.some(({ host }) => host === script.host);
  const isGrave = script.capabilities.some((name) => grave.test(name));
  return [
    {
      rule: isNewHost ? 'script-new-origin' : 'script-new',
      severity: isNewHost ? (isGrave ? 'high' : 'medium') : isGrave ? 'medium' : 'info',
      identity: isNewHost ? script.host : `${script.template} ${script.isInline ? script.sha256 : ''}`.trim(),
      evidence: `${script.template} is not in the baseline; it is able to: ${script.capabilities.join(', ') || 'nothing that could be seen'}`,
      at: script.sha256,
    },
  ];
}

function gainOf(script: ScriptRecord, gains: readonly string[]): Change {
  return {
    rule: 'script-capability-gain',
    severity: gains.some((name) => grave.test(name)) ? 'high' : 'medium',
    identity: `${script.template} ${gains.join(' ')}`,
    evidence: `${script.template} is able to do more than in the baseline: ${gains.join(', ')}`,
    at: script.sha256,
  };
}

function lostIntegrity(script: ScriptRecord, place: readonly ScriptRecord[]): readonly Change[] {
  const had = place.length > 0 && place.every(({ integrity }) => integrity !== '');
  return had && script.integrity === ''
    ? [
        {
          rule: 'script-integrity-lost',
          severity: 'medium',
          identity: script.template,
          evidence: `${script.template} is no longer loaded with an integrity attribute`,
          at: script.sha256,
        },
      ]
    : [];
}
