/** Stands in a text for what is not known of it. */
export const hole = '\uFFFC';

/** Longer texts are not followed. */
export const maxTextLength = 16_384;
/** Longer lists are not followed. */
const maxItems = 4096;

/** A text that a script puts together. */
export interface Text {
  readonly kind: 'text';
  /** With `hole` for each part that is not known. */
  readonly text: string;
  readonly isWhole: boolean;
  /** Where parts meet, in ascending order; null: everywhere, since no part of it stands in the script as it is. */
  readonly seams: readonly number[] | null;
}

export interface List {
  readonly kind: 'list';
  readonly items: Value[];
}

export interface Fields {
  readonly kind: 'fields';
  readonly byName: Map<number, Value>;
}

/** A pattern between slashes. */
export interface Pattern {
  readonly kind: 'pattern';
  readonly source: string;
  readonly isGlobal: boolean;
}

/** What an expression gives; null: that is not known. */
export type Value = Text | List | Fields | Pattern | number | null;

export function isText(value: Value): value is Text {
  return value !== null && typeof value === 'object' && value.kind === 'text';
}

export function isList(value: Value): value is List {
  return value !== null && typeof value === 'object' && value.kind === 'list';
}

export function isFields(value: Value): value is Fields {
  return value !== null && typeof value === 'object' && value.kind === 'fields';
}

/** A text that stands in the script as it is. */
export function literalText(text: string): Value {
  return text.length > maxTextLength ? null : { kind: 'text', text, isWhole: true, seams: [] };
}

/** A text that was made of another one, or of numbers. */
export function madeText(text: string): Value {
  return text.length > maxTextLength ? null : { kind: 'text', text, isWhole: true, seams: null };
}

export function listOf(items: Value[]): Value {
  return items.length > maxItems ? null : { kind: 'list', items };
}

/** Values as one text, one behind the other; null where nothing of it would be known, or too much. */
export function joinedText(values: readonly Value[]): Value {
  let text = '';
  let isWhole = true;
  const seams: number[] = [];
  for (const value of values) {
    if (text !== '') {
      seams.push(text.length);
    }
    if (isText(value)) {
      addSeams(seams, value, text.length);
      isWhole &&= value.isWhole;
      text += value.text;
    } else if (typeof value === 'number') {
      text += String(value);
    } else {
      isWhole = false;
      text += hole;
    }
    if (text.length > maxTextLength) {
      return null;
    }
  }
  return { kind: 'text', text, isWhole, seams };
}

function addSeams(seams: number[], { text, seams: own }: Text, offset: number): void {
  if (own === null) {
    for (let at = 1; at < text.length; at++) {
      seams.push(offset + at);
    }
  } else {
    own.forEach((seam) => seams.push(offset + seam));
  }
}
