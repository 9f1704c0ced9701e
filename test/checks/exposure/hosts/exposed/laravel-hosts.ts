import {
  day,
  file,
  json,
  laravelCookie,
  made,
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

/** Shops on Laravel. */
export const laravelHosts: readonly Host[] = [
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
];
