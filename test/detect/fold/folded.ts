import { foldScript } from '../../../src/detect/fold/fold-script.ts';

/** A text that a script puts together, and where. */
interface Folded {
  readonly from: string;
  readonly text: string;
}

/** What a script puts together, as a test wants to see it. */
export function folded(script: string): readonly Folded[] {
  const content = Buffer.from(script);
  return foldScript(content, { start: 0, end: content.length }).map(({ range, bytes }) => ({
    from: content.toString('utf8', range.start, range.end),
    text: Buffer.from(bytes).toString(),
  }));
}

/** The code of each character. */
export function codesOf(text: string): readonly number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}

/** The characters in the order from last to first. */
export function reversed(text: string): string {
  return Array.from(text).toReversed().join('');
}
