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
  const kind = kindOf(textOf(claims['role']), issuer);
  const who = `signed with ${algorithm}${issuer === null ? '' : ` for ${issuer}`}`;
  if (typeof exp !== 'number' || !Number.isFinite(exp) || Math.abs(exp) > 8.64e12) {
    return { ...kind, confidence: null, evidence: `${who}; it does not expire` };
  }
  const day = new Date(exp * 1000).toISOString().slice(0, 10);
  const isOver = exp * 1000 < Date.now();
  return {
    ...kind,
    confidence: isOver ? 'medium' : null,
    evidence: `${who}; it ${isOver ? 'expired' : 'expires'} on ${day}`,
  };
};

/**
 * The rule for the keys of a Supabase project, which are tokens of its roles, whatever the order of their claims.
 *
 * Those of `supabase-demo` are published with its software (supabase/docker/.env.example): they are of no project.
 */
function kindOf(role: string | null, issuer: string | null): { readonly ruleId?: string } {
  if (issuer !== null && issuer !== 'supabase') {
    return {};
  }
  return role === 'service_role'
    ? { ruleId: 'supabase-service-role-token' }
    : role === 'anon'
      ? { ruleId: 'supabase-publishable-key' }
      : {};
}

/** A name, without what could pass for something else in a report. */
function textOf(value: unknown): string | null {
  return typeof value === 'string' && /^[\w.:/@ -]{1,100}$/.test(value) ? value : null;
}
