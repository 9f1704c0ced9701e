import type { Advisory } from '../../model/advisory.ts';
import { severities, type Severity } from '../../model/rule.ts';
import { compareVersions, parseVersion } from './version.ts';

/** Ids that are named one by one. */
const maxNamed = 20;

/** The severity of several: that of the gravest. */
export function gravest(advisories: readonly Advisory[]): Severity {
  return severities[Math.max(...advisories.map(({ severity }) => severities.indexOf(severity)))]!;
}

/** The ids with their severities, the gravest first; those without one are counted. */
export function namedAdvisories(advisories: readonly Advisory[]): string {
  const byId = new Map<string, Advisory>();
  for (const advisory of advisories) {
    byId.set(advisory.ids.join('/'), advisory);
  }
  const nameless = advisories.filter(({ ids }) => ids.length === 0).length;
  byId.delete('');
  const names = [...byId.entries()]
    .sort(([, a], [, b]) => severities.indexOf(b.severity) - severities.indexOf(a.severity))
    .map(([ids, { severity }]) => `${ids.replaceAll('/', ' ')} (${severity})`);
  const rest = names.length - maxNamed;
  return [
    ...names.slice(0, maxNamed),
    ...(rest > 0 ? [`${rest} more`] : []),
    ...(nameless > 0 ? [`${nameless} without an id`] : []),
  ].join(', ');
}

/** The first version without any of them; null: some have no end. */
export function fixedVersion(advisories: readonly Advisory[]): string | null {
  const ends = advisories.map(({ below }) => (below === undefined ? null : parseVersion(below)));
  return (
    ends.reduce((latest, end) =>
      latest === null || end === null ? null : compareVersions(end, latest) > 0 ? end : latest,
    )?.text ?? null
  );
}
