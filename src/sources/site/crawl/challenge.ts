import type { Response } from '../guard/answer.ts';

/** Marks of the pages that firewalls and content networks give robots instead of the site. */
const marks =
  /\/cdn-cgi\/challenge-platform\/|_Incapsula_Resource|captcha-delivery\.com|AwsWafIntegration|px-captcha|_pxAppId|\/\.well-known\/sgcaptcha/;
/** Such pages are small; larger ones that load the same script show their content. */
const maxChallengeBytes = 32_768;

/** Whether a response is a test for robots rather than what was asked for. */
export function isChallenge({ status, headers, bytes }: Response): boolean {
  const action = headers.get('x-amzn-waf-action') ?? '';
  if (headers.get('cf-mitigated') === 'challenge' || /^(?:challenge|captcha)$/.test(action)) {
    return true;
  }
  const isSuspect = status >= 400 || bytes.length <= maxChallengeBytes;
  return isSuspect && marks.test(bytes.subarray(0, maxChallengeBytes).toString('latin1'));
}
