const shellLine =
  /^#![ \t]*(?:\S*\/)?(?:env[ \t]+(?:-S[ \t]*)?(?:\S*\/)?)?(?:sh|ash|bash|dash|ksh|mksh|zsh)(?:[ \t][^\n]*)?\n/;

/** `exec python3 "$0" "$@"`: the file is a program of another language, which would read the lines put into it too. */
const readsItself = /\bexec\b[^\n(]*["'\s]\$\{?0\}?(?:["'\s]|$)/m;

/**
 * Where a block can be put into a hook so that its shell runs it first; null: it is no shell script that can take one.
 *
 * A block keeps `$0` what it was, which hooks that serve several events look at.
 *
 * @param isShell - it is run by `sh` whatever its first line says
 */
export function shellStart(content: Buffer, isShell: boolean): number | null {
  const text = content.toString('latin1');
  const [line] = shellLine.exec(text) ?? [];
  if (isShell) {
    return line?.length ?? 0;
  }
  return line === undefined || text.includes('\0') || readsItself.test(text) ? null : line.length;
}
