import type { Pattern, Severity } from './rule.ts';
import type { SiteRule } from './site-rule.ts';

/** What a site must name before a third party is asked: an address, a key, a table. */
export interface NamedPart {
  /** What the groups of the pattern are called in templates, in their order; groups that take no part do not count. */
  readonly groups: readonly string[];
  /** In lower case; a text without it, in any case of letters, is not searched. */
  readonly keyword: string;
  readonly pattern: Pattern;
}

/** A question to a third party that a site names, and what its answer proves. `headers` and `ask` are templates with `{part}`. */
export interface CloudRule extends SiteRule {
  /** Address, as a template. */
  readonly ask: string;
  /** `HEAD` where headers prove it, so that no data is sent at all. */
  readonly method: 'GET' | 'HEAD';
  /** All of them must be named. */
  readonly parts: readonly NamedPart[];
  /** Parts that nobody may read in a report: keys. */
  readonly hidden: readonly string[];
  /** Values of a part with which it is as grave as `severity` says; null: with all. */
  readonly grave: { readonly part: string; readonly value: Pattern; readonly otherwise: Severity } | null;
  /** Where the pages load scripts from the host that is asked; null: no other. */
  readonly severityOfScripts: Severity | null;
}
