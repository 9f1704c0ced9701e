import type { Pattern, Rule } from '../model/rule.ts';

/** What is asked of every rule before anything is found. */
export interface RuleHead extends Pick<
  Rule,
  'id' | 'keywords' | 'isKeywordInMatch' | 'path' | 'parts' | 'skipReport'
> {
  /** Of the pattern; absent where there is none. */
  readonly maxLength?: number | null;
}

export function headOf({ id, keywords, isKeywordInMatch, path, parts, skipReport, pattern }: Rule): RuleHead {
  const head = { id, keywords, isKeywordInMatch, path, parts, skipReport };
  return pattern === null ? head : { ...head, maxLength: pattern.maxLength };
}

/**
 * A rule of which the most is read when it is asked for first: a scan needs that of a few rules only.
 *
 * A copy by spreading lacks it.
 */
export class BuiltRule implements Rule {
  readonly id: string;
  readonly keywords: readonly string[];
  readonly isKeywordInMatch: boolean;
  readonly path: Pattern | null;
  readonly parts: Rule['parts'];
  readonly skipReport: boolean;
  readonly pattern: Pattern | null;
  readonly #read: () => Rule;
  #whole: Rule | null = null;

  constructor(head: RuleHead, read: () => Rule) {
    this.id = head.id;
    this.keywords = head.keywords;
    this.isKeywordInMatch = head.isKeywordInMatch;
    this.path = head.path;
    this.parts = head.parts;
    this.skipReport = head.skipReport;
    this.pattern = head.maxLength === undefined ? null : new BuiltPattern(this, head.maxLength);
    this.#read = read;
  }

  get whole(): Rule {
    return (this.#whole ??= this.#read());
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
  readonly maxLength: number | null;
  readonly #rule: BuiltRule;

  constructor(rule: BuiltRule, maxLength: number | null) {
    this.#rule = rule;
    this.maxLength = maxLength;
  }

  get source(): string {
    return this.#rule.whole.pattern?.source ?? '';
  }
  get flags(): string {
    return this.#rule.whole.pattern?.flags ?? '';
  }
}
