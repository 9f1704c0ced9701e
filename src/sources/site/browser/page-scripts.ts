import { uriOf } from '../crawl/uri.ts';
import type { PageReaderParts } from './browser-reader.ts';
import type { PageTraffic } from './page-traffic.ts';
import type { ScriptRun } from '../../../model/script.ts';
import type { ScriptDesk } from './ran-script.ts';

/** Frames of one socket that are searched as one text. */
const maxFrameBytes = 1e6;

/** Names of scripts that have no address of their own, in the places of findings. */
const names = { address: 'script', page: 'inline', text: 'evaluated', blob: 'blob', data: 'data' } as const;
const shownHashLength = 8;

/** Has searched what ran in a page, and what its sockets were sent; each content once, whoever came upon it. */
export class PageScripts implements ScriptDesk {
  readonly #parts: PageReaderParts;
  readonly #page: URL;
  readonly #traffic: PageTraffic;
  readonly #frames = new Map<string, Buffer[]>();
  #frameBytes = 0;

  constructor(parts: PageReaderParts, page: URL, traffic: PageTraffic) {
    this.#parts = parts;
    this.#page = page;
    this.#traffic = traffic;
  }

  isKnown(hash: string): boolean {
    return this.#parts.reader.isKnownScript(hash);
  }

  async take(script: ScriptRun, bytes: Buffer | null): Promise<void> {
    const { reader, ledger, tell } = this.#parts;
    const { hash, insertedBy } = script;
    const url = script.url ?? this.#page;
    const place = { path: this.#pathOf(script, url), url: uriOf(url), scriptHash: hash };
    await tell({ ...script, kind: 'run', page: this.#page });
    if (bytes === null) {
      ledger.addScriptPlace(hash, place);
    } else {
      const isInline = script.origin !== 'address';
      await reader.readRunScript(bytes, place, { url, isInline, page: this.#page, hash, insertedBy });
    }
  }

  tooMuch(script: ScriptRun): void {
    this.#parts.coverage.skip(
      uriOf(script.url ?? this.#page),
      'too-large',
      'it runs more or larger scripts than are read: the rest was not searched',
    );
  }

  lost(script: ScriptRun): void {
    const what = script.url ?? this.#page;
    this.#parts.coverage.skip(
      uriOf(what),
      'unreadable',
      'a script was gone before its text could be read: scan again',
    );
  }

  frame(url: string, bytes: Buffer): void {
    this.#frameBytes += bytes.length;
    if (this.#frameBytes > maxFrameBytes) {
      this.#parts.coverage.skip(
        url,
        'too-large',
        `only the first ${maxFrameBytes} bytes that sockets sent were searched`,
      );
      return;
    }
    const frames = this.#frames.get(url) ?? [];
    frames.push(bytes);
    this.#frames.set(url, frames);
  }

  asked(url: string, sent: string): void {
    if (URL.canParse(url)) {
      this.#traffic.asked(new URL(url), sent);
    }
  }

  sentFrame(url: string, text: string): void {
    if (URL.canParse(url)) {
      this.#traffic.stoppedFrame(new URL(url), text);
    }
  }

  /** Has searched what came through sockets, when no more will come. */
  finish(): void {
    for (const [address, frames] of this.#frames) {
      if (URL.canParse(address)) {
        const lines = frames.flatMap((frame) => [frame, Buffer.from('\n')]);
        this.#parts.reader.readText({ url: new URL(address), bytes: Buffer.concat(lines) });
      }
    }
    this.#frames.clear();
  }

  #pathOf({ origin, hash, url: own }: ScriptRun, url: URL): string {
    const isAddress = origin === 'address' && own !== null;
    return isAddress
      ? uriOf(url)
      : `${uriOf(url)}!${names[origin]}-${hash.slice(7, 7 + shownHashLength).replaceAll(/[^\w]/g, '_')}`;
  }
}
