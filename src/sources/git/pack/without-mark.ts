import type { Copies } from '../../../core/core-text.ts';
import type { Core } from '../../../core/core.ts';
import { markBytes } from '../../content/text-form.ts';

/** Rewrites copied runs in place as if neither text had its UTF-8 mark. */
export function withoutMark(core: Core, { at, count }: Copies): Copies {
  const runs = new Uint32Array(core.bytes().buffer, at, 3 * count);
  let kept = 0;
  for (let run = 0; run < runs.length; run += 3) {
    const [start = 0, from = 0, length = 0] = runs.subarray(run, run + 3);
    const cut = Math.max(0, markBytes - Math.min(start, from));
    if (length > cut) {
      runs.set([start + cut - markBytes, from + cut - markBytes, length - cut], 3 * kept);
      kept++;
    }
  }
  return { at, count: kept };
}
