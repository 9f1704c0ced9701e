import { Argument, Command } from 'commander';
import { bashCompletion } from './completion/bash.ts';
import { completedCommands, type CompletedCommand } from './completion/command-tree.ts';
import { fishCompletion } from './completion/fish.ts';
import { powershellCompletion } from './completion/powershell.ts';
import { zshCompletion } from './completion/zsh.ts';
import { programFor } from './program.ts';
import { commands } from './table.ts';
import { printText } from './run/standard-output.ts';

const shells: Readonly<Record<string, (commands: readonly CompletedCommand[]) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
  powershell: powershellCompletion,
};

/** `leaksieve completion`: a script that a shell loads once, made from the commands that there are. */
export function command(): Command {
  return new Command('completion')
    .description('print a script that completes commands and options; its first line says where it goes')
    .addArgument(new Argument('<shell>', 'your shell').choices(Object.keys(shells)))
    .action(async (shell: string) => {
      const program = await programFor([], commands);
      printText(shells[shell]!(completedCommands(program)));
    });
}
