import { createDetector, type Detector, type DetectorOptions } from '../../src/detect/detector.ts';
import type { RawCandidate } from '../../src/detect/raw-candidate.ts';
import type { Chunk } from '../../src/model/chunk.ts';
import type { Rule } from '../../src/model/rule.ts';
import { ruleOf } from './rule-of.ts';

/** Finds `key=` and eight letters or digits. */
export const keyRule = ruleOf('\\bkey=([a-z0-9]{8})\\b', ['key='], { id: 'key' });
/** Finds `host=` and a name. */
export const hostRule = ruleOf('host=([a-z.]+)', ['host='], { id: 'host' });

/** What the rules find in a chunk. */
export function search(
  rules: readonly Rule[],
  chunk: Chunk,
  options: Partial<DetectorOptions> = {},
): readonly RawCandidate[] {
  return detectorOf(rules, options).search(chunk);
}

/** A detector that decodes five deep unless a test says otherwise. */
export function detectorOf(rules: readonly Rule[], options: Partial<DetectorOptions> = {}): Detector {
  return createDetector({ rules, allowlists: [] }, { maxDecodeDepth: 5, ...options });
}

/** The secrets, sorted. */
export function secrets(candidates: readonly RawCandidate[]): readonly string[] {
  return candidates.map(({ secret }) => secret).toSorted();
}
