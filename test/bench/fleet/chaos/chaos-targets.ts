import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { brevoKey } from '../../../helpers/secrets.ts';
import { generatedRepositories } from '../generated-repositories.ts';
import { generatedSites, type GeneratedSites } from '../generated-sites.ts';
import { gitServer } from './git-server.ts';
import { oddRepositories } from './odd-repositories.ts';

/** Targets of many kinds, with secrets that are known. */
export interface ChaosTargets extends AsyncDisposable {
  readonly names: readonly string[];
  /** Secrets that were put into what can be read whole. */
  readonly planted: number;
}

/** So many secrets there are: each stands in many targets. */
const secrets = 40;

/** @param repositories - with those that are none or not whole; of every five one has to be cloned from a folder, and one from a server */
export async function chaosTargets(
  dir: string,
  repositories: number,
  siteCount: number,
): Promise<ChaosTargets> {
  const secretOf = (number: number): string => brevoKey(1 + (number % secrets));
  const odd = await oddRepositories(dir, Math.ceil(repositories / 100));
  const gitRoot = path.join(dir, 'git');
  const ordinary = await generatedRepositories(gitRoot, repositories - odd.length, secretOf);
  const sites: GeneratedSites = await generatedSites(siteCount, secretOf);
  const server = await gitServer(gitRoot);
  const names = ordinary.map((name, at) =>
    at % 5 === 4 ? pathToFileURL(name).href : at % 5 === 3 ? server.urlOf(name) : name,
  );
  const gone = server.urlOf(path.join(gitRoot, 'gone.git'));
  return {
    names: [...names, ...odd, gone, ...sites.urls, 'http://127.0.0.1:1/'],
    planted: Math.ceil(ordinary.length / 3) + Math.ceil(siteCount / 2),
    async [Symbol.asyncDispose]() {
      await sites[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
    },
  };
}
