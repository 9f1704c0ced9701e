/** Where a script's source map is, as the script names it: the header, else the last comment; null: it names none. */
export function sourceMapReference(text: string, headers: ReadonlyMap<string, string>): string | null {
  const header = headers.get('sourcemap') ?? headers.get('x-sourcemap');
  if (header !== undefined && header !== '') {
    return header;
  }
  const mark = text.lastIndexOf('sourceMappingURL=');
  const isComment = mark > 3 && /(?:\/\/|\/\*)[#@]\s?$/.test(text.slice(Math.max(0, mark - 5), mark));
  return isComment ? (/^[^\s'"*]+/.exec(text.slice(mark + 'sourceMappingURL='.length))?.[0] ?? null) : null;
}

/** The bytes of a `data:` URL; null: it is none, or broken. */
export function dataUrlBytes(reference: string): Buffer | null {
  const comma = reference.startsWith('data:') ? reference.indexOf(',') : -1;
  if (comma === -1) {
    return null;
  }
  const data = reference.slice(comma + 1);
  try {
    return /;base64$/i.test(reference.slice(0, comma))
      ? Buffer.from(data, 'base64')
      : Buffer.from(decodeURIComponent(data));
  } catch {
    return null;
  }
}
