import { file, json, made, nginxMiss, page, printed, type Host } from '../host.ts';

/** Sites on Django, Rails, Spring Boot and ASP.NET. */
export const frameworkHosts: readonly Host[] = [
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
