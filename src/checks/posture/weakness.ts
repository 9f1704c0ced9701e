import type { SiteFinding } from '../../model/check.ts';
import type { Confidence, Severity } from '../../model/rule.ts';

/** What is said of all weaknesses of one kind. */
export interface WeaknessKind {
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  readonly remediation: readonly string[];
  /** Default: high. */
  readonly confidence?: Confidence;
}

/** Something about a page, a response or a connection that makes an attack easier. */
export interface Weakness {
  readonly kind: WeaknessKind;
  /** Where it was seen. */
  readonly url: URL;
  /** What of the host it is about, such as the name of a cookie. Default: the host. */
  readonly subject?: string;
  readonly evidence: string;
}

/** The finding of a weakness: what its kind says, and what was seen. */
export function weaknessFinding(
  { rule, title, severity, remediation, confidence = 'high' }: WeaknessKind,
  seen: Pick<SiteFinding, 'identity' | 'evidence' | 'places'>,
): SiteFinding {
  return { kind: 'posture', rule, title, severity, confidence, ...seen, remediation };
}
