import { randomBytes } from 'node:crypto';
import type { ProbeAnswer } from '../../model/probe.ts';
import { bodyShape, isAlike } from './body-shape.ts';

/** What servers and frameworks answer differently for when nothing is there. */
type NameKind = 'archive' | 'bare' | 'directory' | 'dot-file' | 'file' | 'json' | 'map' | 'php';

type Response = Extract<ProbeAnswer, { kind: 'response' }>;

const samplesOfKind = 2;

/** How a host answers to names that cannot exist: by the folder and the kind of the name. */
export class MissModel {
  readonly #ask: (url: URL) => Promise<ProbeAnswer>;
  readonly #known = new Map<string, Promise<readonly Response[]>>();

  /** @param ask - sends one request, without a limit of its own */
  constructor(ask: (url: URL) => Promise<ProbeAnswer>) {
    this.#ask = ask;
  }

  /** Learns how the root of an origin answers to names of the kind of this one. */
  async learnRoot(url: URL): Promise<void> {
    await this.#answers(new URL('/', url), url);
  }

  /**
   * Whether an answer is what names that cannot exist get, at the root or in its own folder: the same but for what every
   * request changes, or something that proves the same. A folder is asked only where the root answers otherwise.
   */
  async isMiss(answer: Response, proves: (miss: Response) => boolean): Promise<boolean> {
    const shape = bodyShape(answer);
    const isLike = (miss: Response): boolean => isAlike(bodyShape(miss), shape) || proves(miss);
    const folder = folderOf(answer.url);
    return (
      (await this.#answers(new URL('/', answer.url), answer.url)).some(isLike) ||
      (folder.pathname !== '/' && (await this.#answers(folder, answer.url)).some(isLike))
    );
  }

  #answers(folder: URL, url: URL): Promise<readonly Response[]> {
    const key = `${folder.href} ${nameKind(url.pathname)}`;
    let answers = this.#known.get(key);
    if (answers === undefined) {
      answers = this.#sample(folder, url, folder.pathname === '/' ? samplesOfKind : 1);
      this.#known.set(key, answers);
    }
    return answers;
  }

  async #sample(folder: URL, url: URL, count: number): Promise<readonly Response[]> {
    const answers: Response[] = [];
    for (let index = 0; index < count; index += 1) {
      const answer = await this.#ask(new URL(randomLike(url.pathname), folder));
      if (answer.kind === 'response') {
        answers.push(answer);
      }
    }
    return answers;
  }
}

/** A name that nobody has given to anything. */
export function randomName(): string {
  return `ls${randomBytes(8).toString('hex')}`;
}

/** A name of the same kind, with the same ending, that cannot exist. */
function randomLike(pathname: string): string {
  const name = pathname.split('/').findLast((part) => part !== '') ?? '';
  const end = /\.[a-z\d]{1,10}~?$/i.exec(name)?.[0] ?? '';
  switch (nameKind(pathname)) {
    case 'directory':
      return `${randomName()}/`;
    case 'dot-file':
      return `.${randomName()}`;
    case 'bare':
      return randomName();
    default:
      return randomName() + end;
  }
}

/** The folder that an address is in; a folder is in its parent. */
function folderOf(url: URL): URL {
  return new URL(url.pathname.endsWith('/') ? '..' : '.', new URL(url.pathname, url));
}

function nameKind(pathname: string): NameKind {
  if (pathname.endsWith('/')) {
    return 'directory';
  }
  const name = pathname.slice(pathname.lastIndexOf('/') + 1).toLowerCase();
  if (name.startsWith('.')) {
    return 'dot-file';
  }
  if (!name.includes('.')) {
    return 'bare';
  }
  const end = name.slice(name.lastIndexOf('.') + 1);
  if (end === 'php') {
    return 'php';
  }
  if (/^(?:zip|t?gz|7z|rar|bz2|xz|tar)$/.test(end)) {
    return 'archive';
  }
  return end === 'json' || end === 'map' ? end : 'file';
}
