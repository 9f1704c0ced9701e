import { ScanError } from '../model/scan-error.ts';
import { chainedSuffix, findBlock, replaceBlock, type BlockForm } from './hook-block.ts';
import { readHookFile, renameHookFile, writeHookFile, type HookFile } from './hook-file.ts';
import { shebang } from './hook-script.ts';
import { shellStart } from './shell-start.ts';

/** What an installation did: made the hook, put it before one that was there, renewed its lines, or found all in place. */
export type Installation = 'made' | 'joined' | 'renewed' | 'unchanged';

const executable = 0o111;

/**
 * Puts leaksieve into a hook file, first in line. A shell script gets a block; anything else that was there is kept
 * beside under another name, and run after the block.
 *
 * @param blockOf - the block's lines, for the form that it takes in the file
 * @param isShell - the file is run by `sh` whatever its first line and mode say
 * @throws ScanError when the file cannot be written, or the name for the one that was there is taken
 */
export function installHook(
  file: string,
  blockOf: (form: BlockForm) => string,
  isShell: boolean,
): Installation {
  const before = readHookFile(file);
  if (before === null) {
    writeHookFile(file, shebang + blockOf('whole'), 0o755);
    return 'made';
  }
  const { content, mode } = before;
  if (before.isFolder) {
    throw new ScanError(
      'USAGE',
      `${JSON.stringify(file)} is a folder, and git runs files: move it away first`,
    );
  }
  const found = content === null ? null : findBlock(content);
  if (content !== null && found !== null) {
    const after = replaceBlock(content, found, blockOf(found.form));
    const isRun = isShell || isExecutable(before);
    if (after.equals(content) && isRun) {
      return 'unchanged';
    }
    writeHookFile(file, after, isRun ? mode : mode | executable);
    return 'renewed';
  }
  const start = content === null ? null : shellStart(content, isShell);
  if (content !== null && start !== null && (isShell || isExecutable(before))) {
    writeHookFile(file, replaceBlock(content, { start, end: start }, blockOf('inserted')), mode);
  } else {
    chain(file, blockOf('chained'));
  }
  return 'joined';
}

function chain(file: string, block: string): void {
  const kept = file + chainedSuffix;
  if (readHookFile(kept) !== null) {
    throw new ScanError(
      'USAGE',
      `${JSON.stringify(kept)} exists, and is where the hook that is there now would be kept: move one of the two away first`,
    );
  }
  renameHookFile(file, kept);
  try {
    writeHookFile(file, shebang + block, 0o755);
  } catch (error) {
    renameHookFile(kept, file);
    throw error;
  }
}

/** Windows has no such permission: there git looks at the first line alone. */
function isExecutable({ mode }: HookFile): boolean {
  return process.platform === 'win32' || (mode & executable) !== 0;
}
