import type { Command, Option } from 'commander';
import { formats } from '../../report/index.ts';

/** A command as a shell completes it. */
export interface CompletedCommand {
  /** Names from the program's own on, which is left out: `` is the program, `hook install` a command of a command. */
  readonly path: string;
  readonly options: readonly CompletedOption[];
  /** Commands, or the choices of an argument; empty: files. */
  readonly words: readonly CompletedWord[];
}

interface CompletedWord {
  readonly text: string;
  readonly description: string;
}

export interface CompletedOption {
  /** Its names, such as `-f` and `--format`. */
  readonly names: readonly string[];
  readonly description: string;
  readonly takesValue: boolean;
  /** What the value may be; empty: anything. */
  readonly choices: readonly string[];
}

/** A program with all its commands, each before those in it. Hidden options stay hidden. */
export function completedCommands(command: Command, path = ''): readonly CompletedCommand[] {
  const help = command.createHelp();
  const children = help.visibleCommands(command).filter((child) => child.name() !== 'help');
  const choices = command.registeredArguments.flatMap((argument) => argument.argChoices ?? []);
  const own: CompletedCommand = {
    path,
    options: help.visibleOptions(command).map(completedOption),
    words: [
      ...children.map((child) => ({ text: child.name(), description: oneLine(child.description()) })),
      ...choices.map((text) => ({ text, description: text })),
    ],
  };
  return [
    own,
    ...children.flatMap((child) => completedCommands(child, `${path} ${child.name()}`.trimStart())),
  ];
}

function completedOption(option: Option): CompletedOption {
  return {
    names: [option.short, option.long].filter((name) => name !== undefined),
    description: oneLine(option.description),
    takesValue: option.required || option.optional,
    // A path may follow a format, so that the parser knows no choices.
    choices: option.argChoices ?? (option.long === '--format' ? formats : []),
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
