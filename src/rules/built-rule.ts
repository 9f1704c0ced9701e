import type { Pattern, Rule } from '../model/rule.ts';

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
  readonly #read: () => Rule;
  #whole: Rule | null = null;

  constructor(head: RuleHead, read: () => Rule) {
    this.id = head.id;
    this.path = head.path ?? null;
    this.pattern = head.isAboutPath === true ? null : new BuiltPattern(this);
    this.#read = read;
  }

  get whole(): Rule {
    return (this.#whole ??= this.#read());
  }

  get keywords(): readonly string[] {
    return this.whole.keywords;
  }
  get isKeywordInMatch(): boolean {
    return this.whole.isKeywordInMatch;
  }
  get parts(): Rule['parts'] {
    return this.whole.parts;
  }
  get skipReport(): boolean {
    return this.whole.skipReport;
  }
  get title(): string {
    return this.whole.title;
  }
  get description(): string {
    return this.whole.description;
  }
  get severity(): Rule['severity'] {
    return this.whole.severity;
  }
  get confidence(): Rule['confidence'] {
    return this.whole.confidence;
  }
  get isGeneric(): boolean {
    return this.whole.isGeneric;
  }
  get keywordLead(): number | null {
    return this.whole.keywordLead;
  }
  get shape(): Rule['shape'] {
    return this.whole.shape;
  }
  get secretGroup(): number {
    return this.whole.secretGroup;
  }
  get entropy(): number {
    return this.whole.entropy;
  }
  get dropsPlaceholders(): boolean {
    return this.whole.dropsPlaceholders;
  }
  get format(): Rule['format'] {
    return this.whole.format;
  }
  get allowlists(): Rule['allowlists'] {
    return this.whole.allowlists;
  }
  get required(): Rule['required'] {
    return this.whole.required;
  }
  get completes(): Rule['completes'] {
    return this.whole.completes;
  }
  get tags(): readonly string[] {
    return this.whole.tags;
  }
  get aliases(): readonly string[] {
    return this.whole.aliases;
  }
  get remediation(): readonly string[] {
    return this.whole.remediation;
  }
  get references(): readonly string[] {
    return this.whole.references;
  }
  get matches(): readonly string[] {
    return this.whole.matches;
  }
  get ignores(): readonly string[] {
    return this.whole.ignores;
  }
}

class BuiltPattern implements Pattern {
  readonly #rule: BuiltRule;

  constructor(rule: BuiltRule) {
    this.#rule = rule;
  }

  get maxLength(): number | null {
    return this.#rule.whole.pattern?.maxLength ?? null;
  }
  get source(): string {
    return this.#rule.whole.pattern?.source ?? '';
  }
  get flags(): string {
    return this.#rule.whole.pattern?.flags ?? '';
  }
}
