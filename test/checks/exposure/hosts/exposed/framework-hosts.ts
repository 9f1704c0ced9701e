import {
  day,
  file,
  json,
  laravelCookie,
  made,
  nginxMiss,
  page,
  printed,
  type Answer,
  type Asked,
  type Host,
} from '../host.ts';

const sealed = laravelCookie({ tag: '' });
const laravelCookies = {
  'set-cookie': [
    `XSRF-TOKEN=${sealed}; path=/; samesite=lax`,
    `muster_shop_session=${sealed}; path=/; httponly`,
  ],
};

const notFoundException = {
  message: 'The route x could not be found.',
  exception: 'Symfony\\Component\\HttpKernel\\Exception\\NotFoundHttpException',
  file: '/var/www/shop/vendor/laravel/framework/src/Illuminate/Routing/AbstractRouteCollection.php',
  line: 44,
  trace: [
    {
      file: '/var/www/shop/vendor/laravel/framework/src/Illuminate/Routing/RouteCollection.php',
      line: 162,
      function: 'handleMatchedRoute',
    },
  ],
};

function laravelMiss(isDebug: boolean): (asked: Asked) => Answer {
  return ({ headers }) => {
    if (String(headers.accept).includes('json')) {
      const { message } = notFoundException;
      return json(isDebug ? notFoundException : { message }, 404, laravelCookies);
    }
    return page(
      'Not Found',
      '<div class="flex items-top"><div class="px-4 text-lg">404</div><div class="ml-4 text-lg">Not Found</div></div>',
      laravelCookies,
      404,
    );
  };
}

const laravelEnv = `APP_NAME="Muster Shop"
APP_ENV=production
APP_KEY=base64:${made('base64:43')}=
APP_DEBUG=false
APP_URL=https://shop.example.de

DB_CONNECTION=mysql
DB_HOST=127.0.0.1
DB_DATABASE=shop
DB_USERNAME=shop
DB_PASSWORD=${made('alnum:20', 'laravel')}

MAIL_MAILER=smtp
MAIL_HOST=smtp-relay.brevo.com
MAIL_USERNAME=shop@example.de
MAIL_PASSWORD="${made('alnum:24', 'mail')}"
`;

const laravelLog = `[${day()} 06:00:04] production.INFO: Nightly import started
[${day()} 06:00:09] production.ERROR: SQLSTATE[23000]: Integrity constraint violation {"userId":17,"exception":"[object] (Illuminate\\\\Database\\\\QueryException(code: 23000): SQLSTATE[23000] at /var/www/shop/vendor/laravel/framework/src/Illuminate/Database/Connection.php:760)
[stacktrace]
#0 /var/www/shop/vendor/laravel/framework/src/Illuminate/Database/Connection.php(720): runQueryCallback()
`;

const whoops = `<!DOCTYPE html><!--


Symfony\\Component\\HttpKernel\\Exception\\MethodNotAllowedHttpException: The GET method is not supported for this route.
--><html><head><meta charset="utf-8"><title>Whoops! There was an error.</title><style>body{font:12px Helvetica}</style></head>
<body><div class="Whoops container"><div class="stack-container"><div class="panel details-container cf"><header><div class="exception"><div class="exc-title">
<span class="exc-title-primary">MethodNotAllowedHttpException</span></div><div class="exc-message"><span>The GET method is not supported for this route.</span></div></div></header></div></div></div></body></html>`;

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

export const frameworkHosts: readonly Host[] = [
  {
    name: 'a Laravel shop whose root is the whole project',
    pages: {
      '/': page('Muster Shop', '<h1>Shop</h1>', laravelCookies),
      '/.env': file(laravelEnv),
      '/.env.backup': file(`\uFEFF${laravelEnv.replaceAll('\n', '\r\n')}`),
      '/.env.example': file(
        'APP_NAME=Laravel\nAPP_ENV=local\nAPP_KEY=\nAPP_DEBUG=true\nAPP_URL=http://localhost\nDB_PASSWORD=\n',
      ),
      '/storage/logs/laravel.log': file(laravelLog, 'text/plain'),
      '/_ignition/health-check': json({ can_execute_commands: true }),
      '/telescope/requests': page(
        'Telescope - Muster Shop',
        '<div id="telescope" v-cloak></div>\n<script>\n    window.Telescope = {"path":"telescope","timezone":"UTC","recording":true};\n</script>',
      ),
      '/horizon/api/stats': json({
        failedJobs: 2,
        jobsPerMinute: 14,
        pausedMasters: 0,
        periods: { failedJobs: 10080, recentJobs: 60 },
        processes: 3,
        queueWithMaxRuntime: 'default',
        queueWithMaxThroughput: 'default',
        recentJobs: 840,
        status: 'running',
        wait: [],
      }),
      '/pulse': printed(
        '<!DOCTYPE html>\n<html lang="en">\n<head><meta charset="utf-8">\n<title inertia>Laravel Pulse</title></head>\n<body class="font-sans antialiased"><span><b>Laravel</b> Pulse</span><main class="pt-6 px-6 pb-12"></main></body></html>',
      ),
      '/log-viewer': page(
        'Logs - Muster Shop',
        '<h1 class="font-semibold">Log Viewer <a href="https://www.github.com/opcodesio/log-viewer" target="_blank"></a></h1>',
      ),
    },
    miss: laravelMiss(true),
    exposures: [
      'laravel-debug-json /',
      'laravel-env-exposed /.env',
      'laravel-env-exposed /.env.backup',
      'laravel-env-exposed /.env.example',
      'laravel-log-exposed /storage/logs/laravel.log',
      'laravel-ignition /_ignition/health-check',
      'laravel-telescope /telescope/requests',
      'laravel-horizon /horizon/api/stats',
      'laravel-pulse /pulse',
      'laravel-log-viewer /log-viewer',
    ],
  },
  {
    name: 'an old Laravel with development packages',
    pages: {
      '/': page('Alt', '<script>var phpdebugbar = new PhpDebugBar.DebugBar();</script>', {
        ...laravelCookies,
        'phpdebugbar-id': `X${made('hex:32')}`,
      }),
      '/oauth/token': printed(whoops, { allow: 'POST' }, 405),
      '/_ignition/health-check': json({ message: 'Runnable solutions are not enabled' }, 400),
      '/_debugbar/open': json([
        {
          id: `X${made('hex:32')}`,
          datetime: '2024-05-14 08:12:44',
          utime: 1715674364.4,
          method: 'GET',
          uri: '/',
          ip: '192.0.2.17',
        },
      ]),
      '/__clockwork/latest': json({
        id: '1715674364-4402-117',
        version: 1,
        type: 'request',
        time: 1715674364.4,
        method: 'GET',
        url: 'http://alt.example.de/',
        uri: '/',
        controller: 'HomeController@index',
      }),
      [`/storage/logs/laravel-${day(1)}.log`]: file(laravelLog, 'text/plain'),
    },
    miss: laravelMiss(false),
    exposures: [
      'laravel-debugbar-page /',
      'laravel-debug-method /oauth/token',
      'laravel-ignition-present /_ignition/health-check',
      'laravel-debugbar /_debugbar/open',
      'laravel-clockwork /__clockwork/latest',
      `laravel-log-exposed /storage/logs/laravel-${day(1)}.log`,
    ],
  },
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
  {
    name: 'a Django site with DEBUG',
    pages: {
      '/': printed(
        `<!DOCTYPE html><title>Kurse</title><form><input type="hidden" name="csrfmiddlewaretoken" value="${made('alnum:64')}"></form>`,
      ),
    },
    miss: ({ path }) =>
      page(
        `Page not found at ${path}`,
        `<header id="summary"><h1>Page not found <small>(404)</small></h1><table class="meta"><tr><th scope="row">Request Method:</th><td>GET</td></tr></table></header>
<main id="info"><p>
      Using the URLconf defined in <code>kurse.urls</code>,
      Django tried these URL patterns, in this order:
      </p><ol><li><code>admin/</code></li></ol></main>
<footer id="explanation"><p>You’re seeing this error because you have <code>DEBUG = True</code> in your Django settings file.</p></footer>`,
        {},
        404,
      ),
    exposures: ['django-debug-page /'],
  },
  {
    name: 'a Rails site in development',
    pages: {
      '/': printed(
        '<!DOCTYPE html><html><head><title>Verein</title><meta name="csrf-param" content="authenticity_token" /></head><body></body></html>',
        { 'x-runtime': '0.004182' },
      ),
      '/rails/info/routes': page(
        'Routes',
        "<h2>Routes</h2><table id='route_table' class='route_table'><thead><tr><th>Helper</th><th>HTTP Verb</th><th>Path</th></tr></thead></table>",
      ),
      '/config/master.key': file(made('hex:32', 'rails'), 'text/plain'),
      '/config/database.yml': file(
        `default: &default\n  adapter: postgresql\n  encoding: unicode\n\nproduction:\n  <<: *default\n  database: verein\n  username: verein\n  password: ${made('alnum:16', 'rails')}\n`,
      ),
      '/config/credentials.yml.enc': file(
        `${made('base64:400', 'rails')}--${made('base64:14', 'iv')}==--${made('base64:22', 'tag')}==`,
      ),
    },
    miss: ({ path }) =>
      page(
        'Action Controller: Exception caught',
        `<header><h1>Routing Error</h1></header><div id="container"><h2>No route matches [GET] "${path}"</h2><p><code>Rails.root: /srv/verein</code></p></div>`,
        {},
        404,
      ),
    exposures: [
      'rails-debug-page /',
      'rails-routes-open /rails/info/routes',
      'rails-master-key-exposed /config/master.key',
      'rails-settings-exposed /config/database.yml',
      'rails-credentials-exposed /config/credentials.yml.enc',
    ],
  },
  {
    name: 'a Spring Boot service with its actuator open',
    pages: {
      '/': page(
        'Whitelabel',
        '<h1>Whitelabel Error Page</h1><p>This application has no explicit mapping for /error, so you are seeing this as a fallback.</p>',
        { 'x-application-context': 'orders:prod' },
      ),
      '/actuator': printed(
        JSON.stringify({
          _links: {
            self: { href: 'http://orders.example.de/actuator', templated: false },
            health: { href: 'http://orders.example.de/actuator/health', templated: false },
            env: { href: 'http://orders.example.de/actuator/env', templated: false },
            heapdump: { href: 'http://orders.example.de/actuator/heapdump', templated: false },
          },
        }),
        {},
        200,
        'application/vnd.spring-boot.actuator.v3+json',
      ),
      '/actuator/env': printed(
        JSON.stringify({
          activeProfiles: ['prod'],
          propertySources: [
            { name: 'server.ports', properties: { 'local.server.port': { value: 8080 } } },
            { name: 'systemEnvironment', properties: { SPRING_DATASOURCE_PASSWORD: { value: '******' } } },
          ],
        }),
        {},
        200,
        'application/vnd.spring-boot.actuator.v3+json',
      ),
    },
    miss: () =>
      json({ timestamp: '2024-05-14T08:12:44.123+00:00', status: 404, error: 'Not Found', path: '/x' }, 404),
    exposures: ['spring-actuator-open /actuator', 'spring-env-open /actuator/env'],
  },
  {
    name: 'an ASP.NET site behind nginx',
    pages: {
      '/': page('Portal', '<form><input type="hidden" name="__VIEWSTATE" value="/wEPDw" /></form>', {
        'x-powered-by': 'ASP.NET',
      }),
      '/web.config.bak': file(
        `\uFEFF<?xml version="1.0" encoding="utf-8"?>\r\n<configuration>\r\n  <connectionStrings>\r\n    <add name="Portal" connectionString="Data Source=sql1;Initial Catalog=Portal;User ID=portal;Password=${made('alnum:14', 'net')}" providerName="System.Data.SqlClient" />\r\n  </connectionStrings>\r\n  <system.web>\r\n    <compilation debug="true" targetFramework="4.8" />\r\n  </system.web>\r\n</configuration>\r\n`,
      ),
      '/appsettings.Development.json': file(
        `\uFEFF{\r\n  // Local database\r\n  "ConnectionStrings": {\r\n    "Portal": "Server=localhost;Database=Portal;Password=${made('alnum:14', 'dev')}"\r\n  },\r\n  "Logging": { "LogLevel": { "Default": "Debug" } }\r\n}\r\n`,
        'application/json',
      ),
      '/elmah.axd': page(
        'Error log for /LM/W3SVC/2/ROOT on WEB1 (Page #1)',
        '<h1 id="PageTitle">Error Log for <span id="ApplicationName">ROOT</span></h1><table id="ErrorLog" cellspacing="0"><tr><th class="host-col">Host</th></tr></table>',
      ),
      '/trace.axd': printed(
        '<html><head><style type="text/css">span.tracecontent b { color:white }</style></head><body><span class="tracecontent">\r\n<table cellspacing="0"><tr><td><h1>Application Trace</h1></td></tr></table>\r\n<table><tr><td><h2>portal<p></h2></td></tr><tr><th>No.</th><th>Time of Request</th></tr></table></span></body></html>',
      ),
    },
    miss: nginxMiss,
    exposures: [
      'web-config-exposed /web.config.bak',
      'appsettings-exposed /appsettings.Development.json',
      'elmah-exposed /elmah.axd',
      'trace-axd-exposed /trace.axd',
    ],
  },
];
