import type { Advisory } from './advisory.ts';
import type { Finding } from './finding.ts';
import type { ProbeClass } from './probe.ts';
import type { Pattern, Severity } from './rule.ts';

/**
 * How an answer is read into fields before it proves anything: `lines` is text of any kind, `bytes` what is known by its
 * first bytes, `script` JavaScript that sets objects; of `headers` nothing but the headers count.
 */
export const grammars = [
  'bytes',
  'dotenv',
  'headers',
  'html',
  'ini',
  'json',
  'lines',
  'php',
  'script',
  'xml',
  'yaml',
] as const;
export type Grammar = (typeof grammars)[number];

/** Fields that must be there: some value of a field of this name, which may hold `*`, matches. */
export type Condition = readonly { readonly field: string; readonly value: Pattern }[];

/** Something of a website that is not meant for the public, and what proves that it is there. */
export interface SiteRule extends Pick<Finding, 'title' | 'remediation'> {
  readonly id: string;
  readonly severity: Severity;
  /** Severity where none of the fields in `secrets` has a value; null: the same. */
  readonly severityWithoutSecrets: Severity | null;
  /** What to ask for, below each origin. May hold `{random}`, `{host}`, `{label}`, `{date}`, `{yesterday}`, `{year}`, and begin with `{dir}`, a folder that the crawl saw, or `{php}`, a PHP file that it saw. Empty: pages that the crawl saw. */
  readonly paths: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  /** What the user must have allowed for it to be asked. */
  readonly probeClass: Extract<ProbeClass, 'read' | 'handshake'>;
  /** Whether the answer must be another one than without the headers. */
  readonly isUnlikeBare: boolean;
  readonly statuses: readonly number[];
  readonly grammar: Grammar;
  /** Whether a program writes it: what PHP prints is called a page (text/html), whatever it is. */
  readonly isPrinted: boolean;
  /** One of these must hold; empty: the grammar is proof enough. */
  readonly where: readonly Condition[];
  /** None of these may hold. */
  readonly unless: readonly Condition[];
  /** So many different fields at least. */
  readonly least: number;
  /** Names of fields whose values are secrets. */
  readonly secrets: readonly string[];
  /** Names of fields whose values are shown as evidence: versions and the like. */
  readonly show: readonly string[];
  /** The field that tells the product's version; null: none does. */
  readonly version: string | null;
  /** Whether each page that shows it is a finding of its own; else the site is. */
  readonly isPerPage: boolean;
  /** What is read further once it is proved: the repository behind a `.git`. */
  readonly follow: 'git' | null;
  readonly references: readonly string[];
  /** Bodies that prove it, in answers with these headers, and bodies that only look like it; with placeholders. */
  readonly matches: readonly string[];
  readonly matchHeaders: Readonly<Record<string, string>>;
  readonly ignores: readonly string[];
}

/** A mark of a product in what visitors get. Of a page: a condition on its fields; of a response: a header or cookie. */
export type Sign =
  | { readonly kind: 'header'; readonly name: string; readonly value: Pattern }
  /** `value` is of the cookie's value, decoded from base64 where it is that. */
  | { readonly kind: 'cookie'; readonly name: Pattern; readonly value: Pattern }
  | { readonly kind: 'page'; readonly condition: Condition }
  | { readonly kind: 'address'; readonly path: Pattern };

/** What is known of one product, or of any website. */
export interface SitePack {
  readonly id: string;
  readonly name: string;
  /** Asked for on every host rather than where a sign of the product was seen. */
  readonly isCore: boolean;
  readonly signs: readonly Sign[];
  readonly rules: readonly SiteRule[];
  /** Published vulnerabilities of the product. */
  readonly advisories: readonly Advisory[];
  /** How new these are and who published them, for reports; empty: there are none. */
  readonly advisoriesOf: string;
}
