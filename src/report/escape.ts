const shortForms: ReadonlyMap<string, string> = new Map([
  ['\n', String.raw`\n`],
  ['\r', String.raw`\r`],
  ['\t', String.raw`\t`],
]);

/**
 * Makes characters visible that a terminal or a reader would act on instead of showing: control characters, ANSI escapes,
 * lone surrogates, line separators, and format characters such as the bidirectional controls of CVE-2021-42574.
 * The two zero width joiners stay, since words and emoji need them.
 */
export function escapeControls(text: string): string {
  // The classes of Unicode cost a millisecond when they are first asked for: most texts need them not.
  return /^[ -~]*$/.test(text)
    ? text
    : text.replace(/[[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]--[\u200c\u200d]]/gv, visible);
}

/** Makes every character outside ASCII visible as an escape. */
export function escapeNonAscii(text: string): string {
  return text.replace(/\P{ASCII}/gu, visible);
}

function visible(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  return shortForms.get(character) ?? (code < 0x100 ? `\\x${hex.padStart(2, '0')}` : `\\u{${hex}}`);
}
