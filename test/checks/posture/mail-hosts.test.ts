import { describe, expect, it } from 'vitest';
import { recordLookup } from '../../../src/checks/domain-records.ts';
import { mailHosts } from '../../../src/checks/posture/mail-hosts.ts';
import type { MailTlsAnswer } from '../../../src/model/probe.ts';
import { nameServer } from '../../helpers/name-server.ts';
import { checkedDomain, type Zone } from './checked-domain.ts';

const fine: MailTlsAnswer = { kind: 'encrypted', protocol: 'TLSv1.3', fault: null };
const refused: MailTlsAnswer = { kind: 'refused' };
const unreachable: MailTlsAnswer = { kind: 'failed', reason: 'unreachable', hint: 'no connection' };
const zone: Zone = { 'MX example.com': ['mx.example.net', 'mail.example.com'] };

/** Asks the hosts of a zone, which answer by host, port and what was offered. */
async function asked(
  answers: Readonly<Record<string, MailTlsAnswer>>,
  records = zone,
  classes: readonly ('read' | 'handshake')[] = ['handshake'],
): Promise<{
  readonly found: readonly string[];
  readonly states: readonly string[];
  readonly skipped: readonly string[];
}> {
  const { findings, checks, skipped } = await checkedDomain(
    (lookup) => mailHosts('Ann', lookup),
    records,
    undefined,
    classes,
    async (host, port, range) => answers[`${host}:${port} ${range}`] ?? (range === 'any' ? fine : refused),
  );
  return {
    found: findings.map(({ rule, severity, identity }) => `${rule} ${severity} ${identity}`),
    states: checks.map(({ target, state }) => `${target} ${state}`),
    skipped: skipped.map(({ what, reason }) => `${what} ${reason}`),
  };
}

describe('mail servers of a domain', () => {
  it('that encrypt well are no finding; those of others are asked where mail comes in', async () => {
    const { found, states } = await asked({});
    expect(found).toEqual([]);
    expect(states).toEqual([
      'mail.example.com:25 checked',
      'mail.example.com:587 checked',
      'mx.example.net:25 checked',
    ]);
  });

  it.each([
    [{ 'mx.example.net:25 any': { kind: 'plain' } }, 'mail-host-without-tls high mx.example.net:25'],
    [
      { 'mail.example.com:587 any': { ...fine, fault: 'CERT_HAS_EXPIRED' } },
      'mail-host-untrusted low mail.example.com:587',
    ],
    [
      { 'mx.example.net:25 old': { ...fine, protocol: 'TLSv1' } },
      'mail-host-old-tls medium mx.example.net:25',
    ],
  ] as const)('%j is %s', async (answers, told) => {
    expect((await asked(answers)).found).toEqual([told]);
  });

  it('that cannot be reached stay open where the records name them', async () => {
    const { states } = await asked({
      'mx.example.net:25 any': unreachable,
      'mail.example.com:587 any': unreachable,
      'mail.example.com:25 old': unreachable,
    });
    expect(states).toEqual([
      'mail.example.com:25 blocked',
      'mail.example.com:587 skipped',
      'mx.example.net:25 blocked',
    ]);
  });

  it.each([
    [{ 'MX example.com': null }, ['handshake'], ['example.com blocked']],
    [{ 'MX example.com': [''] }, ['handshake'], []],
    [zone, ['read'], ['example.com skipped']],
  ] as const)('are not asked: %#', async (records, classes, expected) => {
    const { found, states } = await asked({}, records, classes);
    expect([found, states]).toEqual([[], expected]);
  });

  it('beyond the fifth are told, and leave the scan incomplete', async () => {
    const hosts = Array.from({ length: 7 }, (_, index) => `mx${index}.example.net`);
    const { states, skipped } = await asked({}, { 'MX example.com': hosts });
    expect(states.filter((state) => state.endsWith('blocked'))).toEqual([
      'mx5.example.net blocked',
      'mx6.example.net blocked',
    ]);
    expect(states.filter((state) => state.endsWith('checked'))).toHaveLength(5);
    expect(skipped).toEqual(['mx5.example.net blocked', 'mx6.example.net blocked']);
  });

  it('are those of the records, the preferred first', async () => {
    const server = await nameServer(() => ({ 'MX example.com': ['20 b.example.com', '10 a.example.com'] }));
    expect(await recordLookup(server)('MX', 'example.com')).toEqual(['a.example.com', 'b.example.com']);
    expect(await recordLookup(server)('MX', 'example.net')).toEqual([]);
  });
});
