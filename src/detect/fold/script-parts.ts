import type { Range } from '../../model/region.ts';

const tag = /<script\b[^<>]{0,2000}>/gi;
const closing = /<\/script/gi;
const lessThan = 0x3c;
/** What scripts have and most other texts have not. */
const marks = [
  '<script',
  'function',
  '=>',
  'const ',
  'var ',
  'let ',
  'import ',
  '+=',
  'this.',
  'window.',
] as const;

/** Whether a text may be a script, or a page that holds one. */
export function mayHoldScript(content: Buffer): boolean {
  return marks.some((mark) => content.includes(mark));
}

/** The parts of a text that are scripts: all of it, or what stands in the script elements of a page. */
export function scriptParts(content: Buffer): readonly Range[] {
  const first = content.subarray(0, 64).toString('latin1').trimStart();
  if (first.charCodeAt(0) !== lessThan) {
    return [{ start: 0, end: content.length }];
  }
  const text = content.toString('latin1');
  const parts: Range[] = [];
  tag.lastIndex = 0;
  for (let open = tag.exec(text); open !== null; open = tag.exec(text)) {
    closing.lastIndex = tag.lastIndex;
    const end = closing.exec(text)?.index ?? text.length;
    parts.push({ start: tag.lastIndex, end });
    tag.lastIndex = end;
  }
  return parts;
}
