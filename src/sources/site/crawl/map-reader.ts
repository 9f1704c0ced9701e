import type { Place } from '../../../model/place.ts';
import type { ReadContents } from '../crawl-index/crawl-index.ts';
import type { Response } from '../guard/answer.ts';
import { readSourceMap, type SourceMap } from '../inventory/source-map.ts';
import type { NewContent } from './content-ledger.ts';
import type { Task } from './frontier.ts';
import type { PageRules } from './page-rules.ts';
import { uriOf } from './uri.ts';
import type { CrawlParts } from './visitor.ts';

/** So many of the files that a map only names are asked for, to see whether they are there at all. */
const firstFiles = 3;
/** Of one map; no application is written in more. */
const maxFiles = 2000;

/** Has the files of source maps searched, those too that are beside a map rather than in it. */
export class MapReader {
  readonly #parts: Pick<CrawlParts, 'frontier' | 'ledger' | 'coverage' | 'ready' | 'tell'>;
  readonly #rules: PageRules;
  /** By the address of their map: what is asked for when one of the first is there. */
  readonly #waiting = new Map<string, readonly Task[]>();

  constructor(
    parts: Pick<CrawlParts, 'frontier' | 'ledger' | 'coverage' | 'ready' | 'tell'>,
    rules: PageRules,
  ) {
    this.#parts = parts;
    this.#rules = rules;
  }

  /**
   * Reads a map. What it holds is decoded when it is searched.
   *
   * @param script - where visitors get what the map is of
   * @returns what is read of it by and by; null: it leads to more
   */
  async read(bytes: Buffer, map: URL, script: URL): Promise<ReadContents | null> {
    const { ready, frontier, coverage, tell } = this.#parts;
    const sourceMap = readSourceMap(bytes);
    const contents = { hashes: [], isWhole: false };
    ready.push(this.#contentsOf(sourceMap, bytes, map, script, contents));
    if (sourceMap === null) {
      return contents;
    }
    const hint =
      'files of packages and those that the map has debuggers pass over; the script with them was searched';
    for (const { path, text } of sourceMap.foreign) {
      coverage.leaveOut(uriOf(map), 'third-party', hint);
      await tell({ kind: 'package-file', url: script, path, text });
    }
    const parts = sourceMap.parts.filter((address) => URL.canParse(address, map.href));
    parts.forEach((address) =>
      frontier.add({ kind: 'map', url: new URL(address, map), isStart: false, from: script }),
    );
    const files = this.#filesBeside(sourceMap, map);
    files.slice(0, firstFiles).forEach((file) => frontier.add(file));
    this.#waiting.set(map.href, files.slice(firstFiles));
    return parts.length + files.length === 0 ? contents : null;
  }

  /** Has a file searched that was found beside its map, and the others asked for. */
  readFile({ from, originalPath = '' }: Task, { url, bytes }: Response): void {
    const { ledger, ready, frontier } = this.#parts;
    const { content } = ledger.add(bytes, { path: uriOf(url), url: uriOf(url), originalPath });
    if (content !== null) {
      ready.push([content]);
    }
    const map = from?.href ?? '';
    this.#waiting.get(map)?.forEach((file) => frontier.add(file));
    this.#waiting.delete(map);
  }

  #filesBeside({ named }: SourceMap, map: URL): readonly Task[] {
    const files: Task[] = [];
    for (const { path, address } of named) {
      const url = URL.canParse(address, map.href) ? new URL(address, map) : null;
      // Most are of no address that anybody serves, such as `webpack://app/src/a.ts`.
      if (url !== null && /^https?:$/.test(url.protocol) && this.#rules.refusalOfAddress(url) === null) {
        files.push({ kind: 'source', url, isStart: false, from: map, originalPath: path });
      }
    }
    if (files.length > maxFiles) {
      this.#parts.coverage.skip(uriOf(map), 'request-limit', 'it names more files than are asked for');
    }
    return files.slice(0, maxFiles);
  }

  /** A file of a map is placed in the map, with the script that visitors get beside it. */
  *#contentsOf(
    sourceMap: SourceMap | null,
    bytes: Buffer,
    map: URL,
    script: URL,
    contents: { readonly hashes: string[]; isWhole: boolean },
  ): Generator<NewContent, void, undefined> {
    const add = (text: Uint8Array, place: Omit<Place, 'state'>): NewContent | null => {
      const { hash, content } = this.#parts.ledger.add(text, place);
      contents.hashes.push(hash);
      return content;
    };
    if (sourceMap === null) {
      const content = add(bytes, { path: uriOf(map), url: uriOf(map) });
      yield* content === null ? [] : [content];
    }
    for (const { path, text } of sourceMap?.files ?? []) {
      const place = { path: `${uriOf(map)}!${path}`, url: uriOf(script), originalPath: path };
      const content = add(Buffer.from(text), place);
      yield* content === null ? [] : [content];
    }
    contents.isWhole = true;
  }
}
