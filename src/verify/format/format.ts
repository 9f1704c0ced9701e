import type { Confidence } from '../../model/rule.ts';

/** What a secret's own text proves, without asking anybody. */
export interface FormatProof {
  /** How sure it makes: `high` is proved, others are the most that is left of a rule's word; null: the text does not tell. */
  readonly confidence: Confidence | null;
  /** For people; holds nothing secret. Null: there is nothing to say. */
  readonly evidence: string | null;
  /** The rule of the kind that the text says it is. Absent: that which found it. */
  readonly ruleId?: string;
}

/** Reads one kind of secret. Takes any text, and throws nothing. */
export type Format = (secret: string) => FormatProof;

export const unproved: FormatProof = { confidence: null, evidence: null };
