import { shellQuote } from '../../hooks/shell-quote.ts';
import type { CompletedCommand, CompletedOption } from './command-tree.ts';

/** Completion for zsh, to be evaluated or to be a file `_leaksieve` on the fpath. */
export function zshCompletion(commands: readonly CompletedCommand[]): string {
  return `#compdef leaksieve
# Completion of leaksieve for zsh. Put into ~/.zshrc, after compinit: eval "$(leaksieve completion zsh)"
_leaksieve() {
  local place='' previous="\${words[CURRENT - 1]}" has_value='' index
  local -a names options choices
  for ((index = 2; index < CURRENT; index++)); do
    case "$place \${words[index]}" in
${steps(commands).join('\n')}
    esac
  done
  if [[ "\${words[CURRENT]}" == --*=* ]]; then
    previous="\${words[CURRENT]%%=*}"
    compset -P '*='
  fi
  case "$place" in
${commands.map(wordsOf).join('\n')}
  esac
  case "$place $previous" in
${commands.flatMap(valuesOf).join('\n')}
  esac
  if [[ -n "$has_value" ]]; then
    if (( $#choices )); then compadd -a choices; else _files; fi
  elif [[ "\${words[CURRENT]}" == -* ]]; then
    _describe -o option options
  elif (( $#names )); then
    _describe command names
  else
    _files
  fi
}
if [[ "\${funcstack[1]}" == _leaksieve ]]; then
  _leaksieve "$@"
else
  compdef _leaksieve leaksieve
fi
`;
}

function steps(commands: readonly CompletedCommand[]): readonly string[] {
  return commands
    .filter(({ path }) => path !== '')
    .map(({ path }) => {
      const from = path.includes(' ') ? path : ` ${path}`;
      return `      ${shellQuote(from)}) place=${shellQuote(path)} ;;`;
    });
}

function wordsOf({ path, options, words }: CompletedCommand): string {
  const names = words.map(({ text, description }) => described(text, description));
  const flags = options.flatMap((option) => option.names.map((name) => described(name, option.description)));
  return [
    `    ${shellQuote(path)})`,
    `      names=(${names.join(' ')})`,
    `      options=(${flags.join(' ')})`,
    '      ;;',
  ].join('\n');
}

function valuesOf({ path, options }: CompletedCommand): readonly string[] {
  return options.filter(({ takesValue }) => takesValue).map((option) => valueOf(path, option));
}

function valueOf(path: string, { names, choices }: CompletedOption): string {
  const patterns = names.map((name) => shellQuote(`${path} ${name}`)).join(' | ');
  return `    ${patterns}) has_value=1 choices=(${choices.map(shellQuote).join(' ')}) ;;`;
}

/** The first colon ends the word. */
function described(text: string, description: string): string {
  return shellQuote(`${text.replaceAll(':', String.raw`\:`)}:${description}`);
}
