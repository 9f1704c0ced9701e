import { isDay } from './day.ts';
import type { Sighting } from './sighting.ts';

/** What a mark in the text asks for. */
interface InlineMark {
  /** Rule id it is for; null: any. */
  readonly rule: string | null;
  /** Last day it holds, `YYYY-MM-DD`; null: always. */
  readonly until: string | null;
}

/** Whether a mark on the line, or on the line before, ignores the sighting on the day given (`YYYY-MM-DD`). */
export function isIgnoredInline({ candidate, rule }: Sighting, today: string): boolean {
  return candidate.marks.flatMap(separate).some((text) => {
    const mark = parsed(text);
    return (
      mark !== null &&
      (mark.rule === null || mark.rule === rule.id || rule.aliases.includes(mark.rule)) &&
      (mark.until === null || mark.until >= today)
    );
  });
}

/** A mark reaches to the end of its line, where another one may follow: for the same line, or of no concern here. */
function separate(marks: string): readonly string[] {
  return marks
    .split(/(?=leaksieve:ignore|(?:gitleaks|betterleaks):allow|(?:trufflehog|kingfisher):ignore)/)
    .filter((mark) => isForNextLine(mark) === isForNextLine(marks));
}

function isForNextLine(mark: string): boolean {
  return mark.startsWith('leaksieve:ignore-next-line');
}

/**
 * Reads `rule=ID` and `until=YYYY-MM-DD`; other tools' marks carry neither.
 *
 * Returns null where one of them cannot be read: a mark that was meant to be narrow must not hold for everything.
 */
function parsed(text: string): InlineMark | null {
  const attributes = text.replaceAll(/(?<![\w-])reason=(?:"[^"]*"|'[^']*')/g, '');
  const rule = /(?<![\w-])rule=["']?([\w.]*(?:-[\w.]+)*)/.exec(attributes)?.[1];
  const until = /(?<![\w-])until=["']?([\w.]*(?:[-/][\w.]+)*)/.exec(attributes)?.[1];
  return rule === '' || (until !== undefined && !isDay(until))
    ? null
    : { rule: rule ?? null, until: until ?? null };
}
