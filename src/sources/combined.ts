import type { Provenance } from '../model/chunk.ts';
import type { Place } from '../model/place.ts';
import type { ObservedSite, Source, Target } from '../model/source.ts';

/** A source among others, with the folder under which its paths stand in the whole. */
export interface PartialSource {
  readonly source: Source;
  /** Such as `vendor/library`; empty: none. */
  readonly folder: string;
}

/** Several sources as one: a repository's history with its working tree, or with the histories of its submodules. */
export function combined(target: Target, parts: readonly PartialSource[]): Source {
  if (parts.length === 1 && parts[0]!.folder === '') {
    return parts[0]!.source;
  }
  return {
    target,
    ...reading(parts),
    isSlow: parts.some(({ source }) => source.isSlow === true),
    sites: parts.flatMap(({ source }, index) =>
      (source.sites ?? []).map((site) => ({
        ...site,
        async *chunksOf(...content: Parameters<ObservedSite['chunksOf']>) {
          for await (const chunk of site.chunksOf(...content)) {
            yield ofPart(index, chunk);
          }
        },
      })),
    ),
    async *chunks(coverage, signal) {
      for (const [index, { source }] of parts.entries()) {
        for await (const chunk of source.chunks(coverage, signal)) {
          yield ofPart(index, chunk);
        }
      }
    },
    searched(withCandidates, coverage) {
      for (const [index, { source }] of parts.entries()) {
        source.searched?.(ownIds(`${index}/`, withCandidates), coverage);
      }
    },
    async locate(contentIds, signal) {
      const all = new Map<string, readonly Place[]>();
      for (const [index, { source, folder }] of parts.entries()) {
        const prefix = `${index}/`;
        for (const [id, places] of await source.locate(ownIds(prefix, contentIds), signal)) {
          all.set(
            prefix + id,
            places.map((place) => inFolder(place, folder, prefix)),
          );
        }
      }
      return all;
    },
  };
}

function ownIds(prefix: string, contentIds: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...contentIds].filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length)));
}

/** Threads read for the first source that has them read: they are made ready for one. The others are read here. */
function reading(parts: readonly PartialSource[]): Pick<Source, 'read'> {
  const index = parts.findIndex(({ source }) => source.read !== undefined);
  const source = parts[index]?.source;
  return source?.read === undefined
    ? {}
    : {
        async *read(...how) {
          for await (const found of source.read!(...how)) {
            yield found.map((candidate) => ofPart(index, candidate));
          }
        },
      };
}

/** Names the content so that `locate` finds the part that it is of. */
function ofPart<T extends { readonly provenance: Provenance }>(index: number, item: T): T {
  const { provenance } = item;
  return { ...item, provenance: { ...provenance, contentId: `${index}/${provenance.contentId}` } };
}

function inFolder(place: Place, folder: string, prefix: string): Place {
  return {
    ...place,
    path: folder === '' ? place.path : `${folder}/${place.path}`,
    ...(place.replaces === undefined ? {} : { replaces: place.replaces.map((id) => prefix + id) }),
  };
}
