/** How reports are written for many to read: redacted, without colours. */
export const redacted = { showSecrets: false, color: false, width: 100, verbose: false };
