import type { Pattern } from './rule.ts';

const compiled = new WeakMap<Pattern, RegExp>();

/** The pattern as a global regular expression; compiled when first used. The caller sets `lastIndex`. */
export function regExpOf(pattern: Pattern): RegExp {
  let regExp = compiled.get(pattern);
  if (regExp === undefined) {
    regExp = new RegExp(pattern.source, `${pattern.flags}g`);
    compiled.set(pattern, regExp);
  }
  return regExp;
}

const led = new WeakMap<Pattern, RegExp>();

/** The pattern as the first group behind as few units of anything as there are, up to so many; sticky, compiled when first used. */
export function ledRegExpOf(pattern: Pattern, lead: number): RegExp {
  let regExp = led.get(pattern);
  if (regExp === undefined) {
    regExp = new RegExp(`[^]{0,${lead}}?(${pattern.source})`, `${pattern.flags}y`);
    led.set(pattern, regExp);
  }
  return regExp;
}

/** Whether the pattern matches anywhere in the text. */
export function matchesPattern(pattern: Pattern, text: string): boolean {
  const regExp = regExpOf(pattern);
  regExp.lastIndex = 0;
  return regExp.test(text);
}
