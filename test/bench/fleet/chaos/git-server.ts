import { once } from 'node:events';
import { createServer } from 'node:http';
import path from 'node:path';
import { gitBackend } from '../../../helpers/github-server/git-backend.ts';

/** Repositories of a folder behind HTTP, served by git itself. */
export interface GitServer extends AsyncDisposable {
  /** @param repository - a path below the folder */
  urlOf(repository: string): string;
}

export async function gitServer(gitRoot: string): Promise<GitServer> {
  const server = createServer((request, response) => gitBackend({ gitRoot }, request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    urlOf: (repository) => `http://127.0.0.1:${port}/git/${path.relative(gitRoot, repository)}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
    },
  };
}
