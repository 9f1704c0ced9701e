const stock =
  'abcd?|admin|anything|bar|baz|demo|foo|guest|hello|letmein|pass(?:word|wd|phrase)?|p[a4@](?:ss|\\$\\$)w[o0]rd|pwd|qwerty|root|s[e3]cr[e3]t|something|test(?:ing|er)?|user|welcome|whatever|wrong';
const rows = 'abcdefg?h?i?j?|asdf(?:gh(?:jkl?)?)?|azerty|qwert[yz]?|qwerty|zxcv(?:bnm?)?|1qaz2wsx|1q2w3e4r';
const count = '(?:0?123|0?1234|0?12345)\\d{0,6}|\\d{0,4}';

/** What people type when any password will do: a stock word, a row of keys or a count, perhaps one after the other. */
const forms: readonly RegExp[] = [
  new RegExp(`^(?:my|new|old|user)?[-_.]?(?:${stock}|${rows}){1,3}[-_.]?(?:${count})$`),
  /^[a-z]{0,12}[-_.]?0?123456\d{0,4}$/,
  /^(?:0?12345\d{0,5}|\d?98765\d{0,5}|654321|(\d{1,3})\1+)$/,
];

/**
 * Whether a text is one of those that stand for a password in tests and examples, though some are in use.
 *
 * A text with capitals or signs is none: it was made to satisfy somebody's policy.
 */
export function isWeak(text: string): boolean {
  return forms.some((form) => form.test(text));
}
