import * as v from 'valibot';

const record = v.record(v.string(), v.unknown());

/** The header or the claims of a JSON Web Token (RFC 7515, section 3); null: the text is no such part. */
export function tokenPart(part: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString());
    return v.is(record, value) && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
