import { existsSync } from 'node:fs';
import path from 'node:path';
import { findProgram } from './find-program.ts';
import { shellQuote, shellUnquote } from './shell-quote.ts';

/** How a hook finds leaksieve. */
export type Tool =
  /** Where it stands on this machine: for hooks that only this clone has. */
  | { readonly kind: 'installed'; readonly node: string; readonly launcher: string }
  /** In the project's `node_modules`, else on the PATH: for hooks that are committed, where paths of one machine mean nothing. */
  | { readonly kind: 'searched' };

/** Where the project's own leaksieve is, from the top of the working tree, in which git runs hooks. */
export const projectCommand = 'node_modules/.bin/leaksieve';

const quoted = String.raw`('(?:[^']|'\\'')*')`;
const nodeLine = new RegExp(`^  leaksieve_node=${quoted}$`, 'm');
const launcherLine = new RegExp(`^  leaksieve_launcher=${quoted}$`, 'm');

/** The lines with which a hook says where leaksieve is installed. */
export function placeLines({ node, launcher }: Tool & { readonly kind: 'installed' }): readonly string[] {
  return [`  leaksieve_node=${shellQuote(node)}`, `  leaksieve_launcher=${shellQuote(launcher)}`];
}

/**
 * What keeps the lines of a hook from finding leaksieve; null: nothing.
 *
 * @param top - where git runs the hook
 * @param searchPath - the PATH to look in
 */
export function missingTool(lines: string, top: string, searchPath: string): string | null {
  const launcher = launcherLine.exec(lines)?.[1];
  const node = nodeLine.exec(lines)?.[1];
  if (launcher === undefined || node === undefined) {
    return existsSync(path.join(top, projectCommand)) || findProgram('leaksieve', searchPath) !== null
      ? null
      : 'leaksieve is neither in node_modules nor on the PATH: install it';
  }
  if (!existsSync(shellUnquote(launcher))) {
    return `${shellUnquote(launcher)} is gone: install leaksieve again and run "leaksieve hook install"`;
  }
  return existsSync(shellUnquote(node)) || findProgram('node', searchPath) !== null
    ? null
    : `${shellUnquote(node)} is gone, and no other Node is on the PATH: run "leaksieve hook install"`;
}
