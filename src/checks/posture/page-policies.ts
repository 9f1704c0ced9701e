import { readMarkup } from '../../model/markup.ts';
import type { Headers } from '../../model/observation.ts';

/** A Content-Security-Policy of a page. */
export interface PagePolicy {
  readonly text: string;
  /** False: it reports, and stops nothing. */
  readonly isEnforced: boolean;
  /** Whether it stands in the page, where it cannot tell who may frame it or where to report. */
  readonly isInPage: boolean;
}

/** More policies than any page needs. */
const maxPolicies = 20;
const maxLength = 20_000;

/** All policies of a page. All that are enforced hold together: what one refuses is refused. */
export function policiesOf(headers: Headers, html: string): readonly PagePolicy[] {
  const sent = (name: string): readonly string[] =>
    (headers.get(name) ?? []).flatMap((value) => value.split(','));
  return [
    ...sent('content-security-policy').map((text) => ({ text, isEnforced: true, isInPage: false })),
    ...sent('content-security-policy-report-only').map((text) => ({
      text,
      isEnforced: false,
      isInPage: false,
    })),
    ...inPage(html).map((text) => ({ text, isEnforced: true, isInPage: true })),
  ]
    .filter(({ text }) => text.trim() !== '' && text.length <= maxLength)
    .slice(0, maxPolicies);
}

/** What the page itself says of referrers: of several, the last; null: nothing. */
export function metaReferrer(html: string): string | null {
  let found: string | null = null;
  readMetas(html, /\breferrer\b/i, (attributes) => {
    if (attributes.get('name')?.toLowerCase() === 'referrer') {
      const value = attributes.get('content')?.trim().toLowerCase() ?? '';
      // Old words of the same meaning (HTML, meta name=referrer).
      found =
        value === 'always' ? 'unsafe-url' : value === 'default' ? 'strict-origin-when-cross-origin' : value;
    }
  });
  return found;
}

function inPage(html: string): readonly string[] {
  const found: string[] = [];
  readMetas(html, /content-security-policy/i, (attributes) => {
    if (attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy') {
      found.push(attributes.get('content') ?? '');
    }
  });
  return found;
}

/** Reads a page only where it holds the word at all. */
function readMetas(
  html: string,
  word: RegExp,
  onMeta: (attributes: ReadonlyMap<string, string>) => void,
): void {
  if (word.test(html)) {
    const onTag = (name: string, attributes: ReadonlyMap<string, string>): void => {
      if (name === 'meta') {
        onMeta(attributes);
      }
    };
    readMarkup(html, { onTag, onText() {}, onClose() {} }, false);
  }
}
