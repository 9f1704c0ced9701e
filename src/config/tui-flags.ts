import { type Command, Option } from 'commander';

/** Flags of how the terminal interface looks, as typed. */
export interface TuiFlags {
  readonly tui?: boolean;
  readonly plain?: boolean;
  readonly ascii?: boolean;
  readonly accessible?: boolean;
  readonly color: string | boolean;
}

export function withTuiFlags(command: Command): Command {
  return command
    .option('--plain', 'plain text, as where there is no terminal')
    .option('--tui', 'fail where there is no terminal')
    .option('--ascii', 'nothing but ASCII on the screen')
    .option('--accessible', 'lines for screen readers instead of a drawn screen')
    .addOption(new Option('--color <when>', 'colours').choices(['auto', 'always', 'never']).default('auto'))
    .addOption(new Option('--no-color', 'no colours').hideHelp());
}

/** How the screen looks. Colours: https://no-color.org. Locales that are no UTF-8 get ASCII. */
export function screenLooks(
  { ascii, accessible, color }: TuiFlags,
  env: Readonly<Record<string, string | undefined>>,
): { readonly hasColor: boolean; readonly isAscii: boolean; readonly isAccessible: boolean } {
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';
  return {
    hasColor:
      color === 'always' ||
      (color !== 'never' && color !== false && !env['NO_COLOR'] && env['FORCE_COLOR'] !== '0'),
    isAscii: ascii === true || (locale !== '' && !/utf-?8/i.test(locale)),
    isAccessible: accessible === true || env['INK_SCREEN_READER'] === 'true',
  };
}
