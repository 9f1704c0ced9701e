import type { Confidence } from '../../model/rule.ts';
import type { Component } from './component.ts';
import type { Version } from './version.ts';

/** How a component was known, the surest first. */
const ways = ['content', 'run-time', 'package-path', 'versioned-url', 'licence', 'file-name'] as const;
type Way = (typeof ways)[number];

/** A component of a known version that something ships. */
export interface Sighting {
  readonly component: Component;
  readonly version: Version;
  readonly way: Way;
  readonly confidence: Confidence;
}

/** One for each version of a component, by the surest way that tells it. */
export function surest(sightings: Iterable<Sighting>): readonly Sighting[] {
  const found = new Map<string, Sighting>();
  for (const sighting of sightings) {
    const key = `${sighting.component.id}@${sighting.version.text}`;
    const before = found.get(key);
    if (before === undefined || ways.indexOf(sighting.way) < ways.indexOf(before.way)) {
      found.set(key, sighting);
    }
  }
  return [...found.values()];
}
