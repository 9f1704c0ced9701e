import { button, element } from './element.ts';
import type { PageData, PageFinding, PagePlace } from './page-data.ts';

/** Places shown before the reader asks for all. */
const firstPlaces = 20;

/** All that is known of a finding: what it is, what to do, and where it is. */
export function findingDetail(finding: PageFinding, data: PageData): readonly Node[] {
  const { description, references } = data.rules[finding.rule] ?? { description: '', references: [] };
  const steps = data.steps[finding.steps] ?? [];
  return [
    ...(description === '' ? [] : [element('p', {}, description)]),
    facts(finding),
    ...(steps.length === 0
      ? []
      : [
          element('h3', {}, 'What to do'),
          element('ol', {}, ...steps.map((step) => element('li', {}, step))),
        ]),
    ...references.filter(isWebLink).map((url) => element('p', {}, 'See ', link(url))),
    element('h3', {}, 'Where'),
    places(finding),
  ];
}

function facts(finding: PageFinding): Node {
  const { fingerprint, secret, redacted, confidence, verification, evidence, parts } = finding;
  const pairs: readonly (readonly [string, string | Node | undefined])[] = [
    ['Secret', secret ?? redacted],
    ['Evidence', evidence],
    ...parts.map(({ name, text }) => [name, text] as const),
    ['Confidence', confidence],
    ['Verification', verification],
    ['Fingerprint', element('a', { href: `#${encodeURIComponent(fingerprint)}` }, fingerprint)],
  ];
  const list = element('dl', {});
  for (const [name, value] of pairs) {
    if (value !== undefined && value !== '') list.append(element('dt', {}, name), element('dd', {}, value));
  }
  return list;
}

function places(finding: PageFinding): Node {
  const body = element(
    'tbody',
    {},
    ...finding.places.slice(0, firstPlaces).map((place) => row(place, finding)),
  );
  const head = ['place', 'state', 'commit', 'author', 'date', 'line'].map((name) => element('th', {}, name));
  const table = element('table', { class: 'places' }, element('thead', {}, element('tr', {}, ...head)), body);
  const rest = finding.places.slice(firstPlaces);
  const box = element('div', { class: 'scroll' }, table);
  if (rest.length > 0) {
    const more = button(`Show ${rest.length} more places`, () => {
      body.append(...rest.map((place) => row(place, finding)));
      more.remove();
    });
    box.append(more);
  }
  if (finding.morePlaces > 0) {
    box.append(element('p', {}, `${finding.morePlaces} more places are left out here: see the JSON report.`));
  }
  return box;
}

function row(place: PagePlace, { secret, redacted }: PageFinding): Node {
  const { path, url, originalPath, decoded, commit, author, date, snippet } = place;
  const what = [url ?? path, originalPath, decoded === undefined ? undefined : `decoded: ${decoded}`];
  const cells: readonly (string | Node | undefined)[] = [
    `${what.filter(Boolean).join(', ')}${position(place)}`,
    place.state,
    commit?.slice(0, 12),
    author,
    date?.slice(0, 10),
    snippet === undefined ? undefined : marked(snippet, secret ?? redacted ?? ''),
  ];
  return element('tr', {}, ...cells.map((cell) => element('td', {}, cell)));
}

/** Where in its file a place is, such as `:3:14`; nothing when that is not known. */
export function position({ line, column }: PagePlace): string {
  return line === undefined ? '' : column === undefined ? `:${line}` : `:${line}:${column}`;
}

function marked(line: string, wanted: string): Node {
  const at = wanted === '' ? -1 : line.indexOf(wanted);
  if (at === -1) return element('code', {}, line);
  return element('code', {}, line.slice(0, at), element('mark', {}, wanted), line.slice(at + wanted.length));
}

function isWebLink(url: string): boolean {
  return /^https?:\/\//.test(url) && URL.canParse(url);
}

function link(url: string): Node {
  return element('a', { href: url, rel: 'noopener noreferrer' }, url);
}
