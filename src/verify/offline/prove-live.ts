import type { Finding } from '../../model/finding.ts';
import { django } from './django.ts';
import { express } from './express.ts';
import { flask } from './flask.ts';
import { jsonWebToken } from './json-web-token.ts';
import { laravel } from './laravel.ts';
import { livewire } from './livewire.ts';
import { mautic } from './mautic.ts';
import { rails } from './rails.ts';
import type { Scheme, SignedValue } from './signed-value.ts';
import { symfonyComponent } from './symfony-component.ts';
import { symfony } from './symfony.ts';

const schemes: readonly Scheme[] = [
  laravel,
  livewire,
  symfony,
  symfonyComponent,
  mautic,
  django,
  flask,
  rails,
  jsonWebToken,
  express,
];

/** Secrets shorter than this are no keys, and would be guessed anyway. */
const leastLength = 6;
const mostLength = 1000;
/** Secrets that are tried: a scan that finds more has other worries. */
const maxSecrets = 3000;

/**
 * Tries found secrets on what a site itself sent to everybody: one that made it is live, and nothing was sent to prove it.
 *
 * Such a finding becomes critical: its holder forges sessions, and with some frameworks runs code.
 */
export function proveLive(findings: readonly Finding[], values: readonly SignedValue[]): readonly Finding[] {
  if (values.length === 0) {
    return findings;
  }
  let tried = 0;
  return findings.map((finding) => {
    const secret = finding.secret?.reveal() ?? '';
    if (secret.length < leastLength || secret.length > mostLength || tried >= maxSecrets) {
      return finding;
    }
    tried += 1;
    const proof = proofOf(secret, values);
    return proof === null
      ? finding
      : {
          ...finding,
          severity: 'critical',
          confidence: 'high',
          verification: { state: 'live' },
          evidence: [
            finding.evidence,
            `${proof.what} was made with this secret (${proof.scheme}); nothing was sent to prove it`,
          ]
            .filter((text) => text !== undefined)
            .join('; '),
        };
  });
}

/** What was made with a secret, in words, and by which framework; null: none of the values. */
export function proofOf(
  secret: string,
  values: readonly SignedValue[],
): { readonly what: string; readonly scheme: string } | null {
  for (const value of values) {
    const scheme = schemes.find((each) => each.proves(secret, value));
    if (scheme !== undefined) {
      return { what: `${whatOf(value)} of ${value.url.host}`, scheme: scheme.name };
    }
  }
  return null;
}

function whatOf(value: SignedValue): string {
  switch (value.kind) {
    case 'cookie':
      return `the cookie ${value.name.replaceAll(/[^\w.-]/g, '?')}`;
    case 'link':
      return `the signature of a link to ${value.link.pathname.replaceAll(/[^\w./-]/g, '?').slice(0, 100)}`;
    case 'token':
      return 'a token';
    case 'component':
      return 'the state of a component';
    case 'asset-version':
      return 'the version of the assets';
  }
}
