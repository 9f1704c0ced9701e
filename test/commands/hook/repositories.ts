import { brevoKey } from '../../helpers/secrets.ts';
import { hookedRepository, type HookedRepository } from '../../hooks/hooked-repository.ts';

/** A line that the hooks refuse. */
export const secret = (seed = 1): string => `key = ${brevoKey(seed)}\n`;

/** A repository with a remote, `origin`, that has its first commit. */
export function withRemote(): HookedRepository {
  const repository = hookedRepository();
  repository.git(['init', '-q', '--bare', '../remote']);
  repository.git(['remote', 'add', 'origin', '../remote']);
  repository.commit('clean\n');
  repository.git(['push', '-q', 'origin', 'main']);
  return repository;
}
