import { excerpt } from '../excerpt.ts';
import { jsonTextEscaping } from '../json-text.ts';
import type { PageFinding, PagePlace, PageRule } from '../page/page-data.ts';
import { placesPerFinding } from '../places-per-finding.ts';
import { placesByExposure } from '../main-place.ts';
import type { ShownFinding, ShownOccurrence, ShownReport } from '../shown.ts';

/** One secret in thousands of places must not make a file that no browser opens. */
const maxPlaces = 20_000;
const maxSnippet = 300;
const maxText = 2000;

/** What the page's script reads, as JSON that may stand in a script element. */
export function* pageData(report: ShownReport): Generator<string> {
  const limit = placesPerFinding(report.placeCounts, maxPlaces);
  const stepLists = new Map<string, number>();
  yield '{"findings":[';
  let separator = '\n';
  for (const finding of report.findings) {
    const key = JSON.stringify(finding.remediation);
    const steps = stepLists.get(key) ?? stepLists.size;
    stepLists.set(key, steps);
    yield separator + elementText(pageFinding(finding, steps, limit));
    separator = ',\n';
  }
  const steps: unknown[] = [...stepLists.keys()].map((key) => JSON.parse(key));
  yield `],\n"steps":${elementText(steps)},\n"rules":${elementText(pageRules(report))}}`;
}

/** `<` ends script elements and begins comments: https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements */
function elementText(value: unknown): string {
  return jsonTextEscaping(value, 0, /[<>&]/g);
}

function pageRules({ rules }: ShownReport): Readonly<Record<string, PageRule>> {
  return Object.fromEntries(
    [...rules.values()].map(({ id, description, references }) => [id, { description, references }]),
  );
}

function pageFinding(finding: ShownFinding, steps: number, maxShown: number): PageFinding {
  const shown = finding.redacted ?? '';
  const places = placesByExposure(finding.occurrences).slice(0, maxShown);
  const { fingerprint, kind, rule, severity, confidence, state, verification } = finding;
  return {
    fingerprint,
    kind,
    rule,
    title: clip(finding.title),
    severity,
    confidence,
    state,
    verification: verification.state,
    redacted: clipIfGiven(finding.redacted),
    secret: clipIfGiven(finding.secret),
    evidence: clipIfGiven(finding.evidence),
    steps,
    places: places.map((place) => pagePlace(place, finding.secret ?? shown)),
    morePlaces: finding.occurrences.length - places.length,
    parts: finding.parts.map(({ name, value, redacted }) => ({ name, text: clip(value ?? redacted) })),
  };
}

function pagePlace(place: ShownOccurrence, wanted: string): PagePlace {
  return {
    path: clip(place.path),
    line: place.startLine,
    column: place.startColumn,
    state: place.state,
    commit: clipIfGiven(place.commit),
    author: clipIfGiven(place.author),
    date: clipIfGiven(place.date),
    url: clipIfGiven(place.url),
    originalPath: clipIfGiven(place.originalPath),
    decoded: place.decoded?.join(', '),
    snippet: place.snippet === '' ? undefined : excerpt(place.snippet, wanted, maxSnippet).text,
  };
}

function clipIfGiven(text: string | undefined): string | undefined {
  return text === undefined ? undefined : clip(text);
}

function clip(text: string): string {
  return text.length <= maxText ? text : `${text.slice(0, maxText - 1).toWellFormed()}…`;
}
