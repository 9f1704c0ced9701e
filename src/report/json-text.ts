/**
 * JSON that is safe to print: what it means is what `JSON.stringify` would have said. Escapes what is legal raw in JSON,
 * yet acted on by terminals and editors when the file is printed.
 */
export function jsonText(value: unknown, indent: number | string = 0): string {
  return JSON.stringify(value, null, indent).replace(
    /[[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}]--[\u200c\u200d]]/gv,
    escapeUnits,
  );
}

/** JSON in which the given characters of strings are escaped too. */
export function jsonTextEscaping(value: unknown, indent: number | string, characters: RegExp): string {
  return jsonText(value, indent).replace(characters, escapeUnits);
}

function escapeUnits(text: string): string {
  let escaped = '';
  for (let at = 0; at < text.length; at += 1) {
    escaped += `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`;
  }
  return escaped;
}
