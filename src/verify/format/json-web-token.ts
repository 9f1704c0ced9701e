import { tokenPart } from '../token-part.ts';
import { unproved, type Format } from './format.ts';

/**
 * JSON Web Tokens (RFC 7519): a header that names an algorithm (RFC 7515, section 4.1.1), a set of claims, and whether
 * `exp` has passed (RFC 7519, section 4.1.4).
 */
export const jsonWebToken: Format = (secret) => {
  const [header = '', payload = ''] = secret.split('.');
  const algorithm = textOf(tokenPart(header)?.['alg']);
  const claims = tokenPart(payload);
  if (algorithm === null || claims === null) {
    return unproved;
  }
  const { exp } = claims;
  const issuer = textOf(claims['iss']);
  const who = `signed with ${algorithm}${issuer === null ? '' : ` for ${issuer}`}`;
  if (typeof exp !== 'number' || !Number.isFinite(exp) || Math.abs(exp) > 8.64e12) {
    return { confidence: null, evidence: `${who}; it does not expire` };
  }
  const day = new Date(exp * 1000).toISOString().slice(0, 10);
  const isOver = exp * 1000 < Date.now();
  return {
    confidence: isOver ? 'medium' : null,
    evidence: `${who}; it ${isOver ? 'expired' : 'expires'} on ${day}`,
  };
};

/** A name, without what could pass for something else in a report. */
function textOf(value: unknown): string | null {
  return typeof value === 'string' && /^[\w.:/@ -]{1,100}$/.test(value) ? value : null;
}
