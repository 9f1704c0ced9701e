import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ScanError } from '../model/scan-error.ts';

/**
 * The certificates of authorities from a PEM file.
 *
 * @throws ScanError when there are none in it
 */
export function authorities(file: string): string {
  let text: string;
  try {
    text = readFileSync(file, 'latin1');
  } catch (error) {
    throw new ScanError('USAGE', `${file} cannot be read: --ca-file takes certificates in PEM`, {
      cause: error,
    });
  }
  const blocks = text.match(/-----BEGIN CERTIFICATE-----[\w+/=\s]{1,100000}-----END CERTIFICATE-----/g) ?? [];
  if (blocks.length === 0 || !blocks.every(isCertificate)) {
    throw new ScanError(
      'USAGE',
      `${file} holds no certificate in PEM, or a broken one: --ca-file takes those`,
    );
  }
  return blocks.join('\n');
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).subject !== undefined;
  } catch {
    return false;
  }
}
