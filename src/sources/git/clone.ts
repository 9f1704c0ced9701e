import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { devNull, tmpdir } from 'node:os';
import path from 'node:path';
import { cloneFailure } from './clone-failure.ts';

/** Whether a target is the address of a repository rather than a folder here. */
export function isRepositoryUrl(target: string): boolean {
  return /^(?:https?|ssh|git|file):\/\//i.test(target) || /^[\w.-]{1,100}@[\w.-]{1,250}:[^\s]+$/.test(target);
}

/**
 * Clones every ref of a repository into a temporary folder, and gives the folder with the means to remove it.
 *
 * Credentials come from the user's own git configuration, since the address is the user's word, not a scanned file's.
 *
 * @throws ScanError when git cannot clone
 */
export async function cloneRepository(
  url: string,
  signal: AbortSignal,
): Promise<{ readonly dir: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'leaksieve-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const dir = path.join(folder, 'repository.git');
  const args = [
    '-c',
    `core.hooksPath=${devNull}`,
    '-c',
    'protocol.ext.allow=never',
    'clone',
    '--mirror',
    '--quiet',
    '--end-of-options',
    url,
    dir,
  ];
  const child = spawn('git', args, {
    env: { ...process.env, GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' },
    stdio: ['ignore', 'ignore', 'pipe'],
    signal,
  });
  let stderr = '';
  child.stderr.on('data', (data: Buffer) => {
    stderr = (stderr + data.toString()).slice(-4096);
  });
  try {
    const code = await new Promise<number | null>((resolve, reject) =>
      child.on('error', reject).on('close', resolve),
    );
    if (code !== 0) {
      throw cloneFailure(`git cannot clone ${withoutCredentials(url)}`, withoutCredentials(stderr));
    }
  } catch (error) {
    await remove();
    throw error;
  }
  return { dir, remove };
}

/** An address may carry a password; no message may. */
function withoutCredentials(text: string): string {
  return text.replaceAll(/\/\/[^/@\s]{1,1000}@/g, '//');
}
