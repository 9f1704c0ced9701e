import type { Finding, Occurrence } from '../model/finding.ts';
import { states } from '../model/place.ts';

/** What proves more wins: that it works, that it does not, that somebody asked. */
const verifications = ['not-checkable', 'unverified', 'unknown', 'dead', 'live'] as const;

/** Makes one finding of all that have the same fingerprint; what an earlier one tells goes first. */
export function mergeFindings(findings: readonly Finding[]): readonly Finding[] {
  return [...Map.groupBy(findings, ({ fingerprint }) => fingerprint).values()].map((group) =>
    group.length === 1 ? group[0]! : merged(group),
  );
}

function merged(group: readonly Finding[]): Finding {
  const [first] = group;
  const secret = group.find((one) => one.secret?.isKnown === true)?.secret ?? first!.secret;
  return {
    ...first!,
    ...(secret === undefined ? {} : { secret }),
    state: states.findLast((state) => group.some((one) => one.state === state))!,
    verification: group
      .map(({ verification }) => verification)
      .reduce((best, other) => (weight(other) > weight(best) ? other : best)),
    occurrences: mergePlaces(group.map(({ occurrences }) => occurrences)),
    parts: group.find(({ parts }) => parts.length > 0)?.parts ?? [],
    remediation: group.find(({ remediation }) => remediation.length > 0)?.remediation ?? [],
  };
}

function weight({ state }: Finding['verification']): number {
  return verifications.indexOf(state);
}

/**
 * All places, oldest first where their dates are known.
 *
 * Reports count columns differently: the same line of the same file and commit is the same place when two of them tell of
 * it, and the one that tells more is kept. Where one tells the commit, another without one is about the same.
 */
function mergePlaces(lists: readonly (readonly Occurrence[])[]): readonly Occurrence[] {
  const kept = new Map<string, readonly Occurrence[]>();
  for (const list of lists) {
    for (const [key, places] of Map.groupBy(list, placeKey)) {
      const before = kept.get(key);
      if (before === undefined || known(places) > known(before)) kept.set(key, places);
    }
  }
  const committed = new Set(
    [...kept.values()]
      .flat()
      .filter(({ commit }) => commit !== undefined)
      .map(lineKey),
  );
  const isRepeat = (place: Occurrence): boolean =>
    place.commit === undefined && committed.has(lineKey(place));
  return [...kept.values()]
    .flat()
    .filter((place) => !isRepeat(place))
    .sort((a, b) => (timeOf(a) ?? Infinity) - (timeOf(b) ?? Infinity) || 0);
}

function placeKey(place: Occurrence): string {
  return `${lineKey(place)}\0${place.commit ?? ''}`;
}

function lineKey({ path, url, startLine }: Occurrence): string {
  return [url ?? path, startLine].join('\0');
}

/** How many facts a place has. */
function known([place]: readonly Occurrence[]): number {
  return Object.values(place!).filter((value) => value !== undefined && value !== '').length;
}

function timeOf({ date }: Occurrence): number | undefined {
  const time = Date.parse(date ?? '');
  return Number.isNaN(time) ? undefined : time;
}
