import { file, made, page, printed, type Answer, type Host } from '../host.ts';

const symfonyToken = { 'x-debug-token': '4f2a1b', 'x-debug-token-link': '/_profiler/4f2a1b' };

const phpinfo = `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>PHP 8.1.29 - phpinfo()</title><meta name="ROBOTS" content="NOINDEX,NOFOLLOW,NOARCHIVE" /></head>
<body><div class="center"><table><tr class="h"><td><a href="http://www.php.net/"><img border="0" src="data:image/png;base64,AA" alt="PHP logo" /></a><h1 class="p">PHP Version 8.1.29</h1></td></tr></table>
<table><tr><td class="e">System </td><td class="v">Linux web1 6.1.0-21-amd64 x86_64 </td></tr></table><h2>PHP License</h2></div></body></html>`;

function symfonyMiss(): Answer {
  const message = 'No route found for &quot;GET /x&quot; (404 Not Found)';
  return printed(
    `<!-- ${message} -->\n<!DOCTYPE html>\n<html lang="en"><head><title>${message}</title></head><body><div class="exception-summary"><h1>No route found</h1></div><div class="trace trace-as-html"></div></body></html>\n<!-- ${message} -->`,
    symfonyToken,
    404,
  );
}

/** Sites on Symfony. */
export const symfonyHosts: readonly Host[] = [
  {
    name: 'a Symfony site in development mode',
    pages: {
      '/': page(
        'Firma',
        '<h1>Firma</h1><a href="/kaputt">mehr</a><div id="sfwdt4f2a1b" class="sf-toolbar sf-display-none"></div>',
        symfonyToken,
      ),
      '/_profiler/empty/search/results?limit=1': page(
        'Symfony Profiler',
        '<div id="header"></div><div id="summary"><div class="status"></div></div><div id="content"><div id="sidebar"></div><h2>1 results found</h2></div>',
        symfonyToken,
      ),
      '/_profiler/phpinfo': printed(phpinfo, symfonyToken),
      '/app/config/parameters.yml': file(
        `# This file is auto-generated during the composer install\nparameters:\n    database_host: 127.0.0.1\n    database_port: null\n    database_name: firma\n    database_user: firma\n    database_password: ${made('alnum:16', 'sf')}\n    mailer_transport: smtp\n    secret: ${made('hex:40', 'sf')}\n`,
      ),
      '/config/packages/security.yaml': file(
        'security:\n    providers:\n        users_in_memory: { memory: null }\n    firewalls:\n        dev:\n            pattern: ^/(_(profiler|wdt)|css|images|js)/\n            security: false\n',
        'text/yaml',
      ),
    },
    miss: symfonyMiss,
    exposures: [
      'symfony-debug-token /',
      'symfony-debug-token /kaputt',
      'symfony-error-page /kaputt',
      'symfony-profiler-open /_profiler/empty/search/results',
      'symfony-phpinfo-open /_profiler/phpinfo',
      'symfony-config-exposed /app/config/parameters.yml',
      'symfony-package-config-exposed /config/packages/security.yaml',
    ],
  },
  {
    name: 'a Symfony site in production with a guarded front',
    pages: {
      '/': page('Firma', '<link rel="stylesheet" href="/bundles/framework/css/structure.css"><h1>Firma</h1>'),
      '/bundles/framework/css/structure.css': file('body{}', 'text/css'),
      '/app_dev.php': printed(
        'You are not allowed to access this file. Check app_dev.php for more information.',
        {},
        403,
      ),
      '/frontend_dev.php': page('Firma', '<div id="sfwdt9c0d2e" class="sf-toolbar"></div>', {
        'x-debug-token': '9c0d2e',
      }),
      '/_fragment': page(
        'An Error Occurred: Forbidden',
        '<div class="container"><h1>Oops! An Error Occurred</h1><h2>The server returned a "403 Forbidden".</h2></div>',
        {},
        403,
      ),
    },
    miss: () =>
      page(
        'An Error Occurred: Not Found',
        '<div class="container"><h1>Oops! An Error Occurred</h1><h2>The server returned a "404 Not Found".</h2></div>',
        {},
        404,
      ),
    exposures: [
      'symfony-development-front-guarded /app_dev.php',
      'symfony-development-front /frontend_dev.php',
      'symfony-fragments-enabled /_fragment',
    ],
  },
];
