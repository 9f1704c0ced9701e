/** The code of OpenSSL or Node that says why a certificate proves nothing; null: the error is another. */
export function certificateFault(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /CERT|SELF_SIGNED|UNABLE_TO_/.test(code) ? code : null;
}
