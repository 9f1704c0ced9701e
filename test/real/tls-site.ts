import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

/** What is to be wrong with a certificate; by default nothing is. */
export interface CertificateFaults {
  readonly address?: string;
  readonly rsaBits?: number;
  readonly digest?: string;
  readonly hasExpired?: boolean;
  readonly isSelfSigned?: boolean;
  /** Whether the authority between it and the root is left out of what is sent. */
  readonly isIncomplete?: boolean;
}

/** Files of a certificate for OpenSSL's server, made by OpenSSL. */
export interface CertificateFiles {
  readonly caFile: string;
  readonly serverArgs: readonly string[];
}

/** Makes a root, an authority below it, and a certificate of that for an address. */
export function certificateFiles({
  address = '127.0.0.1',
  rsaBits = 2048,
  digest = 'sha256',
  hasExpired = false,
  isSelfSigned = false,
  isIncomplete = false,
}: CertificateFaults): CertificateFiles {
  const dir = temporaryFolder({
    'ca.ext': 'basicConstraints=critical,CA:TRUE',
    'leaf.ext': `subjectAltName=IP:${address}`,
  });
  const openssl = (...args: readonly string[]): void =>
    void execFileSync('openssl', args, { cwd: dir, stdio: 'ignore' });
  const file = (name: string): string => path.join(dir, name);
  const request = (name: string, bits: number): void =>
    openssl(
      'req',
      '-new',
      '-newkey',
      `rsa:${bits}`,
      '-nodes',
      '-keyout',
      `${name}.key`,
      '-subj',
      `/CN=${name}`,
      '-out',
      `${name}.csr`,
    );
  const sign = (name: string, by: string | null, ext: string, ...more: readonly string[]): void => {
    const signer =
      by === null
        ? ['-signkey', `${name}.key`]
        : ['-CA', `${by}.pem`, '-CAkey', `${by}.key`, '-CAcreateserial'];
    openssl('x509', '-req', '-in', `${name}.csr`, ...signer, '-extfile', ext, '-out', `${name}.pem`, ...more);
  };
  request('root', 2048);
  sign('root', null, 'ca.ext', '-days', '90');
  request('between', 2048);
  sign('between', 'root', 'ca.ext', '-days', '90');
  request('leaf', rsaBits);
  sign('leaf', isSelfSigned ? null : 'between', 'leaf.ext', `-${digest}`, '-days', hasExpired ? '-1' : '60');
  const chain = isSelfSigned || isIncomplete ? [] : ['-cert_chain', file('between.pem')];
  return {
    caFile: file('root.pem'),
    serverArgs: ['-cert', file('leaf.pem'), '-key', file('leaf.key'), ...chain],
  };
}
