import * as v from 'valibot';
import { states } from '../../model/place.ts';
import { targetKinds } from '../../model/target-kind.ts';

const memory = v.object({
  search: v.nullable(v.object({ key: v.string(), content: v.string() })),
  scripts: v.nullable(v.string()),
});

/** Findings whose providers are to be asked again, and what held them. */
const verified = v.array(
  v.object({
    fingerprint: v.string(),
    places: v.array(
      v.object({
        path: v.string(),
        state: v.picklist(states),
        blob: v.nullable(v.string()),
        commit: v.nullable(v.string()),
      }),
    ),
  }),
);

/** What a process that scans is given: a target, as the store has it, and nothing of the store itself. */
export const scanJob = v.object({
  kind: v.picklist(targetKinds),
  name: v.string(),
  /** Words of flags. */
  words: v.array(v.string()),
  scannedState: v.nullable(v.string()),
  /** What earlier scans of it left; null: nothing is known. */
  memory: v.nullable(memory),
  /** Null: it is scanned; else nothing is but what held these. */
  verify: v.nullable(verified),
  /** Threads that search. */
  jobs: v.number(),
});
export type ScanJob = v.InferOutput<typeof scanJob>;

/** Repositories that were scanned before, to be held against what was seen then. */
export const checkJob = v.object({
  kind: v.literal('check'),
  targets: v.array(v.object({ name: v.string(), words: v.array(v.string()), scannedState: v.string() })),
});
export type CheckJob = v.InferOutput<typeof checkJob>;

/** What came of each, in the same order. */
export const checkAnswer = v.object({
  kind: v.literal('checked'),
  checked: v.array(
    v.object({
      change: v.picklist(['unchanged', 'changed', 'rules']),
      /** Why the last scan could not look at all of it; null: it could. */
      reason: v.nullable(v.string()),
    }),
  ),
});
export type CheckAnswer = v.InferOutput<typeof checkAnswer>;

/** What it answers. */
export const scanAnswer = v.variant('kind', [
  v.object({
    kind: v.literal('report'),
    /** The JSON report, redacted. */
    report: v.string(),
    /** Fingerprints of what it found and left out, since it is accepted. */
    accepted: v.array(v.string()),
    state: v.nullable(v.string()),
    /** What it leaves to later scans. */
    memory,
  }),
  /** Everything is as the last scan saw it. */
  v.object({
    kind: v.literal('unchanged'),
    state: v.string(),
    /** Why that scan could not look at all of it; null: it could. */
    reason: v.nullable(v.string()),
  }),
  v.object({
    kind: v.literal('repositories'),
    names: v.array(v.string()),
    /** What could not be listed; null: nothing. */
    reason: v.nullable(v.string()),
  }),
  v.object({
    kind: v.literal('verified'),
    /** The JSON report of the findings that were asked about, redacted. */
    report: v.string(),
    /** Fingerprints of those that were not found where they had stood. */
    left: v.array(v.string()),
  }),
  v.object({ kind: v.literal('failed'), reason: v.string(), isFinal: v.boolean() }),
  /** This machine cannot; `hasBegun`: it tried. */
  v.object({ kind: v.literal('unable'), reason: v.string(), hasBegun: v.boolean() }),
]);
export type ScanJobAnswer = v.InferOutput<typeof scanAnswer>;
