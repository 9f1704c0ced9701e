import { parseChunkExpression, type ChunkExpression } from './chunk-expression.ts';
import { resolved } from './script-references.ts';

/**
 * Where a runtime makes the file name of a chunk: webpack 5 with braces or without, webpack 4.
 *
 * All repeats are bounded: scripts may hold spaces by the megabyte.
 */
const makers = [
  /\.u\s{0,20}=\s{0,20}(?:function\s{0,20}[\w$]{0,100}\s{0,20}\(\s{0,20}([\w$]{1,100})\s{0,20}\)|\(?\s{0,20}([\w$]{1,100})\s{0,20}\)?\s{0,20}=>)\s{0,20}(?=\{)/g,
  /\.u\s{0,20}=\s{0,20}\(?\s{0,20}([\w$]{1,100})\s{0,20}\)?\s{0,20}=>\s{0,20}(?=[^\s{])/g,
  /function\s{0,20}[\w$]{0,100}\s{0,20}\(\s{0,20}([\w$]{1,100})\s{0,20}\)\s{0,20}\{\s{0,20}return\s{1,20}(?=[\w$]{1,100}\.p\s{0,20}\+)/g,
];
/** A module asks for a chunk by its id, also where modules are texts for `eval`; by `u` for a worker. */
const requests =
  /\.[eu]\(\s{0,20}(?:\/\*[^*]{0,300}\*\/\s{0,20})?(?:(\d{1,12})|\\?"([^"\\\n]{1,200})\\?"|'([^'\n]{1,200})')\s{0,20}\)/g;
const publicPaths = /[\w$]\.p\s{0,20}=\s{0,20}["']((?:https?:\/)?\/[^"'\s]{0,300})["']/g;

/** A module that stands for a file: a drawing, WebAssembly. Its name counts from the public path. */
const assets =
  /[\w$]\.p\s{0,20}\+\s{0,20}\\?["'`]([\w@~%+./-]{1,300}\.(?:svg|wasm|json|txt|xml|css))\\?["'`]/g;

const maxBody = 2000;
/** What looks like a runtime more often is made to cost time. */
const maxStarts = 100;
const maxRuntimes = 20;
const maxIds = 5000;
const maxAssets = 1000;
const scriptName = /\.[cm]?js(?:\?[^?#]*)?$/;

interface Runtime {
  readonly evaluate: ChunkExpression;
  readonly script: URL;
  readonly publicPath: string | undefined;
}

/** What webpack's runtimes would load: chunks, whose names are made from ids that may stand in other scripts, and files. */
export class WebpackChunks {
  readonly #runtimes: Runtime[] = [];
  readonly #ids = new Set<string>();
  readonly #assets = new Set<string>();

  /** Takes a script, and gives the chunks and files that are known now; those of earlier calls too. */
  add(text: string, script: URL): readonly URL[] {
    const before = this.#size;
    for (const [, name = ''] of text.matchAll(assets)) {
      if (this.#assets.size < maxAssets) {
        this.#assets.add(name);
      }
    }
    for (const [, number, double, single] of text.matchAll(requests)) {
      this.#addId(number ?? double ?? single ?? '');
    }
    const publicPath = publicPaths[Symbol.matchAll](text).next().value?.[1];
    for (const { at, parameter } of expressionStarts(text).take(maxStarts)) {
      const parsed = parseChunkExpression(text, at, parameter);
      if (parsed !== null && this.#runtimes.length < maxRuntimes) {
        parsed.ids.forEach((id) => this.#addId(id));
        this.#runtimes.push({ evaluate: parsed.evaluate, script, publicPath });
      }
    }
    return before === this.#size ? [] : this.#urls();
  }

  get #size(): number {
    return this.#ids.size + this.#runtimes.length + this.#assets.size;
  }

  #addId(id: string): void {
    if (this.#ids.size < maxIds) {
      this.#ids.add(id);
    }
  }

  #urls(): readonly URL[] {
    const urls = this.#runtimes.flatMap((runtime) => [
      ...Array.from(this.#ids, (id) => chunkUrl(runtime, runtime.evaluate(id))),
      ...Array.from(this.#assets, (name) => fileUrl(runtime, name)),
    ]);
    return urls.filter((url) => url !== null);
  }
}

function* expressionStarts(text: string): Generator<{ readonly at: number; readonly parameter: string }> {
  for (const maker of makers) {
    for (const match of text.matchAll(maker)) {
      const parameter = match[1] ?? match[2] ?? '';
      const at = match.index + match[0].length;
      if (text[at] !== '{') {
        yield { at, parameter };
        continue;
      }
      for (const found of text.slice(at, at + maxBody).matchAll(/\breturn\b/g)) {
        yield { at: at + found.index + found[0].length, parameter };
      }
    }
  }
}

function chunkUrl(runtime: Runtime, name: string | null): URL | null {
  return name === null || !scriptName.test(name) ? null : fileUrl(runtime, name);
}

function fileUrl({ script, publicPath }: Runtime, name: string): URL | null {
  if (publicPath !== undefined) {
    return URL.canParse(publicPath + name, script.href) ? new URL(publicPath + name, script) : null;
  }
  return name.includes('/') ? resolved(name, [script]) : new URL(`./${name}`, script);
}
