import type { Pattern, Rule } from '../model/rule.ts';
import type { RuleReader } from './rule-blocks.ts';
import type { RuleTexts, SearchedPart } from './rule-parts.ts';

/** What is asked of every rule before anything is found. */
export interface RuleHead {
  readonly id: string;
  /** Absent where any path will do. */
  readonly path?: Pattern;
  /** Absent where there is a pattern. */
  readonly isAboutPath?: true;
}

export function headOf({ id, path, pattern }: Rule): RuleHead {
  return { id, ...(path === null ? {} : { path }), ...(pattern === null ? { isAboutPath: true } : {}) };
}

/**
 * A rule of which the most is read when it is asked for first: a scan needs that of a few rules only.
 *
 * A copy by spreading lacks it.
 */
export class BuiltRule implements Rule {
  readonly id: string;
  readonly path: Pattern | null;
  readonly pattern: Pattern | null;
  readonly #number: number;
  readonly #reader: RuleReader;
  #searched: SearchedPart | null = null;
  #texts: RuleTexts | null = null;

  /** @param number - its own among those that are read */
  constructor(head: RuleHead, number: number, reader: RuleReader) {
    this.id = head.id;
    this.path = head.path ?? null;
    this.pattern = head.isAboutPath === true ? null : new BuiltPattern(this);
    this.#number = number;
    this.#reader = reader;
  }

  get searched(): SearchedPart {
    return (this.#searched ??= this.#reader.searched(this.#number));
  }
  get texts(): RuleTexts {
    return (this.#texts ??= this.#reader.texts(this.#number));
  }

  get keywords(): readonly string[] {
    return this.searched.keywords;
  }
  get isKeywordInMatch(): boolean {
    return this.searched.isKeywordInMatch;
  }
  get parts(): Rule['parts'] {
    return this.searched.parts;
  }
  get skipReport(): boolean {
    return this.searched.skipReport;
  }
  get title(): string {
    return this.searched.title;
  }
  get description(): string {
    return this.texts.description;
  }
  get severity(): Rule['severity'] {
    return this.searched.severity;
  }
  get confidence(): Rule['confidence'] {
    return this.searched.confidence;
  }
  get isGeneric(): boolean {
    return this.searched.isGeneric;
  }
  get keywordLead(): number | null {
    return this.searched.keywordLead;
  }
  get shape(): Rule['shape'] {
    return this.#reader.shape(this.#number);
  }
  get secretGroup(): number {
    return this.searched.secretGroup;
  }
  get entropy(): number {
    return this.searched.entropy;
  }
  get dropsPlaceholders(): boolean {
    return this.searched.dropsPlaceholders;
  }
  get format(): Rule['format'] {
    return this.searched.format;
  }
  get allowlists(): Rule['allowlists'] {
    return this.searched.allowlists;
  }
  get required(): Rule['required'] {
    return this.searched.required;
  }
  get completes(): Rule['completes'] {
    return this.searched.completes;
  }
  get tags(): readonly string[] {
    return this.searched.tags;
  }
  get aliases(): readonly string[] {
    return this.searched.aliases;
  }
  get remediation(): readonly string[] {
    return this.texts.remediation;
  }
  get references(): readonly string[] {
    return this.texts.references;
  }
  get matches(): readonly string[] {
    return this.texts.matches;
  }
  get ignores(): readonly string[] {
    return this.texts.ignores;
  }
}

class BuiltPattern implements Pattern {
  readonly #rule: BuiltRule;

  constructor(rule: BuiltRule) {
    this.#rule = rule;
  }

  get maxLength(): number | null {
    return this.#rule.searched.pattern?.maxLength ?? null;
  }
  get source(): string {
    return this.#rule.searched.pattern?.source ?? '';
  }
  get flags(): string {
    return this.#rule.searched.pattern?.flags ?? '';
  }
}
