import {
  apacheMiss,
  day,
  file,
  json,
  made,
  nginxMiss,
  page,
  printed,
  type Answer,
  type Host,
} from '../host.ts';

/** The form that mod_autoindex gives a folder (Apache 2.4, IndexOptions FancyIndexing HTMLTable). */
function apacheListing(path: string, names: readonly string[]): Answer {
  const rows = names.map(
    (name) =>
      `<tr><td valign="top"><img src="/icons/unknown.gif" alt="[   ]"></td><td><a href="${name}">${name}</a></td><td align="right">2024-05-14 08:12  </td><td align="right">4.2M</td></tr>`,
  );
  const body = `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2 Final//EN">\n<html>\n <head>\n  <title>Index of ${path}</title>\n </head>\n <body>\n<h1>Index of ${path}</h1>\n  <table>\n   <tr><th valign="top"><img src="/icons/blank.gif" alt="[ICO]"></th><th><a href="?C=N;O=D">Name</a></th><th><a href="?C=M;O=A">Last modified</a></th></tr>\n<tr><td valign="top"><img src="/icons/back.gif" alt="[PARENTDIR]"></td><td><a href="/">Parent Directory</a></td></tr>\n${rows.join('\n')}\n</table>\n<address>Apache/2.4.62 (Debian) Server at localhost Port 80</address>\n</body></html>\n`;
  return printed(body, { server: 'Apache/2.4.62 (Debian)' }, 200, 'text/html;charset=UTF-8');
}

function wpConfig(): string {
  return `<?php
/**
 * The base configuration for WordPress
 */
// ** Database settings ** //
define( 'DB_NAME', 'blog' );

/** Database username */
define( 'DB_USER', 'blog' );

/** Database password */
define( 'DB_PASSWORD', '${made('alnum:18', 'wp')}' );
define( 'DB_HOST', 'localhost' );
define( 'AUTH_KEY',         '${made('alnum:64', 'auth')}' );
define( 'SECURE_AUTH_KEY',  '${made('alnum:64', 'secure')}' );

$table_prefix = 'wp_';
define( 'WP_DEBUG', false );
require_once ABSPATH . 'wp-settings.php';
`;
}

const wpHead =
  '<meta name="generator" content="WordPress 6.5.3" /><link rel="stylesheet" href="/wp-content/themes/a/style.css">';

export const contentHosts: readonly Host[] = [
  {
    name: 'a WordPress blog with what editors and plugins left',
    pages: {
      '/': page('Blog', `${wpHead}<h1>Blog</h1>`),
      '/wp-content/themes/a/style.css': file('body{}', 'text/css'),
      '/wp-config.php.bak': file(wpConfig(), 'application/x-trash'),
      '/wp-config.php~': file(wpConfig(), 'application/x-trash'),
      '/wp-config.txt': file(wpConfig(), 'text/plain'),
      '/.wp-config.php.swp': file(
        Buffer.concat([Buffer.from('b0VIM 9.0\0\0\0\0\x10\0\0'), Buffer.alloc(1000)]),
      ),
      '/wp-content/debug.log': file(
        '[14-May-2024 08:12:44 UTC] PHP Warning:  Undefined array key "utm" in /var/www/blog/wp-content/plugins/a/a.php on line 17\n[14-May-2024 08:12:45 UTC] WordPress database error Table does not exist for query SELECT 1\n',
        'text/plain',
      ),
      '/wp-json/wp/v2/users?per_page=1': json(
        [
          {
            id: 1,
            name: 'Erika',
            url: '',
            description: '',
            link: 'https://blog.example.de/author/erika/',
            slug: 'erika',
            avatar_urls: {},
          },
        ],
        200,
        { link: '<https://blog.example.de/wp-json/>; rel="https://api.w.org/"' },
      ),
      '/xmlrpc.php': printed(
        'XML-RPC server accepts POST requests only.',
        { allow: 'POST' },
        405,
        'text/plain;charset=UTF-8',
      ),
      '/wp-content/updraft/': apacheListing('/wp-content/updraft', [
        'backup_2024-05-14-0812_Blog_a1b2c3d4e5f6-db.gz',
      ]),
      '/wp-content/plugins/easy-wp-smtp/': apacheListing('/wp-content/plugins/easy-wp-smtp', [
        '5fcdb91308506_debug_log.txt',
        'easy-wp-smtp.php',
      ]),
    },
    miss: apacheMiss,
    exposures: [
      'wordpress-config-exposed /wp-config.php.bak',
      'wordpress-config-exposed /wp-config.php~',
      // Its path is also one of the list of suffixes of the other rule.
      'wordpress-config-copy-exposed /wp-config.txt',
      'wordpress-config-swap-exposed /.wp-config.php.swp',
      'wordpress-debug-log-exposed /wp-content/debug.log',
      'wordpress-users-listed /wp-json/wp/v2/users',
      'wordpress-xmlrpc-enabled /xmlrpc.php',
      'wordpress-backup-listing /wp-content/updraft/',
      'wordpress-mail-log-listed /wp-content/plugins/easy-wp-smtp/',
    ],
  },
  {
    name: 'a WordPress that nobody has installed yet',
    pages: {
      '/': printed('', { location: '/wp-admin/install.php' }, 302),
      '/wp-admin/install.php': printed(`<!DOCTYPE html>
<html lang="en-US">
<head><meta name="viewport" content="width=device-width" /><title>WordPress &rsaquo; Installation</title>
<link rel='stylesheet' id='install-css' href='/wp-admin/css/install.min.css' media='all' /><link rel='stylesheet' href='/wp-includes/css/dashicons.min.css' /></head>
<body class="wp-core-ui language-chooser"><p id="logo">WordPress</p><form id="setup" method="post" action="?step=1"><label class='screen-reader-text' for='language'>Select a default language</label>
<select size='14' name='language' id='language'><option value="" lang="en" selected="selected">English (United States)</option></select><p class="step"><input id="language-continue" type="submit" class="button button-primary button-large" value="Continue" /></p></form></body></html>`),
    },
    miss: nginxMiss,
    exposures: ['wordpress-installer-open /wp-admin/install.php'],
  },
  {
    name: 'a TYPO3 site with copies of its settings',
    pages: {
      '/': page('Stadt', '<meta name="generator" content="TYPO3 CMS"><h1>Stadt</h1>'),
      '/typo3conf/LocalConfiguration.php.old': file(
        `<?php\nreturn [\n    'BE' => [\n        'debug' => false,\n        'installToolPassword' => '$argon2i$v=19$m=65536,t=16,p=1$${made('alnum:22')}$${made('alnum:43')}',\n    ],\n    'DB' => [\n        'Connections' => [\n            'Default' => [\n                'dbname' => 'stadt',\n                'host' => 'localhost',\n                'password' => '${made('alnum:16', 'typo3')}',\n                'user' => 'stadt',\n            ],\n        ],\n    ],\n    'SYS' => [\n        'encryptionKey' => '${made('hex:96')}',\n        'sitename' => 'Stadt',\n    ],\n];\n`,
      ),
      '/typo3conf/ENABLE_INSTALL_TOOL': file('KEEP_FILE', 'text/plain'),
    },
    miss: () =>
      page(
        'Page Not Found',
        '<div class="callout"><h1>Page Not Found</h1><p>The page did not exist or was inaccessible. Reason: The requested page does not exist</p></div>',
        {},
        404,
      ),
    exposures: [
      'typo3-settings-exposed /typo3conf/LocalConfiguration.php.old',
      'typo3-install-tool-enabled /typo3conf/ENABLE_INSTALL_TOOL',
    ],
  },
  {
    name: 'a Shopware 6 that is not installed, with its log',
    pages: {
      '/': printed('', { location: '/installer' }, 302),
      '/installer': page(
        'Installation | Shopware 6',
        '<link rel="stylesheet" type="text/css" href="/bundles/installer/assets/styles/style.css?v=6.5.8.8" media="all"/><header class="header-main"><div class="header-main__title">Installation</div></header><h1 class="welcome-title">Willkommen</h1>',
      ),
      [`/var/log/prod-${day()}.log`]: file(
        `[${day()}T08:12:44.402312+00:00] request.ERROR: Uncaught PHP Exception {"exception":"[object] (RuntimeException)"} []\n`,
        'text/plain',
      ),
    },
    miss: nginxMiss,
    exposures: ['shop-installer-open /installer', `shop-log-exposed /var/log/prod-${day()}.log`],
  },
  {
    name: 'a Magento 2 shop whose root is the whole project',
    pages: {
      '/': page(
        'Shop',
        '<link rel="stylesheet" href="/static/version1715674364/frontend/a/b/de_DE/css/styles.css"><h1>Shop</h1>',
      ),
      '/app/etc/env.php.bak': file(
        `<?php\nreturn [\n    'backend' => [\n        'frontName' => 'admin_1x9k'\n    ],\n    'crypt' => [\n        'key' => '${made('hex:32', 'magento')}'\n    ],\n    'db' => [\n        'table_prefix' => '',\n        'connection' => [\n            'default' => [\n                'host' => 'localhost',\n                'dbname' => 'shop',\n                'username' => 'shop',\n                'password' => '${made('alnum:16', 'magento')}',\n            ]\n        ]\n    ]\n];\n`,
      ),
      '/var/log/system.log': file(
        '[2024-05-14T08:12:44.402312+00:00] main.CRITICAL: Class "Foo" does not exist [] []\n',
        'text/plain',
      ),
    },
    miss: nginxMiss,
    exposures: ['magento-settings-exposed /app/etc/env.php.bak', 'shop-log-exposed /var/log/system.log'],
  },
  {
    name: 'a Magento 1 shop behind nginx',
    pages: {
      '/': page('Altshop', '<script src="/skin/frontend/base/default/js/a.js"></script><h1>Altshop</h1>'),
      '/app/etc/local.xml': file(
        `<?xml version="1.0"?>\n<config>\n    <global>\n        <install><date><![CDATA[Tue, 14 May 2013 08:12:44 +0000]]></date></install>\n        <crypt><key><![CDATA[${made('hex:32', 'm1')}]]></key></crypt>\n        <resources>\n            <db><table_prefix><![CDATA[]]></table_prefix></db>\n            <default_setup>\n                <connection>\n                    <host><![CDATA[localhost]]></host>\n                    <username><![CDATA[shop]]></username>\n                    <password><![CDATA[${made('alnum:16', 'm1')}]]></password>\n                    <dbname><![CDATA[shop]]></dbname>\n                </connection>\n            </default_setup>\n        </resources>\n    </global>\n</config>\n`,
        'text/xml',
      ),
    },
    miss: nginxMiss,
    exposures: ['magento1-settings-exposed /app/etc/local.xml'],
  },
  {
    name: 'a Drupal site with a copy of its settings',
    pages: {
      '/': page(
        'Museum',
        '<meta name="Generator" content="Drupal 10 (https://www.drupal.org)"><h1>Museum</h1>',
      ),
      '/sites/default/settings.php~': file(
        `<?php\n\n/**\n * @file\n * Drupal site-specific configuration file.\n */\n$databases['default']['default'] = array (\n  'database' => 'museum',\n  'username' => 'museum',\n  'password' => '${made('alnum:16', 'drupal')}',\n  'host' => 'localhost',\n  'driver' => 'mysql',\n);\n$settings['hash_salt'] = '${made('alnum:74')}';\n`,
      ),
    },
    miss: apacheMiss,
    exposures: ['drupal-settings-exposed /sites/default/settings.php~'],
  },
  {
    name: 'a Joomla site that was moved and never finished',
    pages: {
      '/': page(
        'Chor',
        '<meta name="generator" content="Joomla! - Open Source Content Management"><h1>Chor</h1>',
      ),
      '/configuration.php.bak': file(
        `<?php\nclass JConfig {\n\tpublic $offline = '0';\n\tpublic $dbtype = 'mysqli';\n\tpublic $host = 'localhost';\n\tpublic $user = 'chor';\n\tpublic $password = '${made('alnum:16', 'joomla')}';\n\tpublic $db = 'chor';\n\tpublic $secret = '${made('alnum:16', 'secret')}';\n\tpublic $smtppass = '';\n}\n`,
      ),
      '/installation/index.php': page(
        'Joomla! Web Installer',
        '<link href="/installation/template/css/template.css" rel="stylesheet" /><script src="/installation/template/js/installation.js"></script><div id="container-installation"><form action="index.php" method="post" id="adminForm" class="form-validate form-horizontal"></form></div>',
      ),
    },
    miss: apacheMiss,
    exposures: [
      'joomla-settings-exposed /configuration.php.bak',
      'shop-installer-open /installation/index.php',
    ],
  },
];
