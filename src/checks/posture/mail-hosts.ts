import type { Check, SiteFinding } from '../../model/check.ts';
import { isOfDomain } from '../is-of-domain.ts';
import type { Coverage } from '../../model/coverage.ts';
import type { MailTlsAnswer, Prober } from '../../model/probe.ts';
import { reasonAgainstHandshakes } from '../authority.ts';
import { recordLookup, type RecordLookup } from '../domain-records.ts';
import { domainFinding, ownDomains } from './own-domains.ts';
import type { WeaknessKind } from './weakness.ts';

const unencrypted: WeaknessKind = {
  rule: 'mail-host-without-tls',
  title: 'Mail server that takes mail without encryption alone',
  severity: 'high',
  remediation: ['Have the mail server offer STARTTLS, with a certificate for its name'],
};
const untrusted: WeaknessKind = {
  rule: 'mail-host-untrusted',
  title: "Mail server's certificate proves nothing",
  severity: 'low',
  remediation: [
    'Have a certificate issued for the name in the MX record: senders that hold to MTA-STS deliver to no other',
  ],
};
const old: WeaknessKind = {
  rule: 'mail-host-old-tls',
  title: 'Mail server speaks a version of TLS that is broken',
  severity: 'medium',
  remediation: ['Turn all before TLS 1.2 off: Postfix smtpd_tls_protocols = >=TLSv1.2'],
};

const id = 'mail-hosts';
const maxHosts = 5;
const unasked = 'asked with --handshake only';

/**
 * How the mail servers of a site's domains encrypt: those of the MX records at port 25, and where they are of the domain
 * itself, at port 587 too.
 *
 * @param authorizedBy - who let the user probe the site, by the user's word; null: a proof is looked for
 * @param lookup - Default: the resolver of this machine.
 */
export function mailHosts(authorizedBy: string | null, lookup: RecordLookup = recordLookup(null)): Check {
  return {
    id,
    rules: [unencrypted.rule, untrusted.rule, old.rule],
    start: (coverage) => ({
      async *results(prober, signal) {
        for (const [domain, url] of ownDomains(prober.origins)) {
          const refusal = await reasonAgainstHandshakes(url, prober, authorizedBy, unasked, signal);
          const hosts = refusal === null ? await lookup('MX', domain) : [];
          if (refusal !== null) {
            coverage.check({ id, target: domain, state: 'skipped', reason: refusal });
          } else if (hosts === null) {
            coverage.check({ id, target: domain, state: 'blocked', reason: 'the resolver did not answer' });
          }
          // A domain that takes no mail says so by a name of nothing (RFC 7505).
          const named = (hosts ?? []).filter((name) => /\w/.test(name));
          for (const host of named.slice(maxHosts)) {
            const reason = `only the ${maxHosts} preferred of its ${named.length} mail servers are asked`;
            coverage.check({ id, target: host, state: 'blocked', reason });
          }
          for (const host of named.slice(0, maxHosts)) {
            yield* asked(host, 25, url, prober, coverage, signal);
            if (isOfDomain(domain, host)) {
              yield* asked(host, 587, url, prober, coverage, signal);
            }
          }
        }
      },
    }),
  };
}

async function* asked(
  host: string,
  port: 25 | 587,
  url: URL,
  prober: Prober,
  coverage: Coverage,
  signal: AbortSignal,
): AsyncGenerator<SiteFinding> {
  const target = `${host}:${port}`;
  const answer = await prober.startTls(host, port, 'any', signal);
  if (answer.kind === 'failed') {
    // Nothing says that it takes mail of its users there.
    const state = port === 587 && answer.reason === 'unreachable' ? 'skipped' : 'blocked';
    coverage.check({ id, target, state, reason: answer.hint });
    return;
  }
  const before = answer.kind === 'plain' ? null : await prober.startTls(host, port, 'old', signal);
  if (before?.kind === 'failed') {
    coverage.check({ id, target, state: 'blocked', reason: before.hint });
  } else {
    coverage.check({ id, target, state: 'checked' });
  }
  for (const weakness of weaknesses(answer, before)) {
    yield domainFinding(weakness, host, url, target);
  }
}

function* weaknesses(
  answer: MailTlsAnswer,
  before: MailTlsAnswer | null,
): Generator<{ readonly kind: WeaknessKind; readonly evidence: string }> {
  if (answer.kind === 'plain') {
    yield { kind: unencrypted, evidence: 'its answer to EHLO offers no STARTTLS' };
  }
  if (answer.kind === 'encrypted' && answer.fault !== null) {
    yield { kind: untrusted, evidence: `its certificate was not accepted: ${answer.fault}` };
  }
  if (before?.kind === 'encrypted') {
    yield { kind: old, evidence: `it was offered no better and chose ${before.protocol}` };
  }
}
