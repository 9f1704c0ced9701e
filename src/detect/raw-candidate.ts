import type { Candidate } from '../model/candidate.ts';
import type { Decoding, Provenance } from '../model/chunk.ts';
import type { Region } from '../model/region.ts';
import type { Confidence } from '../model/rule.ts';
import { Secret } from '../model/secret.ts';

/** A candidate as it crosses from a worker thread: plain text, since a `Secret` does not survive `postMessage`. */
export interface RawCandidate {
  readonly ruleId: string;
  readonly secret: string;
  readonly prefix: string;
  readonly match: string;
  readonly confidence: Confidence;
  readonly provenance: Provenance;
  readonly region: Region;
  readonly decoded: readonly Decoding[];
  readonly parts: readonly { readonly name: string; readonly value: string; readonly region: Region }[];
  readonly lines: string;
  readonly marks: readonly string[];
}

/** Wraps what is secret, as early as the thread that judges has it. */
export function candidateOf(raw: RawCandidate): Candidate {
  return {
    ...raw,
    secret: new Secret(raw.secret, raw.prefix),
    match: new Secret(raw.match),
    parts: raw.parts.map((part) => ({ ...part, value: new Secret(part.value) })),
    lines: new Secret(raw.lines),
  };
}
