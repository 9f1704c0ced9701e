import type { Response } from './answer.ts';

/** Headers by which firewalls tell that they answer in place of the site. */
const headerMarks: Readonly<Record<string, RegExp>> = {
  'cf-mitigated': /^challenge$/,
  'x-amzn-waf-action': /^(?:challenge|captcha)$/,
  'x-vercel-mitigated': /^(?:challenge|deny)$/,
  'x-sucuri-block': /./,
  'x-datadome': /^protected$/,
};

/**
 * What pages of firewalls and content networks for robots hold, and pages of the site do not: several of them put a script
 * into every page that they let through. In turn: Cloudflare, Imperva, DataDome, AWS, HUMAN, SiteGround, Sucuri, Akamai,
 * F5, Vercel, DDoS-Guard, Anubis.
 */
const marks =
  /_cf_chl_opt|\/cdn-cgi\/challenge-platform\/h\/\w{1,3}\/orchestrate\/|Incapsula incident ID|captcha-delivery\.com|gokuProps|id=["']px-captcha|\/\.well-known\/sgcaptcha|sucuri_cloudproxy_js|Sucuri WebSite Firewall - Access Denied|\/_sec\/cp_challenge\/|sec-if-cpt-container|The requested URL was rejected\. Please consult with your administrator|<title>Vercel Security Checkpoint|\/\.well-known\/ddos-guard\/|\/\.within\.website\/x\/cmd\/anubis\//;
/** Imperva's page is its script and nothing else; larger ones that load it show their content. */
const bareScript = /_Incapsula_Resource/;
const maxBareBytes = 2048;
/** Such pages are small; larger ones that hold a mark speak of it. */
const maxChallengeBytes = 32_768;

/** Whether a response is a test for robots, or a refusal in place of the site, rather than what was asked for. */
export function isChallenge({ status, headers, bytes }: Response): boolean {
  const isTold = Object.entries(headerMarks).some(
    ([name, mark]) => mark.test(headers.get(name) ?? '') && (name !== 'x-datadome' || status >= 400),
  );
  if (isTold) {
    return true;
  }
  const isSuspect = status >= 400 || bytes.length <= maxChallengeBytes;
  const text = isSuspect ? bytes.subarray(0, maxChallengeBytes).toString('latin1') : '';
  return marks.test(text) || (bytes.length <= maxBareBytes && bareScript.test(text));
}
