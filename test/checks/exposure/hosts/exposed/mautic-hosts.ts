import {
  archives,
  day,
  file,
  json,
  made,
  nginxMiss,
  page,
  printed,
  type Answer,
  type Asked,
  type Host,
} from '../host.ts';

// Pages, settings and answers in the form of Mautic's source: app/bundles/CoreBundle/Resources/views, UserBundle, InstallBundle,
// ApiBundle, app/middlewares, CoreBundle/Configurator (branch 5.x and tags 4.4.12, 2.16.5).

/** The block of script that each of its pages has. */
function settingsOf(environment: string, locale: string, basePath = ''): string {
  return `<script>
    var mauticBasePath                  = '${basePath}';
    var mauticBaseUrl                   = "${basePath}/";
    var mauticAjaxUrl                   = "${basePath}/s/ajax";
    var mauticAjaxCsrf                  = '${made('alnum:43')}';
    var mauticSessionLifetime           = "1440";
    var mauticImagesPath                = 'media/images';
    var mauticAssetPrefix               = '';
    var mauticContent                   = '';
    var mauticEnv                       = '${environment}';
    var mauticLang                      = {"chosenChooseOne":"Auswahl treffen ...","popupBlockerMessage":"Der Browser blockiert Pop-ups."};
    var mauticLocale                    = '${locale}';
</script>`;
}

function login(environment: string, locale: string, basePath = '', more = ''): Answer {
  const words =
    locale === 'de' ? ['Benutzername', 'Passwort', 'Anmelden'] : ['Username', 'Password', 'Login'];
  const body = `<!DOCTYPE html>
<html>
<head>
    <meta charset="UTF-8" />
    <title>Mautic</title>
    <meta name="robots" content="noindex, nofollow" />
    <link rel="stylesheet" href="${basePath}/app/assets/css/app.css?v8d2f3c1a" data-source="mautic" />
    ${settingsOf(environment, locale, basePath)}
</head>
<body>
<section id="main" role="main">
  <form class="form-group login-form" name="login" data-toggle="ajax" role="form" action="${basePath}/s/login_check" method="post">
    <label for="username" class="sr-only">${words[0]}</label>
    <input type="text" id="username" name="_username" class="form-control input-lg" value="" required autofocus />
    <label for="password" class="sr-only">${words[1]}:</label>
    <input type="password" id="password" name="_password" class="form-control input-lg" required />
    <input type="hidden" name="_csrf_token" value="${made('alnum:43', 'csrf')}"/>
    <button class="btn btn-lg btn-primary btn-block" type="submit">${words[2]}</button>
  </form>
</section>${more}
</body>
</html>`;
  return printed(body, { 'set-cookie': [`${made('hex:32')}=${made('lowernum:26')}; path=/; HttpOnly`] });
}

/** Of Mautic, for addresses that it does not know. */
function mauticMiss(locale: string): (asked: Asked) => Answer {
  const message =
    locale === 'de'
      ? 'Es tut mir leid! Ich konnte die gesuchte Seite nicht finden.'
      : "I'm sorry! I couldn't find the page you were looking for.";
  return () =>
    page(
      'Not Found',
      `${settingsOf('prod', locale)}<div class="pa-20 mautibot-error"><h4><i class="fa fa-quote-left"></i> ${message}</h4></div>`,
      {},
      404,
    );
}

const scripted = `var MauticJS=MauticJS||{};MauticJS.serialize=function(obj){if('string'==typeof obj){return obj}
return Object.keys(obj).map(function(key){return encodeURIComponent(key)+'='+encodeURIComponent(obj[key])}).join('&')};`;

/** The tracking script; scripts of other sites may read it where the domains are not restricted. */
function tracking(isRestricted: boolean): (asked: Asked) => Answer {
  return ({ headers }) => {
    const isXhr = headers['x-requested-with'] === 'XMLHttpRequest';
    const origin = isRestricted ? '' : String(headers.origin ?? '');
    const cors = {
      'access-control-allow-origin': origin,
      'access-control-allow-headers': 'Origin, X-Requested-With, Content-Type, Authorization',
      'access-control-allow-credentials': 'true',
    };
    return printed(scripted, isXhr ? cors : {}, 200, 'application/javascript');
  };
}

/** The API, which tells whether it takes passwords by how it refuses a wrong one. */
function api(hasBasic: boolean): (asked: Asked) => Answer {
  return ({ headers }) => {
    const isBasic = String(headers.authorization ?? '').startsWith('Basic ');
    const refused = (message: string, code: number): Answer =>
      json({ errors: [{ message, code, type: 'access_denied' }] }, code);
    if (isBasic && !hasBasic) {
      return refused(
        "Basic Auth disabled. You need to enable HTTP basic auth in the API settings of Mautic's Configuration.",
        403,
      );
    }
    return refused(
      isBasic ? 'Autorisierung abgelehnt, ungültige Zugangsdaten.' : 'API-Autorisierung verweigert.',
      401,
    );
  };
}

function localPhp(): string {
  return `<?php
$parameters = array(
	'db_driver' => 'pdo_mysql',
	'db_host' => 'localhost',
	'db_table_prefix' => null,
	'db_port' => '3306',
	'db_name' => 'mautic',
	'db_user' => 'mautic',
	'db_password' => '${made('alnum:18', 'db')}',
	'mailer_from_name' => 'Beispiel GmbH',
	'mailer_from_email' => 'news@example.de',
	'mailer_dsn' => 'smtp://news%40example.de:${made('alnum:20', 'dsn')}@smtp-relay.brevo.com:587',
	'secret_key' => '${made('hex:64', 'key')}',
	'site_url' => 'https://mautic.example.de',
	'cors_valid_domains' => array(
		'0' => 'https://www.example.de'
	),
	'api_enabled' => 1,
);
`;
}

const release = {
  version: '5.1.0',
  stability: 'stable',
  minimum_php_version: '8.1.0',
  maximum_php_version: '8.3.99',
  minimum_mysql_version: '5.7.14',
  minimum_mautic_version: '4.4.10',
  announcement_url: 'https://github.com/mautic/mautic/releases/tag/5.1.0',
};

function listing(path: string, names: readonly string[]): Answer {
  const rows = names.map(
    (name) => `<a href="${name}">${name}</a>                  14-May-2024 08:12      48213`,
  );
  const body = `<html>\r\n<head><title>Index of ${path}</title></head>\r\n<body>\r\n<h1>Index of ${path}</h1><hr><pre><a href="../">../</a>\r\n${rows.join('\r\n')}\r\n</pre><hr></body>\r\n</html>\r\n`;
  return { ...file(body, 'text/html'), isFile: false };
}

const home = page(
  'Beispiel GmbH',
  '<h1>Willkommen</h1><script>(function(w,d,t,u,n,a,m){w["MauticTrackingObject"]=n;})(window,document,"script","/mtc.js","mt");</script>',
);

const log = `[${day()}T07:12:01.402312+00:00] mautic.NOTICE: PHP Notice - Undefined index: email - in file /var/www/mautic/app/bundles/LeadBundle/Model/LeadModel.php - at line 812 {} {"hostname":"web1","pid":4711}
[${day()}T07:13:44.018821+00:00] mautic.ERROR: Failed to authenticate on SMTP server with username "news@example.de" [] []
`;

export const mauticHosts: readonly Host[] = [
  {
    name: 'a German Mautic 5 behind nginx, which knows no .htaccess',
    pages: {
      '/': home,
      '/mtc.js': tracking(false),
      '/s/login': login('dev', 'de'),
      '/api/contacts?limit=1': api(true),
      '/app/release_metadata.json': file(JSON.stringify(release, null, 2), 'application/json'),
      '/config/local.php.bak': file(localPhp()),
      '/.env': file(
        '# In all environments, the following files are loaded if they exist,\n#\n#  * .env                contains default values\nAPP_ENV=prod\nAPP_DEBUG=0',
      ),
      '/media/files/': listing('/media/files/', ['contacts_export_20240514.csv', 'a1b2c3.pdf']),
      '/media/images/': listing('/media/images/', ['logo.png']),
      // nginx hands it to PHP, which prints what is no code.
      [`/var/logs/mautic_prod-${day()}.php`]: printed(log),
      '/cron.sh': file(
        '#!/bin/bash\nphp /var/www/mautic/bin/console mautic:segments:update --env=prod\nphp /var/www/mautic/bin/console mautic:campaigns:trigger --env=prod\n',
        'text/plain',
      ),
    },
    miss: mauticMiss('de'),
    exposures: [
      'mautic-cors-open /mtc.js',
      'mautic-development-mode /s/login',
      'mautic-api-basic-authentication /api/contacts',
      'mautic-release-exposed /app/release_metadata.json',
      'vulnerable-software /app/release_metadata.json',
      'mautic-config-exposed /config/local.php.bak',
      'env-defaults-exposed /.env',
      'mautic-export-listed /media/files/',
      'mautic-media-listing /media/images/',
      `mautic-log-exposed /var/logs/mautic_prod-${day()}.php`,
      'mautic-cron-exposed /cron.sh',
    ],
  },
  {
    name: 'a Mautic that lost its settings',
    pages: {
      '/': printed('', { location: '/installer' }, 302),
      '/installer': page(
        'Installieren | Mautic',
        `${settingsOf('prod', 'de')}<section id="app-wrapper"><div id="app-content" class="panel panel-default"><div class="panel-heading"><h2 class="panel-title">Mautic Installation - Umgebungsprüfung</h2></div>
<form name="install_check_step" method="post" action="/installer/step/0"><input type="text" id="install_check_step_site_url" name="install_check_step[site_url]" class="form-control" value="https://mautic.example.de"><button type="submit" id="install_check_step_buttons_next" class="btn btn-success">Nächster Schritt</button></form></div></section>`,
      ),
    },
    miss: mauticMiss('de'),
    exposures: ['mautic-installer-open /installer'],
  },
  {
    name: 'a Mautic 4 with its upgrade script and development front',
    pages: {
      '/': home,
      '/mtc.js': tracking(true),
      '/s/login': login('prod', 'en'),
      '/api/contacts?limit=1': api(false),
      '/upgrade.php': page(
        'Upgrade Mautic',
        '<div class="container" style="padding: 25px;"><div class=\'well text-center\'>This script cannot run standalone. Please log into Mautic to check for updates.</div></div>',
      ),
      '/index_dev.php': printed('You are not allowed to access this file.', {}, 403),
      '/app/release_metadata.json': file(
        JSON.stringify({ ...release, version: '4.4.9' }),
        'application/json',
      ),
      '/app/config/local.php~': file(localPhp()),
      '/mautic.zip': file(archives.zip, 'application/zip'),
    },
    miss: nginxMiss,
    exposures: [
      'mautic-login-exposed /s/login',
      'mautic-upgrade-script /upgrade.php',
      'mautic-development-front-guarded /index_dev.php',
      'mautic-release-exposed /app/release_metadata.json',
      'vulnerable-software /app/release_metadata.json',
      'mautic-config-exposed /app/config/local.php~',
      'mautic-backup-exposed /mautic.zip',
    ],
  },
  {
    name: 'a Mautic 2 with its development front open',
    pages: {
      '/': home,
      '/mtc.js': tracking(true),
      '/index_dev.php/s/login': login(
        'dev',
        'en',
        '/index_dev.php',
        '<div id="sfwdt4f2a1b" class="sf-toolbar" style="display: none"></div>',
      ),
      '/app/version.txt': file('2.16.5\n', 'text/plain'),
      '/mautic.sql': file(
        '-- MariaDB dump 10.19  Distrib 10.5.23-MariaDB, for debian-linux-gnu (x86_64)\n--\n-- Host: localhost    Database: mautic\n-- ------------------------------------------------------\n',
        'text/plain',
      ),
    },
    miss: nginxMiss,
    exposures: [
      'mautic-development-front /index_dev.php/s/login',
      'mautic-version-file-exposed /app/version.txt',
      'vulnerable-software /app/version.txt',
      'mautic-dump-exposed /mautic.sql',
    ],
  },
];
