/** A line that the user types, and what it is for. */
export interface Prompt {
  readonly kind: 'filter' | 'true' | 'false' | 'ignored' | 'until' | 'note' | 'copy' | 'export';
  readonly text: string;
  /** In UTF-16 code units, between characters. */
  readonly caret: number;
  /** What Escape brings back, or what was typed before. */
  readonly before: string;
}

const maxLength = 500;

export function openPrompt(kind: Prompt['kind'], text = '', before = text): Prompt {
  return { kind, text, caret: text.length, before };
}

/** The prompt with text typed in; characters that no line holds are left out. */
export function typed(prompt: Prompt, input: string): Prompt {
  const text = input.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ');
  const { text: before, caret } = prompt;
  const inserted = text.slice(0, Math.max(0, maxLength - before.length)).toWellFormed();
  return {
    ...prompt,
    text: before.slice(0, caret) + inserted + before.slice(caret),
    caret: caret + inserted.length,
  };
}

export function erased(prompt: Prompt, unit: 'character' | 'word' | 'line'): Prompt {
  const { text, caret } = prompt;
  const before = text.slice(0, caret);
  const kept =
    unit === 'line'
      ? ''
      : unit === 'word'
        ? before.replace(/\S*\s*$/, '')
        : before.slice(0, before.length - lastLength(before));
  return { ...prompt, text: kept + text.slice(caret), caret: kept.length };
}

export function movedCaret(prompt: Prompt, to: 'left' | 'right' | 'home' | 'end'): Prompt {
  const { text, caret } = prompt;
  switch (to) {
    case 'home':
      return { ...prompt, caret: 0 };
    case 'end':
      return { ...prompt, caret: text.length };
    case 'left':
      return { ...prompt, caret: caret - lastLength(text.slice(0, caret)) };
    case 'right':
      return { ...prompt, caret: caret + (charactersOf(text.slice(caret))[0]?.length ?? 0) };
  }
}

const segmenter = new Intl.Segmenter();

/** What a reader takes for characters: an emoji of several code points is one. */
export function charactersOf(text: string): readonly string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function lastLength(text: string): number {
  return charactersOf(text).at(-1)?.length ?? 0;
}
