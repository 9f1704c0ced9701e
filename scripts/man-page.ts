import {
  documentedCommands,
  ownOptions,
  sharedOptions,
  type DocumentedCommand,
  type Term,
} from './documented-commands.ts';

const exitCodes: readonly Term[] = [
  { term: '0', meaning: 'Clean and complete.' },
  {
    term: '1',
    meaning: 'Findings at or above --fail-on; --exit-code changes the number, --exit-zero the code to 0.',
  },
  { term: '2', meaning: 'Wrong use or configuration.' },
  { term: '3', meaning: 'The scan is incomplete or failed, whatever it found.' },
  { term: '130', meaning: 'Interrupted.' },
];

const files: readonly Term[] = [
  { term: '.leaksieve.toml', meaning: 'Configuration of the target; else .gitleaks.toml.' },
  { term: '.leaksieveignore', meaning: 'Findings that are accepted, with reason and date.' },
  { term: '.leaksieve-baseline', meaning: 'Findings known before today.' },
  {
    term: '~/.cache/leaksieve',
    meaning: 'Compiled code, and hashes of contents in which earlier crawls found nothing.',
  },
];

/** The manual page, section 1, in the man macros of roff (groff_man(7)). @param date - of the build */
export async function manPage(version: string, date: Date): Promise<string> {
  const all = await documentedCommands();
  const shared = sharedOptions(all);
  const program = all.find(({ path }) => path === '');
  return `${[
    `.TH LEAKSIEVE 1 ${date.toISOString().slice(0, 10)} "leaksieve ${version}" "User Commands"`,
    '.SH NAME',
    'leaksieve \\- find leaked secrets in git history, files and websites',
    '.SH SYNOPSIS',
    '.B leaksieve',
    '.I command\n[\\fIoption\\fR]... [\\fItarget\\fR]...',
    '.SH DESCRIPTION',
    roff(program?.description ?? ''),
    '.SH EXAMPLES',
    ...(program?.examples ?? []).map(([line, meaning]) => tagged({ term: line, meaning })),
    '.SH OPTIONS',
    ...(program?.options ?? []).map(tagged),
    '.SH COMMANDS',
    ...all.filter(({ path }) => path !== '').map((command) => section(command, shared)),
    '.SH OPTIONS OF EVERY SCAN',
    ...shared.map(tagged),
    '.SH EXIT STATUS',
    ...exitCodes.map(tagged),
    '.SH FILES',
    ...files.map(tagged),
    '.SH SEE ALSO',
    '.BR git (1)',
  ].join('\n')}\n`;
}

function section(command: DocumentedCommand, shared: readonly Term[]): string {
  const { own, isScan } = ownOptions(command, shared);
  return [
    `.SS "${roff(command.usage)}"`,
    roff(command.description),
    ...command.terms.map(tagged),
    ...own.map(tagged),
    ...(isScan ? ['.PP', 'And the options of every scan, below.'] : []),
    ...command.examples.map(
      ([line, meaning]) => `.PP\n${roff(`${meaning}:`)}\n.RS\n.nf\n${roff(line)}\n.fi\n.RE`,
    ),
  ].join('\n');
}

function tagged({ term, meaning }: Term): string {
  return `.TP\n.B ${roff(term)}\n${roff(meaning)}`;
}

/** Text in which nothing means something to roff: no escape, no control line. Hyphens are those that are typed. */
function roff(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('"', '\\(dq')
    .replaceAll('…', '...')
    .replaceAll(/^(?=[.'])/gm, '\\&');
}
