import { Coverage } from '../../../../src/model/coverage.ts';
import { readStaged } from '../../../../src/sources/git/direct/staged-directly.ts';
import { openStaged, openStagedByGit } from '../../../../src/sources/git/staged.ts';

const limits = { maxFileSize: 1_000_000, maxArchiveDepth: 1 };
const signal = new AbortController().signal;

/** All that a scan of staged files learns, read by git or without it. */
export async function stagedBy(reader: 'git' | 'us', dir: string): Promise<object> {
  if (reader === 'us' && readStaged(dir, false) === null) {
    throw new Error('it was left to git');
  }
  const open = reader === 'git' ? openStagedByGit : openStaged;
  const opened = await open(dir, false, limits, signal);
  const { repository, source } = opened;
  const coverage = new Coverage();
  const contents = new Map<string, string>();
  for await (const { provenance, bytes } of source.chunks(coverage, signal)) {
    contents.set(provenance.contentId, Buffer.from(bytes).toString('hex'));
  }
  await opened.close();
  const { gitDir, commonDir, workTree, head, isShallow, objectFormat } = repository;
  return {
    repository: { gitDir, commonDir, workTree, head, isShallow, objectFormat },
    contents,
    places: await source.locate(new Set(contents.keys()), signal),
    coverage: coverage.summary(),
  };
}
