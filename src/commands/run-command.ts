import { runProgram } from './program.ts';
import { commands } from './table.ts';

/** Runs the command that the arguments name and sets the process's exit code. No error leaves it. */
export async function runCommand(args: readonly string[]): Promise<void> {
  await runProgram(args, commands);
}
