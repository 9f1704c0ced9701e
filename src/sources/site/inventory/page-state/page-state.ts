import { angularState } from './angular-state.ts';
import { flightData } from './flight-data.ts';
import { flatState, streamedState } from './flat-state.ts';
import { withArguments } from './with-arguments.ts';

/** An element `script` that holds its text. */
export interface InlineScript {
  readonly id: string;
  readonly text: string;
}

/** What a page holds in a form in which names and values are apart, with both beside each other. */
export interface PageState {
  /** What the form is called in the page. */
  readonly name: string;
  readonly text: string;
}

/**
 * The state that a page hands to its scripts, where it is not written as plain JSON or as an object literal: those are
 * read as they stand.
 */
export function pageState(scripts: readonly InlineScript[]): readonly PageState[] {
  const texts: readonly (readonly [name: string, text: string | null])[] = [
    ['__next_f', flightData(scripts)],
    ['streamController', streamedState(scripts)],
    ...scripts.map(({ id, text }) => [id, ofScript(id, text)] as const),
  ];
  return texts.flatMap(([name, text]) =>
    text === null || text === '' ? [] : [{ name: name || 'state', text }],
  );
}

/** Who writes state as a call: Nuxt 2 and SvelteKit. */
const mayBeCall = /__NUXT__|\bkit\.start\(/;

function ofScript(id: string, text: string): string | null {
  if (id === '__NUXT_DATA__') {
    return flatState(text);
  }
  return angularState(text) ?? (mayBeCall.test(text) ? withArguments(text) : null);
}
