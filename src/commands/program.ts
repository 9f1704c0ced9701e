import { Command, CommanderError } from 'commander';
import { ScanError } from '../model/scan-error.ts';
import { escapeControls } from '../report/escape.ts';
import { noTerminalReason } from '../tui/terminal/no-terminal.ts';
import { version } from '../version.ts';
import { exampleText } from './examples.ts';
import { printText } from './run/standard-output.ts';

interface CommandModule {
  command(): Command;
}

/** How to load each command, by name. */
export type CommandTable = Readonly<Record<string, () => Promise<CommandModule>>>;

const exitCodes =
  '\nExit codes: 0 clean and complete, 1 findings, 2 usage, 3 incomplete or failed, 130 interrupted';

/** What no arguments mean in a terminal. */
const inTerminal = ['scan', '.', '--tui'];

/** Runs the command that the arguments name and sets the process's exit code. No error leaves it. */
export async function runProgram(args: readonly string[], table: CommandTable): Promise<void> {
  try {
    const asked = args.length === 0 && noTerminalReason(process, process.env) === null ? inTerminal : args;
    const program = await programFor(asked, table);
    await program.parseAsync(withoutPercent(asked), { from: 'user' });
  } catch (error) {
    process.exitCode = report(error);
  }
}

/** The program with the command asked for, or with all of them where help has to list them. */
export async function programFor(args: readonly string[], table: CommandTable): Promise<Command> {
  const program = new Command('leaksieve')
    .description(
      'Finds leaked secrets in git history, directories, archives and websites, and tells what to do about them.',
    )
    .version(`leaksieve ${version}`, '-V, --version', 'print the version')
    .addHelpText('before', () => exampleText(''))
    .addHelpText('after', exitCodes)
    .showSuggestionAfterError()
    .configureOutput({ writeOut: printText })
    .exitOverride();
  const [name = ''] = args;
  const names = Object.hasOwn(table, name) ? [name] : Object.keys(table);
  for (const module of await Promise.all(names.map((known) => table[known]!()))) {
    inherit(program, module.command());
  }
  // Without a terminal, no arguments show what there is.
  program.allowExcessArguments().action(() => {
    const [unknown] = program.args;
    if (unknown === undefined) {
      program.help();
    }
    throw new ScanError('USAGE', `there is no command "${unknown}": see "leaksieve --help"`);
  });
  return program;
}

/** gitleaks' `--redact` may have a percentage, which only `=` can join to it: a word behind it is a target. */
function withoutPercent(args: readonly string[]): readonly string[] {
  const end = args.indexOf('--');
  return args.map((word, index) =>
    /^--redact=\d{1,3}$/.test(word) && (end === -1 || index < end) ? '--redact' : word,
  );
}

function inherit(parent: Command, child: Command, path = child.name()): void {
  child.copyInheritedSettings(parent);
  child.addHelpText('before', () => exampleText(path));
  child.commands.forEach((nested) => inherit(child, nested, `${path} ${nested.name()}`));
  if (!parent.commands.includes(child)) {
    parent.addCommand(child);
  }
}

function report(error: unknown): number {
  if (error instanceof CommanderError) {
    // Commander has printed it already; help and version are no errors.
    return error.exitCode === 0 ? 0 : 2;
  }
  if (error instanceof ScanError) {
    console.error(`leaksieve: ${error.message.split('\n').map(escapeControls).join('\n')}`);
    return error.exitCode;
  }
  console.error('leaksieve: internal error, please report it:', error instanceof Error ? error.stack : error);
  return 3;
}
