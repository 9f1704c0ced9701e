import { describe, expect, it } from 'vitest';
import { Secret } from '../../src/model/secret.ts';
import { isOwnEntry } from '../../src/triage/own-entries.ts';
import { sampleHex } from '../helpers/sample-report.ts';
import { sampleSighting } from './sample-sighting.ts';

const fingerprint = sampleHex('a finding');

function isOwn(secret: string, lines: string): boolean {
  const sighting = sampleSighting(secret, { candidate: { lines: new Secret(lines) } });
  return isOwnEntry(sighting, (id) => id === 'brevo-mcp-token');
}

describe('the fingerprint of a finding', () => {
  it.each([
    ['a baseline', `${fingerprint}\tbrevo-mcp-token`],
    ['an ignore file', `${fingerprint}\tbrevo-mcp-token\t2027-01-01\t-\tsample`],
    ['a baseline, below another entry', `${sampleHex('b')}\tother\r\n${fingerprint}\tbrevo-mcp-token\r`],
  ])('is no secret in %s', (_, lines) => expect(isOwn(fingerprint, lines)).toBe(true));

  it.each([
    ['beside what is no rule', fingerprint, `${fingerprint}\tproduction`],
    ['after something else', fingerprint, `key\t${fingerprint}\tbrevo-mcp-token`],
    ['of another form', fingerprint.slice(1), `${fingerprint.slice(1)}\tbrevo-mcp-token`],
  ])('may be one %s', (_, secret, lines) => expect(isOwn(secret, lines)).toBe(false));
});
