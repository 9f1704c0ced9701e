import { isHiding } from '../interpret/style.ts';

/** A rule of a style sheet; of those in others the inner ones. */
const rules = /([^{}<>]{1,500})\{([^{}<>]{1,2000})\}/g;
/** How scripts hide an element of the page. */
const byScript =
  /getElementById\(\s{0,5}["']([\w-]{1,80})["']\s{0,5}\)\.style\.(?:display\s{0,5}=\s{0,5}["']none|visibility\s{0,5}=\s{0,5}["']hidden|(?:left|top)\s{0,5}=\s{0,5}["']-\d{3})/g;

/**
 * Tells which elements a page's own style sheets and scripts hide, by id and class.
 *
 * Assumes that what attackers hide is named plainly: `#a`, `.b`, `div.b`. Rules with states, such as `:not(.open)`, are
 * those of menus.
 */
export function hiddenSelectors(html: string): (attributes: ReadonlyMap<string, string>) => boolean {
  const ids = new Set<string>();
  const classes = new Set<string>();
  for (const sheet of styleSheets(html)) {
    for (const [, selectors = '', declarations = ''] of sheet.matchAll(rules)) {
      if (isHiding(declarations)) {
        for (const selector of selectors.split(',')) {
          const match = /^\s*\w{0,20}([#.])([\w-]{1,80})\s*$/.exec(selector);
          (match?.[1] === '#' ? ids : classes).add(match?.[2] ?? '');
        }
      }
    }
  }
  for (const [, id = ''] of html.matchAll(byScript)) {
    ids.add(id);
  }
  return (attributes) =>
    ids.has(attributes.get('id') ?? ' ') ||
    (attributes.get('class') ?? '').split(/\s+/, 50).some((name) => name !== '' && classes.has(name));
}

function* styleSheets(html: string): Generator<string> {
  const lower = html.toLowerCase();
  for (let start = lower.indexOf('<style'); start !== -1; start = lower.indexOf('<style', start)) {
    const end = lower.indexOf('</style', start);
    if (end === -1) {
      return;
    }
    yield html.slice(lower.indexOf('>', start) + 1, end);
    start = end;
  }
}
