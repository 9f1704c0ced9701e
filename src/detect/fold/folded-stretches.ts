import { type Chunk, contentName } from '../../model/chunk.ts';
import type { EncodedStretch } from '../decode/encoded-stretches.ts';
import { foldScript } from './fold-script.ts';
import { mayHoldScript, scriptParts } from './script-parts.ts';

/** What websites ship has names of any form. */
const address = /^https?:\/\//;
const scriptFile = /\.(?:[cm]?[jt]sx?|vue|svelte|astro|html?|php)$/i;

/**
 * The texts that scripts in a content put together of parts.
 *
 * Not in history, where contents have no names: a name in a script may stand far from what it was given, so that each
 * version would have to be read whole.
 */
export function* foldedStretches({ provenance }: Chunk, content: Buffer): Generator<EncodedStretch> {
  const name = contentName(provenance);
  if (!scriptFile.test(name) && !(address.test(name) && mayHoldScript(content))) {
    return;
  }
  for (const part of scriptParts(content)) {
    for (const segment of foldScript(content, part)) {
      yield { segment, window: segment.range };
    }
  }
}
