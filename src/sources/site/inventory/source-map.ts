import * as v from 'valibot';

/** A file that a source map holds in full. */
export interface OriginalFile {
  /** Its name in the map, without what would lead out of it: `webpack://app/./src/a.ts` is `src/a.ts`. */
  readonly path: string;
  readonly text: string;
}

const mapSchema = v.object({
  sourceRoot: v.optional(v.nullable(v.string())),
  sources: v.optional(v.array(v.nullable(v.string()))),
  sourcesContent: v.optional(v.nullable(v.array(v.nullable(v.string())))),
  sections: v.optional(v.array(v.object({ map: v.optional(v.unknown()) }))),
});

/** A name that the root of a map is not put before. */
const isAbsolute = /^(?:[a-z][\w+.-]*:|\/)/i;

/** Index maps hold maps, and no index maps (ECMA-426). */
const maxDepth = 2;

/** Where a script's source map is, as the script names it: the header, else the last comment; null: it names none. */
export function sourceMapReference(text: string, headers: ReadonlyMap<string, string>): string | null {
  const header = headers.get('sourcemap') ?? headers.get('x-sourcemap');
  if (header !== undefined && header !== '') {
    return header;
  }
  const mark = text.lastIndexOf('sourceMappingURL=');
  const isComment = mark > 3 && /(?:\/\/|\/\*)[#@]\s?$/.test(text.slice(Math.max(0, mark - 5), mark));
  return isComment ? (/^[^\s'"*]+/.exec(text.slice(mark + 'sourceMappingURL='.length))?.[0] ?? null) : null;
}

/** The bytes of a `data:` URL; null: it is none, or broken. */
export function dataUrlBytes(reference: string): Buffer | null {
  const comma = reference.startsWith('data:') ? reference.indexOf(',') : -1;
  if (comma === -1) {
    return null;
  }
  const data = reference.slice(comma + 1);
  try {
    return /;base64$/i.test(reference.slice(0, comma))
      ? Buffer.from(data, 'base64')
      : Buffer.from(decodeURIComponent(data));
  } catch {
    return null;
  }
}

/** The files that a source map holds; null: it holds none, or is no map. */
export function originalFiles(bytes: Uint8Array): readonly OriginalFile[] | null {
  try {
    // Some servers protect JSON by a line that no script can read.
    const text = new TextDecoder().decode(bytes).replace(/^\)\]\}'?[^\n]*\n/, '');
    const files = filesOf(JSON.parse(text), maxDepth);
    return files.length === 0 ? null : files;
  } catch {
    return null;
  }
}

function filesOf(map: unknown, depth: number): readonly OriginalFile[] {
  const { sourceRoot, sources = [], sourcesContent, sections = [] } = v.parse(mapSchema, map);
  const own = (sourcesContent ?? []).flatMap((text, index) => {
    const name = sources[index] ?? `(source ${index + 1})`;
    return text === null
      ? []
      : [{ path: virtualPath(isAbsolute.test(name) ? name : `${sourceRoot ?? ''}${name}`), text }];
  });
  const nested = depth === 0 ? [] : sections.flatMap((section) => filesOf(section.map, depth - 1));
  return [...own, ...nested];
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
