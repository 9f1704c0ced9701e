import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { gitRepository, type TestRepository } from '../git-repository.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import type { ApiRoute } from './api-route.ts';

/** What the API says of a repository, where it differs from an ordinary one. */
interface RepositoryFacts {
  readonly private?: boolean;
  readonly fork?: boolean;
  readonly archived?: boolean;
  readonly disabled?: boolean;
  readonly has_wiki?: boolean;
  readonly clone_url?: string;
  readonly pushed_at?: string;
}

/** An organisation with real repositories, for a server to tell of. */
export interface TestOwner {
  readonly name: string;
  /** Holds `<owner>/<repository>.git`. */
  readonly gitRoot: string;
  /** Adds a repository, or what is new in it. */
  push(name: string, from: TestRepository, facts?: RepositoryFacts): void;
  /** Makes a repository with one file and pushes it. */
  add(name: string, file: string, content: string, facts?: RepositoryFacts): TestRepository;
  readonly routes: (urls: { readonly gitUrl: string }) => readonly ApiRoute[];
}

export function testOwner(name = 'acme'): TestOwner {
  const gitRoot = temporaryFolder();
  const repositories = new Map<string, Readonly<Record<string, unknown>>>();
  const push = (repository: string, from: TestRepository, facts: RepositoryFacts = {}): void => {
    const dir = path.join(gitRoot, name, `${repository}.git`);
    if (!repositories.has(repository)) {
      spawnSync('git', ['init', '--bare', '--quiet', '--initial-branch=main', dir]);
    }
    from.git('push', '--quiet', '--mirror', '--force', dir);
    repositories.set(repository, {
      id: repositories.get(repository)?.['id'] ?? repositories.size + 1,
      pushed_at: new Date().toISOString(),
      ...repositories.get(repository),
      ...facts,
    });
  };
  const described = (repository: string, gitUrl: string): unknown => ({
    full_name: `${name}/${repository}`,
    html_url: `https://github.example.com/${name}/${repository}`,
    clone_url: `${gitUrl}/${name}/${repository}.git`,
    private: false,
    fork: false,
    archived: false,
    disabled: false,
    has_wiki: false,
    size: 1,
    ...repositories.get(repository),
  });
  return {
    name,
    gitRoot,
    push,
    add(repository, file, content, facts) {
      const from = gitRepository();
      from.commitFile(file, content);
      push(repository, from, facts);
      return from;
    },
    routes: ({ gitUrl }) => [
      [
        'GET /users/{owner}',
        ({ params }) => (params['owner'] === name ? { body: { login: name, type: 'Organization' } } : null),
      ],
      [
        'GET /orgs/{owner}/repos',
        ({ params }) =>
          params['owner'] === name
            ? { list: [...repositories.keys()].map((one) => described(one, gitUrl)) }
            : null,
      ],
      [
        'GET /repos/{owner}/{repo}',
        ({ params }) =>
          repositories.has(params['repo']!) ? { body: described(params['repo']!, gitUrl) } : null,
      ],
    ],
  };
}
