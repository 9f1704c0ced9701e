import { getCACertificates } from 'node:tls';

/**
 * Whom a connection trusts, as an option of `node:tls`.
 *
 * @param authorities - certificates in PEM besides those that Node trusts; undefined: those alone
 */
export function trusted(authorities: string | undefined): { readonly ca?: string[] } {
  return authorities === undefined ? {} : { ca: [...getCACertificates('default'), authorities] };
}
