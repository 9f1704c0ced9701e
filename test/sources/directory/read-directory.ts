import { Coverage } from '../../../src/model/coverage.ts';
import { directory, type DirectoryOptions } from '../../../src/sources/directory.ts';
import { testLimits } from '../../helpers/read-content.ts';

/** Stops nothing. */
export const never = new AbortController().signal;

/** What a scan of directories gave. */
interface ReadDirectory {
  /** Paths in the order they came in, as they are reported. */
  readonly paths: readonly string[];
  readonly texts: Readonly<Record<string, string>>;
  readonly coverage: Coverage;
  readonly skipped: readonly string[];
}

/** Reads all that directories and files give, with the limits of tests. */
export async function read(
  paths: readonly string[],
  options: Partial<DirectoryOptions> = {},
): Promise<ReadDirectory> {
  const coverage = new Coverage();
  const source = directory(paths, { limits: testLimits, ...options });
  const chunks = await Array.fromAsync(source.chunks(coverage, never));
  const ids = chunks.map(({ provenance }) => provenance.contentId);
  const places = await source.locate(new Set(ids), never);
  const pathOf = (id: string): string => places.get(id)?.[0]?.path ?? '(nowhere)';
  return {
    paths: [...new Set(ids)].map(pathOf),
    texts: Object.fromEntries(
      chunks.map(({ provenance, bytes }) => [pathOf(provenance.contentId), Buffer.from(bytes).toString()]),
    ),
    coverage,
    skipped: coverage.summary().skipped.map(({ reason, what }) => `${reason} ${what}`),
  };
}
