/** A segment more often than this comes from a relative link that leads into itself. */
const maxRepeats = 3;

/**
 * Where tools for debugging show what was asked of a site: Symfony's profiler and toolbar, Laravel's Debugbar, Telescope and
 * Horizon, Clockwork, Django's toolbar. Each visit may make another page with other numbers on it.
 */
const debuggingTool = /^(?:_profiler|_wdt|_debugbar|telescope|horizon|__clockwork|__debug__)$/;
const pagesOfTool = '(pages of a debugging tool)';

/** Whether a pattern is that of pages that are never worn, since each has something new, and of which a few tell all. */
export function isOfTool(pattern: string): boolean {
  return pattern.endsWith(pagesOfTool);
}

/**
 * The pattern of an address of which there may be any number, such as `/calendar/{}/{}` or a list with filters; null: it
 * is one of its own.
 *
 * Assumes that numbers, dates, ids and parameters count through pages that look alike, and that words do not.
 */
export function pageShape(url: URL): string | null {
  const segments = url.pathname.split('/').slice(1);
  if (hasRepeats(segments)) {
    return `${url.origin}/(the same folder in itself)`;
  }
  const tool = segments.findIndex((segment) => debuggingTool.test(segment));
  if (tool !== -1 && tool + 1 < segments.length) {
    return `${url.origin}/${segments.slice(0, tool + 1).join('/')}/${pagesOfTool}`;
  }
  const shaped = segments.map((segment) => (isCounted(segment) ? '{}' : segment));
  const names = [...new Set(url.searchParams.keys())].sort();
  if (names.length === 0 && !shaped.includes('{}')) {
    return null;
  }
  const query = names.length === 0 ? '' : `?${names.map((name) => `${name}={}`).join('&')}`;
  return `${url.origin}/${shaped.join('/')}${query}`;
}

function isCounted(segment: string): boolean {
  // ASP.NET's sessions without cookies: `(S(lit3py55t21z5v55vlm25s55))`.
  if (/^\([A-Z]\(\w{10,100}\)\)$/i.test(segment)) {
    return true;
  }
  const digits = segment.replaceAll(/\D/g, '').length;
  return (
    digits > 0 &&
    (2 * digits >= segment.length || /^[\da-f-]{8,}$/i.test(segment) || /\d{4}-\d\d/.test(segment))
  );
}

function hasRepeats(segments: readonly string[]): boolean {
  const counts = new Map<string, number>();
  for (const segment of segments) {
    counts.set(segment, (counts.get(segment) ?? 0) + 1);
  }
  return Math.max(...counts.values()) > maxRepeats;
}
