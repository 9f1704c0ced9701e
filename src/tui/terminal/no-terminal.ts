interface Streams {
  readonly stdin: { readonly isTTY?: boolean };
  readonly stdout: { readonly isTTY?: boolean };
}

/** Why nothing can be drawn here, for people; null: it can. */
export function noTerminalReason(
  { stdin, stdout }: Streams,
  env: Readonly<Record<string, string | undefined>>,
): string | null {
  if (stdin.isTTY !== true) return 'standard input is no terminal';
  if (stdout.isTTY !== true) return 'standard output is no terminal';
  if (env['TERM'] === 'dumb') return 'TERM is dumb';
  return env['CI'] ? 'CI is set' : null;
}
