/** The code of an error of the system or of a library, such as `ENOENT`; null: it has none. Unlike messages, codes hold nothing that was read. */
export function errorCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error ? String(error.code) : null;
}
