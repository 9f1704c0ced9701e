import type { Pattern } from './rule.ts';

/**
 * How a provider is asked whether a secret still works, by one harmless request. Built-in data only: what a scanned
 * repository says never decides where a secret is sent.
 */
export interface LiveCheck {
  /** As people call it. */
  readonly provider: string;
  readonly rules: readonly string[];
  /** What the templates name besides `{secret}`; without one of them nobody can be asked. */
  readonly values: readonly NamedValue[];
  /** Whether the values were written as parts of a URL, percent-encoded. */
  readonly isUrlEncoded: boolean;
  readonly question: HttpTemplate | SmtpTemplate;
  /** Tried in this order: dead, then live. An answer that is none of them leaves it open. */
  readonly dead: readonly AnswerPattern[];
  readonly live: readonly AnswerPattern[];
  /** Whether a live answer need not be JSON. */
  readonly takesAnyBody: boolean;
  /** Fields of the answer that name who holds the secret, such as `user.login`. */
  readonly owner: readonly string[];
  /** Fields of the answer that say what the secret may do. */
  readonly scopes: readonly string[];
  /** Header that says what it may do; null: none. */
  readonly scopesHeader: string | null;
}

/** A value of a template: what a part of the finding, or the secret itself, has in the first group of a pattern. */
export interface NamedValue {
  readonly name: string;
  /** Name of the part; null: the secret. */
  readonly part: string | null;
  readonly pattern: Pattern;
  /** Where the part is missing or does not match; null: nobody can be asked then. */
  readonly otherwise: string | null;
}

/** Texts are templates with `{name}`; the secret is never in the address. */
export interface HttpTemplate {
  readonly kind: 'http';
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** User and password of RFC 7617, with a colon between; null: none. */
  readonly basic: string | null;
  readonly form: Readonly<Record<string, string>> | null;
  readonly json: JsonTemplate | null;
  /** What signs the request with values; null: nothing. */
  readonly signature: AwsSignature | null;
}

/** JSON whose texts are templates. */
export type JsonTemplate =
  | string
  | number
  | boolean
  | readonly JsonTemplate[]
  | { readonly [key: string]: JsonTemplate };

/** Signature Version 4 of AWS; the texts are templates. */
interface AwsSignature {
  readonly keyId: string;
  /** Empty: the key is no temporary one. */
  readonly sessionToken: string;
  readonly service: string;
  readonly region: string;
}

/** A login without mail; the password is the secret, the texts are templates. */
export interface SmtpTemplate {
  readonly kind: 'smtp';
  readonly host: string;
  readonly port: string;
  readonly user: string;
}

/** An answer with this status and, where there are any, fields that match. */
export interface AnswerPattern {
  readonly status: number;
  readonly where: readonly { readonly field: string; readonly value: Pattern }[];
}

/** Secrets that nobody is asked about, and why. */
interface NeverAsked {
  readonly rules: readonly string[];
  readonly reason: string;
}

/** All that is known about asking providers. */
export interface LiveChecks {
  /** The first that fits a finding is used. */
  readonly checks: readonly LiveCheck[];
  readonly never: readonly NeverAsked[];
}
