import { shellQuote } from '../../hooks/shell-quote.ts';
import type { CompletedCommand } from './command-tree.ts';

/** Completion for bash, from 3.2 on, which macOS has. */
export function bashCompletion(commands: readonly CompletedCommand[]): string {
  return `# Completion of leaksieve for bash. Put into ~/.bashrc: eval "$(leaksieve completion bash)"
_leaksieve() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD - 1]}"
  local place='' names='' options='' index
  # bash takes the = of --option=value for a word of its own.
  if [[ $previous == '=' ]]; then
    previous="\${COMP_WORDS[COMP_CWORD - 2]}"
  elif [[ $current == '=' ]]; then
    current=''
  fi
  for ((index = 1; index < COMP_CWORD; index++)); do
    case "$place \${COMP_WORDS[index]}" in
${steps(commands).join('\n')}
    esac
  done
  case "$place" in
${commands.map(wordsOf).join('\n')}
  esac
  case "$place $previous" in
${commands.flatMap(valuesOf).join('\n')}
  esac
  if [[ $current == -* ]]; then
    names=$options
  fi
  COMPREPLY=($(compgen -W "$names" -- "$current"))
}
complete -o default -F _leaksieve leaksieve
`;
}

/** From a command to one in it. */
function steps(commands: readonly CompletedCommand[]): readonly string[] {
  return commands
    .filter(({ path }) => path !== '')
    .map(({ path }) => {
      const from = path.includes(' ') ? path : ` ${path}`;
      return `      ${shellQuote(from)}) place=${shellQuote(path)} ;;`;
    });
}

function wordsOf({ path, options, words }: CompletedCommand): string {
  const names = shellQuote(words.map(({ text }) => text).join(' '));
  const flags = shellQuote(options.flatMap((option) => option.names).join(' '));
  return `    ${shellQuote(path)}) names=${names} options=${flags} ;;`;
}

/** After an option that takes a value only this value can come: one of its choices, else a file. */
function valuesOf({ path, options }: CompletedCommand): readonly string[] {
  return options
    .filter(({ takesValue }) => takesValue)
    .map(({ names, choices }) => {
      const patterns = names.map((name) => shellQuote(`${path} ${name}`)).join(' | ');
      return `    ${patterns}) names=${shellQuote(choices.join(' '))} options='' ;;`;
    });
}
