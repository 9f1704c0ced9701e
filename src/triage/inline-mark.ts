import type { Sighting } from './sighting.ts';

/** What a mark in the text asks for. */
interface InlineMark {
  /** Rule id it is for; null: any. */
  readonly rule: string | null;
  /** Last day it holds, `YYYY-MM-DD`; null: always. */
  readonly until: string | null;
}

/** Whether a mark on the line, or on the line before, ignores the sighting on the day given (`YYYY-MM-DD`). */
export function isIgnoredInline(sighting: Sighting, today: string): boolean {
  return sighting.candidate.marks.map(parsed).some(({ rule, until }) => {
    const isForRule = rule === null || rule === sighting.rule.id || sighting.rule.aliases.includes(rule);
    return isForRule && (until === null || until >= today);
  });
}

/** Other tools' marks carry no attributes: they hold for any rule and always. */
function parsed(mark: string): InlineMark {
  return {
    rule: /\brule=["']?([\w.-]+)/.exec(mark)?.[1] ?? null,
    until: /\buntil=["']?(\d{4}-\d{2}-\d{2})/.exec(mark)?.[1] ?? null,
  };
}
