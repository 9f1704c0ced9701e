import type { Region } from '../model/region.ts';
import type { RequiredRule, Rule } from '../model/rule.ts';
import { compareText } from '../model/compare-text.ts';
import type { RawCandidate } from './raw-candidate.ts';

/**
 * Keeps the candidates whose required rules (gitleaks' `[[rules.required]]`) match nearby, with those as parts,
 * and drops the candidates of rules that are there for others only, unless those may stand in other files.
 *
 * @param nearby - all that may be required: the candidates themselves, and those of the text around them
 */
export function withRequired(
  candidates: readonly RawCandidate[],
  nearby: readonly RawCandidate[],
  rules: ReadonlyMap<string, Rule>,
): RawCandidate[] {
  const byRule = Map.groupBy(nearby, ({ ruleId }) => ruleId);
  return candidates.flatMap((candidate) => {
    const rule = rules.get(candidate.ruleId);
    if (rule === undefined || (rule.skipReport && rule.completes === null)) {
      return [];
    }
    const required = nearestRequired(rule, candidate, byRule);
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
function nearestRequired(
  rule: Rule,
  own: RawCandidate,
  byRule: ReadonlyMap<string, readonly RawCandidate[]>,
): RawCandidate[] | null {
  const found: RawCandidate[] = [];
  for (const required of rule.required) {
    const nearest = nearestOf(byRule.get(required.id) ?? [], required, own);
    if (nearest === null) {
      return null;
    }
    found.push(nearest);
  }
  return found;
}

function nearestOf(
  others: readonly RawCandidate[],
  required: RequiredRule,
  own: RawCandidate,
): RawCandidate | null {
  let best: RawCandidate | null = null;
  for (const other of others.toSorted(inOrder)) {
    const isNearer = best === null || distance(own.region, other.region) < distance(own.region, best.region);
    if (isNearer && other !== own && isNear(required, own.region, other.region)) {
      best = other;
    }
  }
  return best;
}

/** In order of place, so that it does not matter in which order they were found. */
function inOrder(a: RawCandidate, b: RawCandidate): number {
  return (
    a.region.byteOffset - b.region.byteOffset ||
    a.region.byteLength - b.region.byteLength ||
    a.decoded.length - b.decoded.length ||
    compareText(a.secret, b.secret)
  );
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
