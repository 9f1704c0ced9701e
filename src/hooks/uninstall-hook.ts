import { ScanError } from '../model/scan-error.ts';
import { chainedSuffix, findBlock, replaceBlock } from './hook-block.ts';
import { readHookFile, removeHookFile, renameHookFile, writeHookFile } from './hook-file.ts';
import { shebang } from './hook-script.ts';

/** What taking leaksieve out of a hook left: nothing, the hook that was there before, or no change as it was not in it. */
export type Uninstallation = 'removed' | 'restored' | 'absent';

/**
 * Takes leaksieve out of a hook file: what was there before is there again, byte for byte.
 *
 * @throws ScanError when the file cannot be written, or holds lines that would be lost
 */
export function uninstallHook(file: string): Uninstallation {
  const before = readHookFile(file);
  const found = before?.content == null ? null : findBlock(before.content);
  if (before?.content == null || found === null) {
    return 'absent';
  }
  const rest = replaceBlock(before.content, found, '');
  const isEmptied = rest.equals(Buffer.from(shebang));
  const kept = file + chainedSuffix;
  const hasKept = found.form === 'chained' && readHookFile(kept) !== null;
  if (hasKept && !isEmptied) {
    throw new ScanError(
      'USAGE',
      `${JSON.stringify(file)} has lines that leaksieve did not write: move them to ${JSON.stringify(kept)}, then uninstall again`,
    );
  }
  if (hasKept) {
    renameHookFile(kept, file);
    return 'restored';
  }
  if (isEmptied && found.form !== 'inserted') {
    removeHookFile(file);
    return 'removed';
  }
  writeHookFile(file, rest, before.mode);
  return 'restored';
}
