import type { Check, SiteFinding } from '../../model/check.ts';
import type { Observation, SeenScript } from '../../model/observation.ts';
import { confidences } from '../../model/rule.ts';
import { isAffected } from './advisory.ts';
import { fixedVersion, gravest, namedAdvisories } from './advisory-words.ts';
import { ComponentFinder, joined } from './component-finder.ts';
import { componentTable } from './component-table.ts';
import type { Advisories } from './component.ts';
import type { Sighting } from './sighting.ts';

/** More libraries, each in one version, than a site has. */
const maxKinds = 2000;
const maxPlaces = 200;

/** A version of a library, with the scripts that have it. */
interface Seen {
  readonly sighting: Sighting;
  readonly places: Place[];
}

/**
 * Libraries in scripts for whose version vulnerabilities have been published.
 *
 * @param ofUser - advisories that replace those that come with leaksieve; null: none do
 */
export function vulnerableComponent(ofUser: Advisories | null): Check {
  return {
    id: 'vulnerable-component',
    rules: ['vulnerable-component'],
    start() {
      const seen = new Map<string, Seen>();
      const inTexts = new Map<string, readonly Sighting[]>();
      let finder: ComponentFinder | undefined;
      return {
        async observe(observation) {
          if (!isTelling(observation)) {
            return;
          }
          finder ??= new ComponentFinder((await componentTable()).components);
          for (const sighting of sightingsOf(observation, finder, inTexts)) {
            if (sighting.way !== 'run-time' || !isKnown(seen, sighting)) {
              remember(seen, sighting, placeOf(observation));
            }
          }
        },
        async *results() {
          if (seen.size > 0) {
            const advisories = ofUser ?? (await componentTable()).advisories;
            yield* [...seen.values()].flatMap((one) => findingsOf(one, advisories));
          }
        },
      };
    },
  };
}

type Telling = Extract<Observation, { kind: 'script' | 'package-file' | 'licence' | 'said-version' }>;

function isTelling(observation: Observation): observation is Telling {
  return /^(?:script|package-file|licence|said-version)$/.test(observation.kind);
}

function sightingsOf(
  seen: Telling,
  finder: ComponentFinder,
  inTexts: Map<string, readonly Sighting[]>,
): readonly Sighting[] {
  switch (seen.kind) {
    case 'script':
      return sightingsIn(seen, finder, inTexts);
    case 'package-file':
      return finder.inPackage(seen.path, seen.text);
    case 'licence':
      return finder.inText(seen.text, 'licence');
    case 'said-version':
      return finder.said(seen.expression, seen.value);
  }
}

type Place = SiteFinding['places'][number];

function placeOf(seen: Telling): Place {
  switch (seen.kind) {
    case 'script':
      return { url: seen.url, scriptHash: seen.hash };
    case 'package-file':
      return { url: seen.url, originalPath: seen.path };
    case 'licence':
      return { url: seen.url };
    case 'said-version':
      return { url: seen.page };
  }
}

/** Whether a version was told by what stands somewhere, which may also say whose build it is. */
function isKnown(seen: ReadonlyMap<string, Seen>, { component, version }: Sighting): boolean {
  return [...seen.values()].some(
    ({ sighting: other }) =>
      other.component === component && other.version.numbers.join('.') === version.numbers.join('.'),
  );
}

function sightingsIn(
  { hash, text, url, isInline }: SeenScript,
  finder: ComponentFinder,
  inTexts: Map<string, readonly Sighting[]>,
): readonly Sighting[] {
  let inText = inTexts.get(hash);
  if (inText === undefined) {
    inText = finder.inText(text, 'content');
    inTexts.set(hash, inText);
  }
  return joined(inText, isInline ? [] : finder.inUrl(url));
}

function remember(seen: Map<string, Seen>, sighting: Sighting, place: Place): void {
  const key = `${sighting.component.id}@${sighting.version.text}`;
  let before = seen.get(key);
  if (before === undefined && seen.size < maxKinds) {
    before = { sighting, places: [] };
    seen.set(key, before);
  } else if (before !== undefined && isSurer(sighting, before.sighting)) {
    before = { ...before, sighting };
    seen.set(key, before);
  }
  if (before !== undefined && before.places.length < maxPlaces) {
    before.places.push(place);
  }
}

function isSurer(a: Sighting, b: Sighting): boolean {
  return confidences.indexOf(a.confidence) > confidences.indexOf(b.confidence);
}

function findingsOf({ sighting, places }: Seen, { byComponent, date, origin }: Advisories): SiteFinding[] {
  const { component, version, way } = sighting;
  const advisories = (byComponent[component.id] ?? []).filter((one) => isAffected(version, one));
  if (advisories.length === 0) {
    return [];
  }
  const fixed = fixedVersion(advisories);
  const isOthersBuild = version.vendor !== '';
  const facts = [
    `${component.title} ${version.text}, known by ${told[way]}: ${namedAdvisories(advisories)}`,
    ...(isOthersBuild ? [`"${version.vendor}" names who built it: it may hold fixes of later versions`] : []),
    `advisories of ${date} from ${origin}`,
  ];
  return [
    {
      kind: 'component',
      rule: 'vulnerable-component',
      title: 'Library with known vulnerabilities',
      severity: gravest(advisories),
      confidence: isOthersBuild ? 'low' : sighting.confidence,
      identity: `${component.id}@${version.text}`,
      evidence: facts.join('; '),
      places,
      remediation: [
        fixed === null
          ? `Replace ${component.title}: no version of it is known to be without them`
          : `Update ${component.title} to ${fixed} or later`,
        'Where the library is part of a bundle, update it in the lock file and build again',
        'Read the advisories: whether the site is open to them depends on what it uses of the library',
      ],
    },
  ];
}

const told: Readonly<Record<Sighting['way'], string>> = {
  content: 'what stands in the script',
  'run-time': 'what it says when it runs',
  'package-path': 'its file in a source map',
  'versioned-url': 'the version in its address',
  licence: 'its licence beside the script',
  'file-name': 'its file name',
};
