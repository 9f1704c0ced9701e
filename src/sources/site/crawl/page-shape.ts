/** A segment more often than this comes from a relative link that leads into itself. */
const maxRepeats = 3;

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
