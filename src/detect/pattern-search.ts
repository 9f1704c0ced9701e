import { ledRegExpOf, regExpOf } from '../model/pattern.ts';
import type { Rule } from '../model/rule.ts';

/** A match, in code units of the text that is searched. */
export interface FoundMatch {
  readonly index: number;
  /** The whole match, then what its groups say. */
  readonly groups: readonly (string | undefined)[];
}

/** The first match that starts at or after a place; null: there is none. Places must be asked in ascending order. */
type NextMatch = (from: number) => FoundMatch | null;

/** Prepares to find the matches of a rule in a text, of which it may be known where the rule's keywords start. */
export function matchFinder(rule: Rule, text: string, keywords: readonly number[] | null): NextMatch {
  const { pattern, keywordLead } = rule;
  if (pattern === null) {
    return () => null;
  }
  return keywords === null || keywordLead === null
    ? everywhere(regExpOf(pattern), text)
    : atKeywords(ledRegExpOf(pattern, keywordLead), keywordLead, text, keywords);
}

function everywhere(regExp: RegExp, text: string): NextMatch {
  return (from) => {
    regExp.lastIndex = from;
    const found = regExp.exec(text);
    return found && { index: found.index, groups: found };
  };
}

/** Tries only the few places before each keyword where a match that holds it may start. */
function atKeywords(led: RegExp, lead: number, text: string, keywords: readonly number[]): NextMatch {
  let next = 0;
  let tried = 0;
  return (from) => {
    for (; next < keywords.length; next++) {
      const keyword = keywords[next]!;
      const first = Math.max(keyword - lead, from, tried);
      led.lastIndex = first;
      const found = first > keyword ? null : led.exec(text);
      if (found !== null) {
        const [all, ...groups] = found;
        return { index: found.index + all.length - groups[0]!.length, groups };
      }
      tried = keyword + 1;
    }
    return null;
  };
}
