import * as v from 'valibot';
import type { Severity } from '../../model/rule.ts';
import type { Advisory } from '../../model/advisory.ts';
import type { Advisories } from './component.ts';

const eventSchema = v.object({
  introduced: v.exactOptional(v.string()),
  fixed: v.exactOptional(v.string()),
  last_affected: v.exactOptional(v.string()),
});

/** What we read of a report in the OSV form (https://ossf.github.io/osv-schema/). */
export const osvSchema = v.object({
  id: v.string(),
  modified: v.exactOptional(v.string()),
  withdrawn: v.exactOptional(v.string()),
  aliases: v.optional(v.array(v.string()), []),
  database_specific: v.optional(v.object({ severity: v.exactOptional(v.string()) }), {}),
  affected: v.array(
    v.object({
      package: v.object({ ecosystem: v.string(), name: v.string() }),
      ranges: v.optional(v.array(v.object({ type: v.string(), events: v.array(eventSchema) })), []),
      versions: v.optional(v.array(v.string()), []),
    }),
  ),
});

type OsvReport = v.InferOutput<typeof osvSchema>;
type OsvEvent = v.InferOutput<typeof eventSchema>;

/** The advisories of reports about packages of npm. Those that were withdrawn hold no more. */
export function osvAdvisories(
  reports: readonly OsvReport[],
  origin: string,
  date: string,
  idOf: (npmName: string) => string | null,
): Advisories {
  const byComponent: Record<string, Advisory[]> = {};
  for (const report of reports.filter(({ withdrawn }) => withdrawn === undefined)) {
    for (const affected of report.affected) {
      const id = affected.package.ecosystem === 'npm' ? idOf(affected.package.name) : null;
      if (id !== null) {
        (byComponent[id] ??= []).push(...advisoriesOf(report, affected));
      }
    }
  }
  const modified = reports.map((report) => report.modified?.slice(0, 10) ?? '').filter((day) => day !== '');
  return { date: modified.sort().at(-1) ?? date, origin, byComponent };
}

function advisoriesOf(
  { id, aliases, database_specific: { severity } }: OsvReport,
  { ranges, versions }: OsvReport['affected'][number],
): readonly Advisory[] {
  const facts = {
    ids: [...new Set([...aliases.filter((alias) => alias.startsWith('CVE-')), id])],
    severity: severityOf(severity),
  };
  const bounded = ranges.filter(({ type }) => type !== 'GIT').flatMap(({ events }) => boundsOf(events));
  const single = bounded.length > 0 ? [] : versions.map((one) => ({ atOrAbove: one, atOrBelow: one }));
  return [...bounded, ...single].map((bounds) => ({ ...facts, ...bounds }));
}

/** Events come in the order of versions: each that introduces is ended by the next. */
function boundsOf(
  events: readonly OsvEvent[],
): readonly Pick<Advisory, 'atOrAbove' | 'below' | 'atOrBelow'>[] {
  const bounds: { atOrAbove: string; below?: string; atOrBelow?: string }[] = [];
  for (const { introduced, fixed, last_affected: last } of events) {
    const open = bounds.at(-1);
    if (introduced !== undefined) {
      bounds.push({ atOrAbove: introduced });
    } else if (open !== undefined && fixed !== undefined) {
      open.below = fixed;
    } else if (open !== undefined && last !== undefined) {
      open.atOrBelow = last;
    }
  }
  return bounds;
}

/** GitHub calls medium moderate. A report without a word for it is taken to be medium. */
function severityOf(word: string | undefined): Severity {
  switch (word?.toLowerCase()) {
    case 'critical':
      return 'critical';
    case 'high':
      return 'high';
    case 'low':
      return 'low';
    default:
      return 'medium';
  }
}
