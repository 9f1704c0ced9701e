import * as v from 'valibot';
import type { Range } from '../../../model/region.ts';
import { JsonRanges } from './json-ranges.ts';

/** What a source map tells of. */
export interface SourceMap {
  /** Those that it holds in full. Each is decoded when it is asked for: a large map needs hardly more memory than its bytes. */
  readonly files: Iterable<OriginalFile>;
  /** Those that it only names, and that may be beside it. */
  readonly named: readonly NamedFile[];
  /** Those of others: in the folder of packages, or such that the map has debuggers pass them over. */
  readonly foreign: readonly ForeignFile[];
  /** Where parts of it are. */
  readonly parts: readonly string[];
}

interface OriginalFile {
  /** Its name in the map, without what would lead out of it: `webpack://app/./src/a.ts` is `src/a.ts`. */
  readonly path: string;
  readonly text: string;
}

interface ForeignFile {
  readonly path: string;
  /** Decodes it; null: the map does not hold it. */
  readonly text: () => string | null;
}

interface NamedFile {
  readonly path: string;
  /** As in the map, its root before it. */
  readonly address: string;
}

interface HeldFile {
  readonly path: string;
  readonly range: Range;
}

const namesSchema = v.optional(v.array(v.nullable(v.string())), []);
const rootSchema = v.nullish(v.string(), '');
const indicesSchema = v.nullish(v.array(v.number()), []);

/** A name that the root of a map is not put before. */
const isAbsolute = /^(?:[a-z][\w+.-]*:|\/)/i;
const isOfPackage = /(?:^|[/\\])node_modules[/\\]/;
/** Index maps hold maps, and no index maps (ECMA-426). */
const maxDepth = 2;

/** Reads a source map; null: it is none, or tells of no files. */
export function readSourceMap(bytes: Buffer): SourceMap | null {
  const json = new JsonRanges(bytes);
  const found: Found = { held: [], named: [], foreign: [], parts: [] };
  try {
    collect(json, startOf(bytes), found, maxDepth);
  } catch {
    return null;
  }
  const { held, named, foreign, parts } = found;
  const files = { [Symbol.iterator]: () => filesOf(held, bytes, json) };
  return held.length + named.length + foreign.length + parts.length === 0
    ? null
    : { files, named, foreign, parts };
}

interface Found {
  readonly held: HeldFile[];
  readonly named: NamedFile[];
  readonly foreign: ForeignFile[];
  readonly parts: string[];
}

/** Some servers protect JSON by a line that no script can read; some texts begin with a mark. */
function startOf(bytes: Buffer): number {
  const start = bytes.toString('latin1', 0, 3) === '\xef\xbb\xbf' ? 3 : 0;
  return bytes.toString('latin1', start, start + 3) === ')]}' ? bytes.indexOf('\n', start) + 1 : start;
}

function collect(json: JsonRanges, from: number, found: Found, depth: number): void {
  const members = new Map<unknown, Range>();
  for (const { key, value } of json.members(from)) {
    members.set(key, value);
  }
  const decoded = (key: string): unknown => {
    const range = members.get(key);
    return range === undefined ? undefined : json.decode(range);
  };
  const names = v.parse(namesSchema, decoded('sources'));
  const root = v.parse(rootSchema, decoded('sourceRoot')).replace(/[^/]$/, '$&/');
  const ignored = new Set(v.parse(indicesSchema, decoded('ignoreList') ?? decoded('x_google_ignoreList')));
  const contents = [...elementsOf(json, members.get('sourcesContent'))];
  for (let index = 0; index < Math.max(names.length, contents.length); index += 1) {
    const name = names[index] ?? null;
    const range = contents[index];
    const address = name === null || isAbsolute.test(name) ? name : root + name;
    const path = virtualPath(address ?? `(source ${index + 1})`);
    if (ignored.has(index) || isOfPackage.test(address ?? '')) {
      const isHeld = range !== undefined && !isNull(range);
      found.foreign.push({ path, text: () => (isHeld ? decodedText(json, range) : null) });
    } else if (range !== undefined && !isNull(range)) {
      found.held.push({ path, range });
    } else if (address !== null) {
      found.named.push({ path, address });
    }
  }
  for (const section of elementsOf(json, members.get('sections'))) {
    for (const { key, value } of json.members(section.start)) {
      if (key === 'map' && depth > 0) {
        collect(json, value.start, found, depth - 1);
      } else if (key === 'url') {
        found.parts.push(v.parse(v.string(), json.decode(value)));
      }
    }
  }
}

function elementsOf(json: JsonRanges, list: Range | undefined): Iterable<Range> {
  return list === undefined || isNull(list) ? [] : json.elements(list.start);
}

/** In these lists no other value than `null` is as short. */
function isNull({ start, end }: Range): boolean {
  return end - start === 'null'.length;
}

function* filesOf(
  held: readonly HeldFile[],
  bytes: Buffer,
  json: JsonRanges,
): Generator<OriginalFile, void, undefined> {
  for (const { path, range } of held) {
    yield { path, text: decodedText(json, range) ?? bytes.toString('utf8', range.start, range.end) };
  }
}

/** Null: it is no text, or a broken one. */
function decodedText(json: JsonRanges, range: Range): string | null {
  try {
    return v.parse(v.string(), json.decode(range));
  } catch {
    return null;
  }
}

/** Never a path of this machine: no scheme, no host, no parents, no root. */
function virtualPath(name: string): string {
  return name
    .replace(/^[a-z][\w+.-]*:\/\/[^/]*\//i, '')
    .replace(/[?#].*$/s, '')
    .split(/[/\\]/)
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/')
    .normalize('NFC');
}
