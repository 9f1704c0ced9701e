/** `*` stands for any text, `?` for any one character. */
export function matchesGlob(glob: string, name: string): boolean {
  const [first = '', ...rest] = glob.toLowerCase().split(/\*+/);
  const starts = (part: string, at: number): boolean =>
    Array.from(part).every(
      (char, index) => name[at + index] !== undefined && (char === '?' || char === name[at + index]),
    );
  if (!starts(first, 0)) return false;
  const last = rest.pop();
  if (last === undefined) return first.length === name.length;
  let position = first.length;
  for (const part of rest) {
    while (position + part.length <= name.length && !starts(part, position)) position += 1;
    position += part.length;
  }
  return position + last.length <= name.length && starts(last, name.length - last.length);
}
