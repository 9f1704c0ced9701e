import { posix } from 'node:path';
import type { Sighting } from './sighting.ts';

/** What stands in a file beside a finding's and belongs to it. */
export interface NeighbouringPart {
  readonly name: string;
  readonly sighting: Sighting;
}

/** Finds the parts of a finding, given its sightings, that its own files do not name. */
export type PartFinder = (finding: readonly Sighting[]) => readonly NeighbouringPart[];

/** As many files of a finding as are worth looking around: a secret that is everywhere belongs to no one host. */
const maxFiles = 16;

/**
 * Finds parts among sightings of rules that complete others: in the same folder, else in the one above and those below.
 *
 * A part counts where all that is there says the same: of two hosts one cannot tell whose password it is. Only files
 * of one state are compared, so that a file of today takes no part of a file that is gone.
 */
export function partFinder(sightings: readonly Sighting[]): PartFinder {
  const byFolder = sightingsByFolder(sightings);
  const foldersBelow = Map.groupBy(new Set(sightings.map(({ path }) => folderOf(path))), folderOf);
  const rings = (folder: string): readonly (readonly string[])[] => [
    [folder],
    [folderOf(folder), ...(foldersBelow.get(folder) ?? [])].filter((other) => other !== folder),
  ];
  const nearest = (finding: readonly Sighting[], name: string): Sighting | null => {
    for (const own of filesOf(finding)) {
      for (const ring of rings(folderOf(own.path))) {
        const there = ring.flatMap((folder) => byFolder.get(keyOf(own, folder)) ?? []);
        const fitting = there.filter((part) => completes(part, name, own));
        const values = new Set(fitting.map(({ candidate }) => candidate.secret.reveal()));
        if (values.size > 0) return values.size === 1 ? fitting[0]! : null;
      }
    }
    return null;
  };
  return (finding) => {
    const known = new Set(finding.flatMap(({ candidate }) => candidate.parts.map(({ name }) => name)));
    const missing = finding[0]!.rule.parts.map(({ name }) => name).filter((name) => !known.has(name));
    return missing.flatMap((name) => {
      const sighting = nearest(finding, name);
      return sighting === null ? [] : [{ name, sighting }];
    });
  };
}

/** Each setting of each file once, however many versions of the file have it. */
function sightingsByFolder(sightings: readonly Sighting[]): ReadonlyMap<string, readonly Sighting[]> {
  const versions = new Map<string, Sighting>();
  for (const sighting of sightings) {
    const { rule, candidate, path, place } = sighting;
    const key = [rule.id, candidate.secret.reveal(), place.state, path].join('\0');
    if (rule.completes !== null && !versions.has(key)) versions.set(key, sighting);
  }
  return Map.groupBy(versions.values(), (sighting) => keyOf(sighting, folderOf(sighting.path)));
}

function keyOf({ place }: Sighting, folder: string): string {
  return `${place.state}\0${folder}`;
}

/** What holds a file or folder; the root is the empty name. */
function folderOf(path: string): string {
  const folder = posix.dirname(path);
  return folder === '.' ? '' : folder;
}

function completes({ rule, path }: Sighting, name: string, own: Sighting): boolean {
  return rule.completes?.part === name && rule.completes.rules.includes(own.rule.id) && path !== own.path;
}

/** One sighting a file, those of today first. */
function filesOf(finding: readonly Sighting[]): readonly Sighting[] {
  const byPath = new Map(finding.map((sighting) => [sighting.path, sighting]));
  return [...byPath.values()].toSorted((a, b) => isCurrent(b) - isCurrent(a)).slice(0, maxFiles);
}

function isCurrent({ place }: Sighting): number {
  return Number(place.state === 'in-tree');
}
