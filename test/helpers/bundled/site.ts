import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fillPlaceholders } from '../../../src/rules/placeholder.ts';
import { brevoKey } from '../secrets.ts';

/** What a bundler made of sources with secrets in them. */
export interface BundledSite {
  /** By their paths on the server. */
  readonly files: Readonly<Record<string, Buffer>>;
  /** The secrets by the places in the sources where they were put. */
  readonly plants: Readonly<Record<string, string>>;
}

/** Makes a secret for each place in the sources of a site. */
export interface Planter {
  readonly plants: Readonly<Record<string, string>>;
  /** A key of a shape that is known. */
  readonly key: (place: string) => string;
  /** A key in two parts, for a script to put together. */
  readonly halves: (place: string) => readonly [first: string, second: string];
  /** A random value: nothing but its name tells that it is a secret. */
  readonly value: (place: string) => string;
}

export function planter(): Planter {
  const plants: Record<string, string> = {};
  const add = (place: string, secret: string): string => (plants[place] = secret);
  const seed = (): number => 100 + Object.keys(plants).length;
  return {
    plants,
    key: (place) => add(place, brevoKey(seed())),
    halves(place) {
      const secret = add(place, brevoKey(seed()));
      return [firstHalf(secret), secondHalf(secret)];
    },
    value: (place) => add(place, fillPlaceholders('{alnum:40}', seed())),
  };
}

function firstHalf(secret: string): string {
  return secret.slice(0, secret.length / 2);
}

function secondHalf(secret: string): string {
  return secret.slice(secret.length / 2);
}

/** The files below a folder as servers give them: `index.html` for its folder, `a.html` for `a` too. */
export function servedFiles(dir: string, prefix = '/'): Readonly<Record<string, Buffer>> {
  const files: Record<string, Buffer> = {};
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) {
      const file = path.join(entry.parentPath, entry.name);
      const url = prefix + path.relative(dir, file).split(path.sep).join('/');
      const bytes = readFileSync(file);
      files[url] = bytes;
      files[url.replace(/(?:index)?\.html$/, '')] = bytes;
    }
  }
  return files;
}

/** The same files with harmless text of the same length in the place of each secret, wherever it was written as it is, or in halves. */
export function withoutPlants({ files, plants }: BundledSite): BundledSite['files'] {
  const cleaned = Object.entries(files).map(([url, bytes]) => {
    const written = Object.values(plants).flatMap((secret) => [
      secret,
      firstHalf(secret),
      secondHalf(secret),
    ]);
    const text = written.reduce(
      (text, secret) => text.replaceAll(secret, 'plain words '.repeat(10).slice(0, secret.length)),
      bytes.toString('latin1'),
    );
    return [url, Buffer.from(text, 'latin1')];
  });
  return Object.fromEntries(cleaned);
}
