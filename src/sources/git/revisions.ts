import { ScanError } from '../../model/scan-error.ts';
import type { CommitRange } from './range.ts';
import { resolveRevision, type Repository } from './repository.ts';
import { runGit } from './git-process.ts';

/**
 * The range that a user names: `A..B`, `A...B`, `A..`, `..B`, or one revision for all that it reaches.
 *
 * @throws ScanError when a revision is unknown here
 */
export async function parseRange(
  repository: Repository,
  text: string,
  signal: AbortSignal,
): Promise<CommitRange> {
  const [, from, dots, to] = /^(.*?)(\.{2,3})(.*)$/.exec(text) ?? [text, '', '', text];
  if (text === '' || text === dots) {
    throw new ScanError('USAGE', `"${text}" is not a range: give it as A..B`);
  }
  const include = await resolveRevision(repository, to || 'HEAD', signal);
  if (dots === '') {
    return { include: [include], exclude: [] };
  }
  const exclude = await resolveRevision(repository, from || 'HEAD', signal);
  if (dots === '..') {
    return { include: [include], exclude: [exclude] };
  }
  const bases = await runGit(repository, ['merge-base', '--all', exclude, include], signal);
  return { include: [exclude, include], exclude: bases.stdout.toString().split('\n').filter(Boolean) };
}
