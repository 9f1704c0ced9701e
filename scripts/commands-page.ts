import {
  documentedCommands,
  ownOptions,
  sharedOptions,
  type DocumentedCommand,
  type Term,
} from './documented-commands.ts';

/** All commands with examples and options as a page in Markdown. */
export async function commandsPage(): Promise<string> {
  const all = await documentedCommands();
  const shared = sharedOptions(all);
  const parts = [
    '# Commands and options',
    'Made from the program by `npm run docs`; `leaksieve <command> --help` and `man leaksieve` tell the same.',
    ...all.filter(({ path }) => path !== '').map((command) => section(command, shared)),
    '## Options of every scan',
    table('option', shared),
  ];
  return `${parts.join('\n\n')}\n`;
}

function section(command: DocumentedCommand, shared: readonly Term[]): string {
  const { path, usage, description, examples, terms } = command;
  const { own, isScan } = ownOptions(command, shared);
  const width = Math.max(0, ...examples.map(([line]) => line.length));
  const lines = examples.map(([line, meaning]) => `${line.padEnd(width)}  # ${meaning}`);
  return [
    `## leaksieve ${path}`,
    `${description} \`${usage}\``,
    ...(lines.length === 0 ? [] : [`\`\`\`console\n${lines.join('\n')}\n\`\`\``]),
    ...(terms.length === 0 ? [] : [table('argument', terms)]),
    ...(own.length === 0 ? [] : [table('option', own)]),
    ...(isScan ? ['And the [options of every scan](#options-of-every-scan).'] : []),
  ].join('\n\n');
}

function table(name: string, terms: readonly Term[]): string {
  const rows = terms.map(
    ({ term, meaning }) => `| \`${cell(term)}\` | ${cell(meaning).replaceAll('<', '&lt;')} |`,
  );
  return [`| ${name} | meaning |`, '| --- | --- |', ...rows].join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');
}
