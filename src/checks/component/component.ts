import type { Advisory } from '../../model/advisory.ts';

/** What tells a library and its version in the text of a script. */
export interface Mark {
  /** Stands in every match, so that a window around it is enough. */
  readonly keyword: string;
  /**
   * JavaScript syntax, all repeats bounded. Its group `version` is the version, or its groups `major`, `minor` and `patch`
   * are; a major that is missing is 0.
   */
  readonly pattern: string;
}

/** A library, and how to know it. */
export interface Component {
  /** As advisories call it. */
  readonly id: string;
  readonly title: string;
  /** Names on npm. */
  readonly packages: readonly string[];
  /** Names that its files and the folders of networks have, in lower case. */
  readonly names: readonly string[];
  readonly marks: readonly Mark[];
  /** JavaScript expressions that give its version in a page; empty: none does. */
  readonly runtime: readonly string[];
}

/** Published vulnerabilities by the id of their component. */
export interface Advisories {
  /** `YYYY-MM-DD`: how new they are. */
  readonly date: string;
  /** Who published them, for reports. */
  readonly origin: string;
  readonly byComponent: Readonly<Record<string, readonly Advisory[]>>;
}
