import {
  apacheMiss,
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

const sealed = laravelCookie();
const laravelCookies = {
  'set-cookie': [`XSRF-TOKEN=${sealed}; path=/`, `shop_session=${sealed}; path=/; httponly`],
};

function refused({ path }: Asked): Answer {
  return /^\/(?:\.|config\/|app\/|var\/|vendor\/)/.test(path)
    ? printed(
        '<html>\r\n<head><title>403 Forbidden</title></head>\r\n<body>\r\n<center><h1>403 Forbidden</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n',
        {},
        403,
      )
    : nginxMiss();
}

/** What a server makes of PHP that says nothing. */
const executed = printed('');

const germanLogin = printed(`<!DOCTYPE html>
<html>
<head><meta charset="UTF-8" /><title>Mautic</title>
<script>
    var mauticBasePath                  = '';
    var mauticAjaxUrl                   = "/s/ajax";
    var mauticEnv                       = 'prod';
    var mauticLocale                    = 'de';
</script></head>
<body><p>Mit var mauticEnv = 'dev' liefe Mautic im Entwicklungsmodus.</p></body></html>`);

export const hardenedHosts: readonly Host[] = [
  {
    name: 'a German Mautic as it should be',
    pages: {
      '/': page('Beispiel', '<script>w["MauticTrackingObject"]=n;</script><h1>Willkommen</h1>'),
      '/mtc.js': ({ headers }) =>
        printed(
          'var MauticJS=MauticJS||{};',
          headers['x-requested-with'] === undefined ? {} : { 'access-control-allow-origin': '' },
          200,
          'application/javascript',
        ),
      // Behind single sign-on: no form.
      '/s/login': germanLogin,
      '/installer': printed('', { location: '/s/dashboard' }, 302),
      '/config/local.php': executed,
      '/api/contacts?limit=1': ({ headers }) =>
        headers.authorization === undefined
          ? json(
              { errors: [{ message: 'API-Autorisierung verweigert.', code: 401, type: 'access_denied' }] },
              401,
            )
          : json({ errors: [{ message: 'Basic Auth deaktiviert.', code: 403, type: 'access_denied' }] }, 403),
    },
    miss: refused,
    exposures: [],
  },
  {
    name: 'a Mautic whose API is off, and one that loses the header',
    pages: {
      '/': page('Beispiel', '<script>w["MauticTrackingObject"]=n;</script>'),
      '/api/contacts?limit=1': json(
        { errors: [{ message: 'API-Autorisierung verweigert.', code: 401, type: 'access_denied' }] },
        401,
      ),
      '/upgrade.php': page('Mautic aktualisieren: so geht es', '<h1>How to upgrade Mautic</h1>'),
    },
    miss: refused,
    exposures: [],
  },
  {
    name: 'a Mautic 2 without Basic authentication',
    pages: {
      '/': page('Beispiel', '<script>w["MauticTrackingObject"]=n;</script>'),
      '/api/contacts?limit=1': ({ headers }) => {
        const message =
          headers.authorization === undefined ? 'API authorization denied.' : 'Basic Auth disabled.';
        return json(
          {
            errors: [{ message, code: 401, type: 'access_denied' }],
            error: 'access_denied',
            error_description: message,
          },
          401,
        );
      },
    },
    miss: refused,
    exposures: [],
  },
  {
    name: 'an article about Mautic',
    pages: {
      '/': page(
        'Mautic absichern',
        `<h1>Mautic absichern</h1><script src="/mtc.js"></script><pre>var mauticEnv = 'dev';\n$parameters = array('db_password' => '${made('alnum:12')}', 'secret_key' => 'x');</pre>`,
      ),
      '/s/login': page(
        'Mautic absichern',
        "<pre>var mauticBasePath = ''; var mauticEnv = 'dev';</pre><form><input name=\"_username\"></form>",
      ),
      '/installer': page(
        'Mautic Installation',
        '<h1>Mautic installieren</h1><form action="/suche"><input name="q"></form>',
      ),
    },
    miss: nginxMiss,
    exposures: [],
  },
  {
    name: 'a Laravel shop in production',
    pages: {
      '/': page('Shop', '<h1>Shop</h1>', laravelCookies),
      '/telescope/requests': page('Forbidden', '<div class="code">403</div>', laravelCookies, 403),
      '/horizon/api/stats': json({ message: 'Forbidden' }, 403),
      '/log-viewer': printed('', { location: '/login' }, 302),
    },
    miss: ({ headers, path }) =>
      String(headers.accept).includes('json')
        ? json({ message: `The route ${path.slice(1)} could not be found.` }, 404)
        : page(
            'Not Found',
            '<div class="code">404</div><div class="message">Not Found</div>',
            laravelCookies,
            404,
          ),
    exposures: [],
  },
  {
    name: 'a Symfony site in production',
    pages: { '/': page('Firma', '<h1>Firma</h1>', { 'set-cookie': ['REMEMBERME=deleted; path=/'] }) },
    miss: () =>
      page(
        'An Error Occurred: Not Found',
        '<div class="container"><h1>Oops! An Error Occurred</h1><h2>The server returned a "404 Not Found".</h2></div>',
        {},
        404,
      ),
    exposures: [],
  },
  {
    name: 'a WordPress blog as it should be',
    pages: {
      '/': page('Blog', '<meta name="generator" content="WordPress 6.5.3"><h1>Blog</h1>'),
      '/wp-config.php': executed,
      '/wp-content/debug.log': printed(
        '<html><head><title>403 Forbidden</title></head><body><h1>Forbidden</h1></body></html>',
        {},
        403,
      ),
      '/wp-admin/install.php': page(
        'WordPress &rsaquo; Installation',
        '<p id="logo">WordPress</p><h1>Already Installed</h1><p>You appear to have already installed WordPress.</p><p class="step"><a href="/wp-login.php" class="button button-large">Log In</a></p>',
      ),
      '/wp-json/wp/v2/users?per_page=1': json(
        {
          code: 'rest_user_cannot_view',
          message: 'Sorry, you are not allowed to list users.',
          data: { status: 401 },
        },
        401,
      ),
      '/xmlrpc.php': page('403 Forbidden', '<h1>Forbidden</h1>', {}, 403),
      '/wp-content/updraft/': executed,
    },
    miss: () =>
      page(
        'Seite nicht gefunden &#8211; Blog',
        '<body class="error404"><h1 class="page-title">Das ist jetzt etwas peinlich</h1>',
        {},
        404,
      ),
    exposures: [],
  },
  {
    name: 'a Drupal site as it should be',
    pages: {
      '/': page('Museum', '<meta name="Generator" content="Drupal 10 (https://www.drupal.org)">'),
      '/core/install.php': page(
        'Drupal already installed | Museum',
        '<h1>Drupal already installed</h1><ul><li>To start over, you must empty your existing database and copy default.settings.php over settings.php.</li></ul>',
      ),
    },
    miss: () => page('Seite nicht gefunden | Museum', '<h1>Seite nicht gefunden</h1>', {}, 404),
    exposures: [],
  },
  {
    name: 'a Django site in production',
    pages: {
      '/': printed(
        `<!DOCTYPE html><title>Kurse</title><form><input type="hidden" name="csrfmiddlewaretoken" value="${made('alnum:64')}"></form>`,
      ),
    },
    miss: () =>
      printed(
        '<!doctype html>\n<html lang="en">\n<head>\n  <title>Not Found</title>\n</head>\n<body>\n  <h1>Not Found</h1><p>The requested resource was not found on this server.</p>\n</body>\n</html>',
        {},
        404,
      ),
    exposures: [],
  },
  {
    name: 'a Rails site in production',
    pages: {
      '/': page('Verein', '<meta name="csrf-param" content="authenticity_token" />', {
        'x-runtime': '0.004182',
      }),
    },
    miss: () =>
      page(
        "The page you were looking for doesn't exist (404)",
        '<div class="dialog"><h1>The page you were looking for doesn\'t exist.</h1></div>',
        {},
        404,
      ),
    exposures: [],
  },
  {
    name: 'a Spring service without its actuator',
    pages: {
      '/': page('Orders', '<h1>Whitelabel Error Page</h1>', { 'x-application-context': 'orders' }),
      '/env': json({ env: 'prod', region: 'eu' }),
      '/manage': page('Verwaltung', '<h1>Anmelden</h1>'),
    },
    miss: ({ path }) =>
      json({ timestamp: '2024-05-14T08:12:44.123+00:00', status: 404, error: 'Not Found', path }, 404),
    exposures: [],
  },
  {
    name: 'an ASP.NET site with pages of its own for errors',
    pages: {
      '/': page('Portal', '<input type="hidden" name="__VIEWSTATE" value="/wEP" />', {
        'x-powered-by': 'ASP.NET',
        server: 'Microsoft-IIS/10.0',
      }),
    },
    miss: ({ path }) =>
      /\.axd$|config$/i.test(path)
        ? page('404 - File or directory not found.', '<div id="header"><h1>Server Error</h1></div>', {}, 404)
        : page(
            'Runtime Error',
            "<h1>Server Error in '/' Application.</h1><h2><i>Runtime Error</i></h2>",
            {},
            500,
          ),
    exposures: [],
  },
  {
    name: 'a server that lists only what Apache denies',
    pages: { '/': page('Verein', '<h1>Verein</h1>') },
    miss: (asked) =>
      /^\/(?:\.ht|\.git|server-)/.test(asked.path)
        ? printed(
            '<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\n<html><head>\n<title>403 Forbidden</title>\n</head><body>\n<h1>Forbidden</h1>\n<p>You don\'t have permission to access this resource.</p>\n</body></html>\n',
            {},
            403,
          )
        : apacheMiss(),
    exposures: [],
  },
  {
    name: 'services that want a login',
    pages: {
      '/': page('Grafana', '<h1>Über Grafana</h1>', { 'kbn-license-sig': made('hex:64') }),
      '/api/search?limit=1': json({ message: 'Unauthorized' }, 401),
      '/api/json': printed(
        '<html><head><meta http-equiv="refresh" content="1;url=/login"/></head><body>Authentication required</body></html>',
        {},
        403,
      ),
      '/api/status': json({ status: { overall: { level: 'available' } } }),
      '/v2/_catalog': json(
        { errors: [{ code: 'UNAUTHORIZED', message: 'authentication required', detail: [] }] },
        401,
      ),
      '/solr/admin/info/system?wt=json': printed('require authentication', {}, 401),
    },
    miss: () => json({ message: 'Not found' }, 404),
    exposures: [],
  },
];
