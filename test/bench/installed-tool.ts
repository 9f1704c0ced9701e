import { spawnSync } from 'node:child_process';
import { findProgram } from '../../src/hooks/find-program.ts';
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
  const program =
    (tool.pythonModule && programOf(tool.pythonModule)) || findProgram(tool.name, process.env['PATH'] ?? '');
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
