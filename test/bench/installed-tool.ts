import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';
import type { Tool } from './tools.ts';

/** A tool that is there, with the words that start it. */
export interface InstalledTool extends Tool {
  readonly command: readonly string[];
  readonly version: string;
}

/** Finds a tool on this machine; null when it is not there. */
export function findTool(tool: Tool): InstalledTool | null {
  const command = tool.command ?? commandOf(tool);
  if (command === null) return null;
  if (tool.helpSays !== undefined && !tool.helpSays.test(answer(command, ['--help']))) return null;
  const version = /\d+\.\d+[\w.+-]*/.exec(answer(command, tool.versionArgs))?.[0] ?? 'unknown';
  return { ...tool, command, version };
}

function commandOf(tool: Tool): readonly string[] | null {
  const program = (tool.pythonModule && programOf(tool.pythonModule)) || findOnPath(tool.name);
  return program === null ? null : [program];
}

/** The program in a Python package. */
function programOf(module: string): string {
  return answer(['python3'], ['-c', `import ${module} as m; print(m.get_binary_path())`], 'stdout').trim();
}

function answer(
  [program = '', ...words]: readonly string[],
  args: readonly string[],
  from: 'both' | 'stdout' = 'both',
): string {
  const { stdout, stderr } = spawnSync(program, [...words, ...args], { encoding: 'utf8', timeout: 60_000 });
  return from === 'both' ? `${stdout}\n${stderr}` : stdout;
}

/** The file that a name on the PATH stands for. */
export function findOnPath(name: string): string | null {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return folders.map((folder) => path.join(folder, name)).find(isProgram) ?? null;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
