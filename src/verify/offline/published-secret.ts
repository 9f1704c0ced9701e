import type { Check, SiteFinding } from '../../model/check.ts';
import { proofOf } from './prove-live.ts';
import type { SignedValue } from './signed-value.ts';
import { SignedValues } from './signed-values.ts';

const rule = 'signed-with-published-secret';

/**
 * Secrets that everybody knows: what applications come with until somebody sets another one, and what their documentation
 * shows.
 *
 * Mautic (CoreBundle/Config/config.php); Symfony (symfony-standard, parameters.yml.dist; symfony/flex recipes, .env.test);
 * Laravel 4 and 5.0 (app/config/app.php, config/app.php); Flask (tutorial, quickstart); Apache Superset (CVE-2023-27524);
 * Apache Airflow (CVE-2020-17526); Supabase (supabase/docker/.env.example); express-session, cookie-session, jsonwebtoken
 * (README of each); jwt.io.
 */
const published: readonly string[] = [
  'temp',
  'ThisTokenIsNotSoSecretChangeIt',
  'ThisEzPlatformTokenIsNotSoSecret_PleaseChangeIt',
  '$ecretf0rt3st',
  'SomeRandomString',
  'YourSecretKey!!!',
  'dev',
  '_5#y2L"F4Q8z\n\u00ec]/',
  '\u0002\u0001thisismyscretkey\u0001\u0002\\e\\y\\y\\h',
  'CHANGE_ME_TO_A_COMPLEX_RANDOM_SECRET',
  'thisISaSECRET_1234',
  'YOUR_OWN_RANDOM_GENERATED_SECRET_KEY',
  'TEST_NON_DEV_SECRET',
  'temporary_key',
  'super-secret-jwt-token-with-at-least-32-characters-long',
  'your-super-secret-jwt-token-with-at-least-32-characters-long',
  'keyboard cat',
  'shhhhh',
  'shhhhh, very secret',
  'your-256-bit-secret',
  'your-512-bit-secret',
  'a-string-secret-at-least-256-bits-long',
  'secret',
  'secretkey',
  'secret_key',
  'secret-key',
  'secret key',
  'super secret',
  'super secret key',
  'supersecret',
  'supersecretkey',
  'mysecret',
  'mysecretkey',
  'my_secret_key',
  'your-secret-key',
  'your_secret_key',
  'your secret key',
  'changeme',
  'change-me',
  'changeit',
  'password',
  '123456',
];

/** Sites whose cookies, links or pages are signed with a secret that everybody knows; nothing is sent to prove it. */
export const publishedSecret: Check = {
  id: 'published-secret',
  rules: [rule],
  start: () => {
    const values = new SignedValues();
    return {
      observe(observation) {
        // Scripts hold little that a server signs.
        if (observation.kind !== 'script') {
          values.observe(observation);
        }
      },
      results: () => findings(values.all.filter((value) => !isQuoted(value))),
    };
  },
};

/** Pages about tokens quote those of examples, which are signed with such secrets. */
function isQuoted(value: SignedValue): boolean {
  return value.kind === 'token' && value.token.startsWith('eyJ');
}

function* findings(values: readonly SignedValue[]): Generator<SiteFinding, void, undefined> {
  const told = new Set<string>();
  for (const value of values) {
    const proof = published.map((secret) => proofOf(secret, [value])).find((each) => each !== null);
    const identity = `${proof?.scheme} ${value.url.host}`;
    if (proof !== undefined && proof !== null && !told.has(identity)) {
      told.add(identity);
      yield {
        kind: 'posture',
        rule,
        title: 'Signed with a secret that everybody knows',
        severity: 'critical',
        confidence: 'high',
        identity,
        evidence: `${proof.what} was made with a secret that ${proof.scheme} or its documentation comes with; nothing was sent to prove it`,
        places: [{ url: value.url }],
        remediation: [
          'Set a new random secret now: whoever knows the old one forges sessions and signed links, and with some frameworks runs code (Laravel: php artisan key:generate; Symfony: APP_SECRET; Mautic: secret_key; Django, Flask: SECRET_KEY; Rails: secret_key_base)',
          'End all sessions and tokens that the old one signed',
          'Look for users, contents and files that nobody on your side made since the site has been public',
        ],
      };
    }
  }
}
