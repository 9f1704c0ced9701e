/** Makes a value when it is first asked for: most texts have no match, and need nothing that a match asks for. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
