import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { brevoKey } from '../../../helpers/secrets.ts';
import { generatedRepositories } from '../generated-repositories.ts';
import { generatedSites, type GeneratedSites } from '../generated-sites.ts';
import { oddRepositories } from './odd-repositories.ts';

/** Targets of many kinds, with secrets that are known. */
export interface ChaosTargets extends AsyncDisposable {
  readonly names: readonly string[];
  /** Secrets that were put into what can be read whole. */
  readonly planted: number;
}

/** @param repositories - with those that are none or not whole; every fifth has to be cloned first */
export async function chaosTargets(
  dir: string,
  repositories: number,
  siteCount: number,
): Promise<ChaosTargets> {
  const secretOf = (number: number): string => brevoKey(number + 1);
  const odd = await oddRepositories(dir, Math.ceil(repositories / 100));
  const ordinary = await generatedRepositories(path.join(dir, 'git'), repositories - odd.length, secretOf);
  const sites: GeneratedSites = await generatedSites(siteCount, secretOf);
  const names = ordinary.map((name, at) => (at % 5 === 4 ? pathToFileURL(name).href : name));
  return {
    names: [...names, ...odd, ...sites.urls, 'http://127.0.0.1:1/'],
    planted: Math.ceil(ordinary.length / 3) + Math.ceil(siteCount / 2),
    [Symbol.asyncDispose]: () => sites[Symbol.asyncDispose](),
  };
}
