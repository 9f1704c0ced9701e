import type { CompletedCommand, CompletedOption } from './command-tree.ts';

/** Completion for fish, from 3.0 on. */
export function fishCompletion(commands: readonly CompletedCommand[]): string {
  return `# Completion of leaksieve for fish. Run once: leaksieve completion fish > ~/.config/fish/completions/leaksieve.fish
function __leaksieve_is_at
    set -l place ''
    for word in (commandline -opc)[2..-1]
        switch "$place $word"
${steps(commands).join('\n')}
        end
    end
    test "$place" = "$argv[1]"
end
${commands.flatMap(linesOf).join('\n')}
`;
}

function steps(commands: readonly CompletedCommand[]): readonly string[] {
  return commands
    .filter(({ path }) => path !== '')
    .map(({ path }) => {
      const from = path.includes(' ') ? path : ` ${path}`;
      return `            case ${quote(from)}\n                set place ${quote(path)}`;
    });
}

function linesOf({ path, options, words }: CompletedCommand): readonly string[] {
  const start = `complete -c leaksieve -n ${quote(`__leaksieve_is_at ${quote(path)}`)}`;
  return [
    ...words.map(({ text, description }) => `${start} -f -a ${quote(text)} -d ${quote(description)}`),
    ...options.map((option) => `${start}${flagsOf(option)} -d ${quote(option.description)}`),
  ];
}

/** `-r`: a value must follow, a file if need be. `-x`: it must be one of those named. */
function flagsOf({ names, takesValue, choices }: CompletedOption): string {
  const flags = names.map((name) =>
    name.startsWith('--') ? ` -l ${name.slice(2)}` : ` -s ${name.slice(1)}`,
  );
  const value = choices.length > 0 ? ` -x -a ${quote(choices.join(' '))}` : takesValue ? ' -r' : '';
  return flags.join('') + value;
}

/** Within single quotes fish knows two escapes: https://fishshell.com/docs/current/language.html#quotes */
function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", String.raw`\'`)}'`;
}
