/** What Node has no code for: OpenSSL's name for it, by its words (X509_verify_cert_error_string). */
const unnamed: readonly (readonly [string, string])[] = [
  ['EE certificate key too weak', 'EE_KEY_TOO_SMALL'],
  ['CA certificate key too weak', 'CA_KEY_TOO_SMALL'],
  ['CA signature digest algorithm too weak', 'CA_MD_TOO_WEAK'],
];

/** The code of OpenSSL or Node that says why a certificate proves nothing; null: the error is another. */
export function certificateFault(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) {
    return null;
  }
  const code = String(error.code);
  if (code === 'UNSPECIFIED') {
    return unnamed.find(([words]) => error.message.startsWith(words))?.[1] ?? null;
  }
  return /CERT|SELF_SIGNED|UNABLE_TO_/.test(code) ? code : null;
}
