import * as v from 'valibot';

const gitleaksFinding = v.object({
  RuleID: v.string(),
  File: v.string(),
  Secret: v.string(),
  StartLine: v.number(),
  Commit: v.optional(v.string(), ''),
  Entropy: v.optional(v.number()),
});

/** What gitleaks' JSON report is made of. */
export const gitleaksReport = v.array(gitleaksFinding);

export type GitleaksFinding = v.InferOutput<typeof gitleaksFinding>;
