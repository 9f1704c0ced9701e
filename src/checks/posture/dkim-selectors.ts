import { isOfDomain } from '../is-of-domain.ts';

/** Selectors that programs and guides propose. */
const common = ['default', 'dkim', 'mail', 'google', 'selector1', 'selector2', 's1', 's2', 'k1', 'key1'];

/** Selectors that providers of mail set up for their customers, by the domain that customers name in SPF. */
const ofProviders: ReadonlyMap<string, readonly string[]> = new Map([
  ['_spf.google.com', ['google']],
  ['spf.protection.outlook.com', ['selector1', 'selector2']],
  ['sendgrid.net', ['s1', 's2']],
  ['servers.mcsv.net', ['k1', 'k2', 'k3']],
  ['spf.mandrillapp.com', ['mandrill', 'mte1', 'mte2']],
  ['spf.brevo.com', ['mail', 'brevo1', 'brevo2']],
  ['spf.sendinblue.com', ['mail', 'brevo1', 'brevo2']],
  ['spf.mailjet.com', ['mailjet']],
  ['mailgun.org', ['k1', 'mx', 'pic', 'smtp', 'mailo']],
  ['zoho.com', ['zmail', 'zoho']],
  ['zohomail.com', ['zmail', 'zoho']],
  ['spf.messagingengine.com', ['fm1', 'fm2', 'fm3']],
  ['_spf.protonmail.ch', ['protonmail', 'protonmail2', 'protonmail3']],
  ['_spf.kundenserver.de', ['s1-ionos', 's2-ionos']],
  ['spf.mtasv.net', ['pm', '20161025']],
]);

/** The names under which a domain may have keys, those of the providers first that its SPF record includes. */
export function dkimSelectors(spf: readonly string[]): readonly string[] {
  const included = spf.flatMap((record) => [...record.matchAll(/\binclude:([\w.-]{1,253})/gi)]);
  const domains = included.map(([, domain = '']) => domain.toLowerCase());
  const own = [...ofProviders].filter(([name]) => domains.some((one) => isOfDomain(name, one)));
  return [...new Set([...own.flatMap(([, selectors]) => selectors), ...common])];
}
