/**
 * How the block stands in its file: `whole` when leaksieve made the file, `inserted` in a shell script that was there,
 * `chained` when the hook that was there is kept beside, under another name.
 */
export type BlockForm = 'whole' | 'inserted' | 'chained';

/** A block in a hook file, as offsets of bytes. */
export interface FoundBlock {
  readonly form: BlockForm;
  readonly start: number;
  /** After the line break of the last line. */
  readonly end: number;
  readonly text: string;
}

/** What the name of a chained hook ends with. */
export const chainedSuffix = '.before-leaksieve';

const startMark = '# >>> leaksieve';
const endMark = '# <<< leaksieve <<<';
const forms: readonly BlockForm[] = ['whole', 'inserted', 'chained'];

/** Puts the marks around the lines of a block, by which it is found again. */
export function markBlock(form: BlockForm, lines: readonly string[]): string {
  const start = `${startMark} (${form}) >>> made by "leaksieve hook install", removed by "leaksieve hook uninstall"`;
  return [start, ...lines, endMark, ''].join('\n');
}

/** Finds leaksieve's block in a hook file; null: there is none, or not a whole one. */
export function findBlock(file: Buffer): FoundBlock | null {
  const start = lineStart(file, startMark, 0);
  const last = start === -1 ? -1 : lineStart(file, endMark, start);
  if (last === -1) {
    return null;
  }
  const lineBreak = file.indexOf('\n', last);
  const end = lineBreak === -1 ? file.length : lineBreak + 1;
  const text = file.toString('utf8', start, end);
  const form = forms.find((name) => text.startsWith(`${startMark} (${name})`));
  return form === undefined ? null : { form, start, end, text };
}

/** The file with the bytes of a block, or none where it is to start, replaced by other text. */
export function replaceBlock(
  file: Buffer,
  { start, end }: Pick<FoundBlock, 'start' | 'end'>,
  text: string,
): Buffer {
  return Buffer.concat([file.subarray(0, start), Buffer.from(text), file.subarray(end)]);
}

function lineStart(file: Buffer, mark: string, from: number): number {
  const at = file.indexOf(mark, from);
  return at <= 0 || file[at - 1] === 0x0a ? at : lineStart(file, mark, at + 1);
}
