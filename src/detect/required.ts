import type { Region } from '../model/region.ts';
import type { RequiredRule, Rule, RuleSet } from '../model/rule.ts';
import type { RawCandidate } from './raw-candidate.ts';

/**
 * Keeps the candidates whose required rules (gitleaks' `[[rules.required]]`) match nearby, with those as parts,
 * and drops the candidates of rules that are there for others only.
 */
export function withRequired(candidates: readonly RawCandidate[], ruleSet: RuleSet): RawCandidate[] {
  const rules = new Map(ruleSet.rules.map((rule) => [rule.id, rule]));
  return candidates.flatMap((candidate) => {
    const rule = rules.get(candidate.ruleId);
    if (rule === undefined || rule.skipReport) {
      return [];
    }
    const required = nearestRequired(rule, candidate, candidates);
    if (required === null) {
      return [];
    }
    const parts = required.map((other) => ({
      name: other.ruleId,
      value: other.secret,
      region: other.region,
    }));
    return [parts.length === 0 ? candidate : { ...candidate, parts: [...candidate.parts, ...parts] }];
  });
}

/** The nearest match of each required rule; null where one is absent. */
function nearestRequired(rule: Rule, own: RawCandidate, all: readonly RawCandidate[]): RawCandidate[] | null {
  const found: RawCandidate[] = [];
  for (const required of rule.required) {
    const [nearest] = all
      .filter(
        (other) =>
          other !== own && other.ruleId === required.id && isNear(required, own.region, other.region),
      )
      .sort((a, b) => distance(own.region, a.region) - distance(own.region, b.region));
    if (nearest === undefined) {
      return null;
    }
    found.push(nearest);
  }
  return found;
}

function isNear(required: RequiredRule, own: Region, other: Region): boolean {
  const lines = Math.abs(own.startLine - other.startLine);
  const columns = Math.abs(own.startColumn - other.startColumn);
  return (
    (required.withinLines === null || lines <= required.withinLines) &&
    (required.withinColumns === null || columns <= required.withinColumns)
  );
}

function distance(a: Region, b: Region): number {
  return Math.abs(a.byteOffset - b.byteOffset);
}
