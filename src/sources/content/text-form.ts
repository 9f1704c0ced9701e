import { fileStart, type Position } from '../../model/region.ts';
import { archiveFormat } from './archive-format.ts';
import { textEncoding } from './text-encoding.ts';

/** How a content is to be read: as it is, without the UTF-8 mark before it, or by those who know archives and UTF-16. */
export type TextForm = 'plain' | 'marked' | 'other';

/** Bytes of the UTF-8 mark. */
export const markBytes = 3;
/** Where the text of a content starts that has the mark before it. */
export const markedStart: Position = { ...fileStart, byteOffset: markBytes };

/** Tells the form by the first bytes of a content. */
export function textForm(bytes: Uint8Array): TextForm {
  if (archiveFormat(bytes) !== null) {
    return 'other';
  }
  const encoding = textEncoding(bytes);
  if (encoding === null) {
    return 'plain';
  }
  return encoding === 'utf-8-marked' ? 'marked' : 'other';
}
