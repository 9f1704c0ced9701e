import type { Headers } from '../../model/observation.ts';
import { headerValue } from '../header-value.ts';

/** What gives away who stands between visitors and a site: a header or the name of a cookie. */
export interface FrontMark {
  readonly name: string;
  /** `firewall`: it judges requests. `network`: it delivers content, whether or not a firewall is part of it. */
  readonly kind: 'firewall' | 'network';
  /** Lower case. */
  readonly header?: string;
  readonly value?: RegExp;
  readonly cookie?: RegExp;
}

/** By the makers' documentation of their headers and cookies. */
const frontMarks: readonly FrontMark[] = [
  { name: 'Cloudflare', kind: 'firewall', header: 'cf-mitigated' },
  { name: 'Cloudflare', kind: 'firewall', cookie: /^(?:__cf_bm|cf_clearance)$/ },
  { name: 'Cloudflare', kind: 'network', header: 'cf-ray' },
  { name: 'AWS WAF', kind: 'firewall', header: 'x-amzn-waf-action' },
  { name: 'AWS WAF', kind: 'firewall', cookie: /^aws-waf-token$/ },
  { name: 'Amazon CloudFront', kind: 'network', header: 'x-amz-cf-id' },
  { name: 'Akamai Bot Manager', kind: 'firewall', cookie: /^(?:_abck|ak_bmsc|bm_sz)$/ },
  { name: 'Akamai', kind: 'network', header: 'x-akamai-transformed' },
  { name: 'Akamai', kind: 'network', header: 'server', value: /^AkamaiGHost/i },
  { name: 'Imperva', kind: 'firewall', cookie: /^(?:incap_ses_|visid_incap_|nlbi_)\d/ },
  { name: 'Imperva', kind: 'firewall', header: 'x-cdn', value: /^(?:Imperva|Incapsula)$/i },
  { name: 'Sucuri', kind: 'firewall', header: 'x-sucuri-id' },
  { name: 'F5 BIG-IP ASM', kind: 'firewall', cookie: /^TS(?:[\da-f]{6}|[\da-f]{8})$/ },
  {
    name: 'Barracuda',
    kind: 'firewall',
    cookie: /^(?:barra_counter_session|BNI__BARRACUDA_|BNI_persistence)/,
  },
  { name: 'DataDome', kind: 'firewall', cookie: /^datadome$/ },
  { name: 'NAXSI', kind: 'firewall', header: 'x-data-origin', value: /^naxsi/i },
  { name: 'ModSecurity', kind: 'firewall', header: 'server', value: /mod_security|NOYB/i },
  { name: 'Fastly', kind: 'network', header: 'x-served-by', value: /^cache-/ },
  { name: 'Azure Front Door', kind: 'network', header: 'x-azure-ref' },
  { name: 'Vercel', kind: 'network', header: 'x-vercel-id' },
  { name: 'bunny.net', kind: 'network', header: 'server', value: /^BunnyCDN/i },
  { name: 'Google Cloud', kind: 'network', header: 'via', value: /^1\.1 google$/ },
];

/** The marks in the headers of an answer. */
export function marksIn(headers: Headers): readonly FrontMark[] {
  return frontMarks.filter((mark) => isIn(mark, headers));
}

function isIn({ header, value, cookie }: FrontMark, headers: Headers): boolean {
  if (cookie !== undefined) {
    return (headers.get('set-cookie') ?? []).some((text) =>
      cookie.test(text.slice(0, 200).split('=')[0]!.trim()),
    );
  }
  const text = headerValue(headers, header ?? '');
  return text !== null && (value?.test(text) ?? true);
}
