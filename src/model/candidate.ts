import type { Decoding, Provenance } from './chunk.ts';
import type { Region } from './region.ts';
import type { Confidence } from './rule.ts';
import type { Secret } from './secret.ts';

/** A setting found beside a secret. */
export interface CandidatePart {
  readonly name: string;
  readonly value: Secret;
  readonly region: Region;
}

/** A match random enough to be judged. */
export interface Candidate {
  readonly ruleId: string;
  readonly secret: Secret;
  /** The whole match, of which the secret is a part. */
  readonly match: Secret;
  readonly confidence: Confidence;
  /** What the secret's own text tells about it, for people. Absent: nothing. */
  readonly evidence?: string;
  readonly provenance: Provenance;
  /** Where the secret stands. Of decoded text: where the encoded text stands. */
  readonly region: Region;
  readonly decoded: readonly Decoding[];
  readonly parts: readonly CandidatePart[];
  /** The full lines that the match touches; at most 4,096 characters either side of it. */
  readonly lines: Secret;
  /** Marks such as `leaksieve:ignore` that hold for the line, as they stand there. */
  readonly marks: readonly string[];
}
