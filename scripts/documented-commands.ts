import type { Command } from 'commander';
import { examples } from '../src/commands/examples.ts';
import { programFor } from '../src/commands/program.ts';
import { commands } from '../src/commands/table.ts';

/** A command with all that its help tells. */
export interface DocumentedCommand {
  /** `git`, `hook install`; of the program itself: ``. */
  readonly path: string;
  readonly usage: string;
  readonly description: string;
  readonly examples: readonly (readonly [line: string, meaning: string])[];
  readonly terms: readonly Term[];
  readonly options: readonly Term[];
}

/** An argument or option, and what it means. */
export interface Term {
  readonly term: string;
  readonly meaning: string;
}

/** All commands, each before those in it, without what is hidden. */
export async function documentedCommands(): Promise<readonly DocumentedCommand[]> {
  return documented(await programFor([], commands), '');
}

function documented(command: Command, path: string): readonly DocumentedCommand[] {
  const help = command.createHelp();
  const own: DocumentedCommand = {
    path,
    usage: `leaksieve ${[path, command.usage()].filter(Boolean).join(' ')}`,
    description: sentence(command.description()),
    examples: examples[path] ?? [],
    terms: help.visibleArguments(command).map((argument) => ({
      term: help.argumentTerm(argument),
      meaning: help.argumentDescription(argument),
    })),
    options: help
      .visibleOptions(command)
      .filter(({ long }) => long !== '--help')
      .map((option) => ({ term: help.optionTerm(option), meaning: help.optionDescription(option) })),
  };
  const children = help.visibleCommands(command).filter((child) => child.name() !== 'help');
  return [own, ...children.flatMap((child) => documented(child, `${path} ${child.name()}`.trimStart()))];
}

/** The options that every scanning command takes, in the order of help; no command has one of them alone. */
export function sharedOptions(all: readonly DocumentedCommand[]): readonly Term[] {
  const scans = all.filter(({ path }) => ['scan', 'git', 'dir', 'site', 'stdin'].includes(path));
  const [first, ...rest] = scans;
  return (first?.options ?? []).filter(({ term }) =>
    rest.every(({ options }) => options.some((other) => other.term === term)),
  );
}

/** The options of a command beside the shared ones, where it has all of those. */
export function ownOptions(
  { options }: DocumentedCommand,
  shared: readonly Term[],
): { readonly own: readonly Term[]; readonly isScan: boolean } {
  const isScan = shared.every(({ term }) => options.some((option) => option.term === term));
  const own = isScan ? options.filter(({ term }) => shared.every((other) => other.term !== term)) : options;
  return { own, isScan };
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.$/, '')}.`;
}
