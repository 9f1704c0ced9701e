/** Makes a value when it is first asked for: most scans, and most texts, never ask. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
