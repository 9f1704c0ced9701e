import { createPublicKey, type KeyObject } from 'node:crypto';
import type { RecordWeakness } from './mail-records.ts';
import type { WeaknessKind } from './weakness.ts';

const newKey = [
  'Make a new key of 2048 bits, publish it under another selector, and sign with it',
  'Leave the old one until the mail signed with it has arrived, then publish it empty',
];
const refused: WeaknessKind = {
  rule: 'dkim-key-refused',
  title: 'DKIM key so short that receivers do not take it',
  severity: 'medium',
  remediation: newKey,
};
const short: WeaknessKind = {
  rule: 'dkim-key-short',
  title: 'DKIM key that is shorter than it should be',
  severity: 'low',
  remediation: newKey,
};
const testing: WeaknessKind = {
  rule: 'dkim-testing',
  title: 'DKIM key that is only on trial',
  severity: 'low',
  remediation: ['Take t=y out of the record: receivers may treat the mail as unsigned'],
};
const revoked: WeaknessKind = {
  rule: 'dkim-revoked',
  title: 'DKIM key that was revoked',
  severity: 'info',
  remediation: ['See that nothing signs with its selector any more'],
};
const broken: WeaknessKind = {
  rule: 'dkim-broken',
  title: 'DKIM record without a key that can be read',
  severity: 'low',
  remediation: ['Publish the record as your mail provider shows it, in one piece'],
};

/** All that may be wrong with a key. */
export const keyRules: readonly string[] = [refused, short, testing, revoked, broken].map(({ rule }) => rule);

/** What is wrong with a record of a DKIM key (RFC 6376, 3.6.1; lengths by RFC 8301, 3.2). */
export function dkimWeaknesses(record: string): readonly RecordWeakness[] {
  const tags = tagsOf(record);
  const text = tags.get('p')?.replaceAll(/\s+/g, '') ?? '';
  if (tags.has('p') && text === '') {
    return [{ kind: revoked, evidence: 'its p is empty' }];
  }
  const isTesting =
    tags
      .get('t')
      ?.split(':')
      .some((flag) => flag.trim() === 'y') === true;
  const trial = isTesting ? [{ kind: testing, evidence: 'it holds t=y' }] : [];
  if (tags.get('k') === 'ed25519') {
    // The key itself (RFC 8463, 4.2).
    const isKey = Buffer.from(text, 'base64').length === 32;
    return isKey ? trial : [{ kind: broken, evidence: 'its p is no Ed25519 key' }, ...trial];
  }
  const bits = rsaKey(text)?.asymmetricKeyDetails?.modulusLength;
  if (bits === undefined) {
    return [{ kind: broken, evidence: 'its p is no RSA key' }, ...trial];
  }
  return bits < 2048
    ? [{ kind: bits < 1024 ? refused : short, evidence: `its key has ${bits} bits` }, ...trial]
    : trial;
}

/** Whether a TXT record is one of DKIM: `v` may be left out. */
export function isDkim(record: string): boolean {
  const tags = tagsOf(record);
  return tags.has('p') && (tags.get('v') ?? 'DKIM1') === 'DKIM1';
}

function tagsOf(record: string): ReadonlyMap<string, string> {
  const parts = record
    .slice(0, 8192)
    .split(';')
    .map((part) => part.trim());
  return new Map(
    parts.flatMap((part): [string, string][] => {
      const at = part.indexOf('=');
      return at === -1 ? [] : [[part.slice(0, at).trim(), part.slice(at + 1).trim()]];
    }),
  );
}

function rsaKey(text: string): KeyObject | null {
  try {
    const key = createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'rsa' ? key : null;
  } catch {
    return null;
  }
}
