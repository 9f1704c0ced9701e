import type { Check } from '../../model/check.ts';
import { certificate } from './certificate.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { cookies } from './cookies.ts';
import { firewall } from './firewall.ts';
import { pageResources } from './page-resources.ts';
import { securityHeaders } from './security-headers.ts';
import { serverVersion } from './server-version.ts';

/** What the crawl's own answers and connections leave open. */
export const postureChecks: readonly Check[] = [
  securityHeaders,
  contentSecurityPolicy,
  cookies,
  pageResources,
  serverVersion,
  certificate,
  firewall,
];
