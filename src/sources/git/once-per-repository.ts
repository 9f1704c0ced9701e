import type { Repository } from './repository.ts';

/** Asks each repository once, however many want to know, and again only where no answer came. */
export function oncePerRepository<T>(
  ask: (repository: Repository, signal: AbortSignal) => Promise<T>,
): (repository: Repository, signal: AbortSignal) => Promise<T> {
  const answers = new WeakMap<Repository, Promise<T>>();
  return (repository, signal) => {
    const known = answers.get(repository);
    if (known !== undefined) {
      return known;
    }
    const answer = ask(repository, signal);
    answers.set(repository, answer);
    answer.catch(() => answers.delete(repository));
    return answer;
  };
}
