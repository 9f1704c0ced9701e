import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Advisories } from '../../checks/component/component.ts';
import { ScanError } from '../../model/scan-error.ts';

/** More than all of npm's advisories take. */
const maxFileBytes = 500e6;

/**
 * Reads the advisories that the user has instead of those that come with leaksieve.
 *
 * @throws ScanError when the file cannot be read, or holds none
 */
export async function givenAdvisories(file: string): Promise<Advisories> {
  const { componentTable, npmNames } = await import('../../checks/component/component-table.ts');
  const { parseAdvisories } = await import('../../checks/component/advisory-file.ts');
  const { text, date } = await read(file);
  const { components } = await componentTable();
  return parseAdvisories(text, path.basename(file), date, npmNames(components));
}

async function read(file: string): Promise<{ readonly text: string; readonly date: string }> {
  try {
    const { size, mtime } = await stat(file);
    if (size <= maxFileBytes) {
      return { text: await readFile(file, 'utf8'), date: mtime.toISOString().slice(0, 10) };
    }
  } catch (error) {
    throw new ScanError('CONFIG', `--advisories ${file} cannot be read: check the path`, { cause: error });
  }
  throw new ScanError('CONFIG', `--advisories ${file} is larger than 500 MB: take those of npm alone`);
}
