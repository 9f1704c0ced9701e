import { apacheMiss, file, json, made, nginxMiss, page, printed, type Answer, type Host } from '../host.ts';

function listing(body: string, type = 'text/html'): Answer {
  return { ...file(body, type), isFile: false };
}

const phpinfo = `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head>
<style type="text/css">body {background-color: #fff; color: #222; font-family: sans-serif;}</style>
<title>PHP 8.2.18 - phpinfo()</title><meta name="ROBOTS" content="NOINDEX,NOFOLLOW,NOARCHIVE" /></head>
<body><div class="center">
<table><tr class="h"><td><a href="http://www.php.net/"><img border="0" src="data:image/png;base64,AA" alt="PHP logo" /></a><h1 class="p">PHP Version 8.2.18</h1></td></tr></table>
<table><tr><td class="e">System </td><td class="v">Linux web1 6.1.0 </td></tr><tr><td class="e">Server API </td><td class="v">FPM/FastCGI </td></tr></table>
<h1>PHP Credits</h1><h2>PHP License</h2></div></body></html>`;

export const panelHosts: readonly Host[] = [
  {
    name: 'a server with its status pages and panels',
    pages: {
      '/': page('Firma', '<h1>Firma</h1>'),
      '/info.php': printed(phpinfo, { 'x-powered-by': 'PHP/8.2.18' }),
      '/server-status': printed(
        '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2 Final//EN">\n<html><head>\n<title>Apache Status</title>\n</head><body>\n<h1>Apache Server Status for www.example.de (via 192.0.2.7)</h1>\n\n<dl><dt>Server Version: Apache/2.4.62 (Debian) OpenSSL/3.0.14</dt>\n<dt>Server MPM: event</dt></dl><hr /></body></html>',
        {},
        200,
        'text/html; charset=ISO-8859-1',
      ),
      '/nginx_status': printed(
        'Active connections: 12 \nserver accepts handled requests\n 4812 4812 9920 \nReading: 0 Writing: 2 Waiting: 10 \n',
        {},
        200,
        'text/plain',
      ),
      '/status': printed(
        'pool:                 www\nprocess manager:      dynamic\nstart time:           14/May/2024:08:12:44 +0200\nstart since:          4412\naccepted conn:        812\n',
        {},
        200,
        'text/plain;charset=UTF-8',
      ),
      '/phpmyadmin/': printed(
        '<!doctype html>\n<html lang="de" dir="ltr">\n<head>\n  <meta charset="utf-8">\n  <title>localhost | phpMyAdmin 5.2.1deb1</title>\n</head>\n<body class="" id="pma_body"><div id="pma_navigation" class="d-print-none" data-config-navigation-width="240"></div><ul id="topmenu"><li><a class="tabactive" href="index.php?route=/server/databases">Datenbanken</a></li></ul></body></html>',
      ),
      '/pma/': printed(
        '<!doctype html>\n<html lang="de" dir="ltr">\n<head>\n  <meta charset="utf-8">\n  <title>phpMyAdmin</title>\n</head>\n<body id="loginform"><form method="post" id="login_form" action="index.php?route=/" name="login_form" class="disableAjax hide login js-show form-horizontal"><input type="text" name="pma_username" id="input_username" value=""><input type="password" name="pma_password" id="input_password" value=""></form></body></html>',
      ),
      '/adminer.php': printed(
        `<!DOCTYPE html>\n<html lang="de" dir="ltr">\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8">\n<meta name="robots" content="noindex">\n<title>Login - Adminer</title>\n<link rel="stylesheet" type="text/css" href="adminer.php?file=default.css&amp;version=4.8.1">\n<body class="ltr nojs">\n<div id="content">\n<h2>Login</h2>\n<form action='' method='post'>\n<table cellspacing='0' class='layout'>\n<tr><th>Datenbank System<td><select name='auth[driver]'><option value="server" selected>MySQL</select>\n<tr><th>Server<td><input name="auth[server]" value="" title="hostname[:port]" placeholder="localhost" autocapitalize="off">\n<tr><th>Benutzer<td><input name="auth[username]" id="username" value="" autocomplete="username" autocapitalize="off">\n</table></form></div>`,
      ),
      '/api/v1/messages': json({
        total: 2,
        unread: 1,
        count: 2,
        messages_count: 2,
        start: 0,
        tags: [],
        messages: [
          {
            ID: made('alnum:22'),
            MessageID: 'a@example.de',
            From: { Name: 'Shop', Address: 'shop@example.de' },
            Subject: 'Passwort zurücksetzen',
          },
        ],
      }),
      '/metrics': printed(
        '# HELP process_cpu_seconds_total Total user and system CPU time spent in seconds.\n# TYPE process_cpu_seconds_total counter\nprocess_cpu_seconds_total 41.2\n',
        {},
        200,
        'text/plain; version=0.0.4; charset=utf-8',
      ),
    },
    miss: apacheMiss,
    exposures: [
      'phpinfo-exposed /info.php',
      'apache-status-exposed /server-status',
      'nginx-status-exposed /nginx_status',
      'fpm-status-exposed /status',
      'phpmyadmin-open /phpmyadmin/',
      'phpmyadmin-login-exposed /pma/',
      'adminer-exposed /adminer.php',
      'mail-catcher-exposed /api/v1/messages',
      'metrics-exposed /metrics',
    ],
  },
  {
    name: 'a Grafana for anybody',
    pages: {
      '/': page(
        'Grafana',
        '<div id="reactRoot"></div><script nonce="">window.grafanaBootData = {"user":{"isSignedIn":false},"settings":{"buildInfo":{"version":"10.4.2"}}};</script>',
      ),
      '/api/search?limit=1': json([
        {
          id: 2,
          uid: made('alnum:9'),
          title: 'Produktion',
          uri: 'db/produktion',
          url: '/d/a/produktion',
          slug: '',
          type: 'dash-db',
          tags: [],
          isStarred: false,
        },
      ]),
    },
    miss: () => json({ message: 'Not found' }, 404),
    exposures: ['service-panel-exposed /', 'grafana-anonymous /api/search'],
  },
  {
    name: 'a Jenkins for anybody',
    pages: {
      '/': page('Dashboard [Jenkins]', '<div id="main-panel"></div>', {
        'x-jenkins': '2.452.1',
        'x-hudson': '1.395',
      }),
      '/api/json': json({
        _class: 'hudson.model.Hudson',
        assignedLabels: [{ name: 'built-in' }],
        mode: 'NORMAL',
        jobs: [
          {
            _class: 'hudson.model.FreeStyleProject',
            name: 'deploy',
            url: 'http://ci.example.de/job/deploy/',
            color: 'blue',
          },
        ],
        useSecurity: true,
      }),
    },
    miss: () => page('Error 404 Not Found', '<h2>HTTP ERROR 404 Not Found</h2>', {}, 404),
    exposures: ['service-panel-exposed /', 'jenkins-anonymous /api/json'],
  },
  {
    name: 'an Elasticsearch and a registry on one host',
    pages: {
      '/': json(
        {
          name: 'node-1',
          cluster_name: 'firma',
          cluster_uuid: made('alnum:22'),
          version: { number: '7.17.21', build_flavor: 'default' },
          tagline: 'You Know, for Search',
        },
        200,
        { 'x-elastic-product': 'Elasticsearch' },
      ),
      '/v2/_catalog': json({ repositories: ['firma/api', 'firma/web'] }, 200, {
        'docker-distribution-api-version': 'registry/2.0',
      }),
      '/api/v1/status/config': json({
        status: 'success',
        data: { yaml: 'global:\n  scrape_interval: 15s\nscrape_configs:\n- job_name: node\n' },
      }),
      '/solr/admin/info/system?wt=json': json({
        responseHeader: { status: 0, QTime: 11 },
        mode: 'std',
        lucene: { 'solr-spec-version': '8.11.2' },
      }),
      '/api/status': json({
        name: 'kibana',
        uuid: '5b2de169-2785-441b-ae8c-186a1936b17d',
        version: { number: '7.17.21', build_hash: made('hex:40') },
        status: { overall: { state: 'green', title: 'Green' } },
      }),
    },
    miss: () =>
      json({ error: 'no such index [x]', status: 404 }, 404, { 'x-elastic-product': 'Elasticsearch' }),
    exposures: [
      'elasticsearch-open /',
      'docker-registry-open /v2/_catalog',
      'prometheus-open /api/v1/status/config',
      'solr-open /solr/admin/info/system',
      'kibana-open /api/status',
    ],
  },
  {
    name: 'a site that links to listings of all servers',
    pages: {
      '/': page(
        'Archiv',
        ['a/nginx/', 'b/apache/', 'c/lighttpd/', 'd/python/', 'e/iis/', 'f/caddy/', 'g/tomcat/']
          .map((path) => `<a href="/${path}">${path}</a>`)
          .join('\n'),
      ),
      '/a/nginx/': listing(
        '<html>\r\n<head><title>Index of /a/nginx/</title></head>\r\n<body>\r\n<h1>Index of /a/nginx/</h1><hr><pre><a href="../">../</a>\r\n<a href="kunden.csv">kunden.csv</a>       14-May-2024 08:12     4821\r\n</pre><hr></body>\r\n</html>\r\n',
      ),
      '/b/apache/': listing(
        '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2 Final//EN">\n<html>\n <head>\n  <title>Index of /b/apache</title>\n </head>\n <body>\n<h1>Index of /b/apache</h1>\n<ul><li><a href="/b/"> Parent Directory</a></li>\n<li><a href="logo.png"> logo.png</a></li>\n</ul>\n</body></html>\n',
        'text/html;charset=UTF-8',
      ),
      '/c/lighttpd/': listing(
        '<!DOCTYPE html>\n<html>\n<head>\n<title>Index of /c/lighttpd/</title>\n</head>\n<body>\n<h2>Index of /c/lighttpd/</h2>\n<div class="list">\n<table summary="Directory Listing" cellpadding="0" cellspacing="0">\n<thead><tr><th class="n">Name</th></tr></thead>\n<tbody>\n<tr class="d"><td class="n"><a href="../">..</a>/</td></tr>\n<tr><td class="n"><a href="logo.png">logo.png</a></td></tr>\n</tbody>\n</table>\n</div>\n<div class="foot">lighttpd/1.4.69</div>\n</body>\n</html>\n',
        'text/html;charset=utf-8',
      ),
      '/d/python/': listing(
        '<!DOCTYPE HTML>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Directory listing for /d/python/</title>\n</head>\n<body>\n<h1>Directory listing for /d/python/</h1>\n<hr>\n<ul>\n<li><a href="logo.png">logo.png</a></li>\n</ul>\n<hr>\n</body>\n</html>\n',
        'text/html; charset=utf-8',
      ),
      '/e/iis/': listing(
        '<html><head><title>127.0.0.1 - /e/iis/</title></head><body><H1>127.0.0.1 - /e/iis/</H1><hr>\r\n\r\n<pre><A HREF="/e/">[To Parent Directory]</A><br><br> 5/14/2024  8:12 AM         4821 <A HREF="/e/iis/logo.png">logo.png</A><br></pre><hr></body></html>',
        'text/html; charset=UTF-8',
      ),
      '/f/caddy/': listing(
        '<!DOCTYPE html>\n<html>\n<head>\n<title>/f/caddy/</title>\n</head>\n<body>\n<header><div class="wrapper"><div class="breadcrumbs">Folder Path</div><h1><a href="../../">/</a></h1></div></header>\n<main><table><tbody><tr class="file"><td><a href="./logo.png"><span class="name">logo.png</span></a></td></tr></tbody></table></main>\n<footer>Served with <a rel="noopener noreferrer" href="https://caddyserver.com">Caddy</a></footer>\n</body>\n</html>\n',
        'text/html; charset=utf-8',
      ),
      '/g/tomcat/': listing(
        '<!doctype html><html lang="en"><head><title>Directory Listing For [/g/tomcat/]</title></head><body><h1>Directory Listing For [/g/tomcat/] - <a href="/g/"><b>Up To [/g]</b></a></h1><hr class="line"><table width="100%"><tr><td align="left"><a href="/g/tomcat/logo.png"><tt>logo.png</tt></a></td></tr></table></body></html>',
        'text/html;charset=UTF-8',
      ),
    },
    miss: nginxMiss,
    exposures: [
      'sensitive-file-listed /a/nginx/',
      'directory-listing /b/apache/',
      'directory-listing /c/lighttpd/',
      'directory-listing /d/python/',
      'directory-listing /e/iis/',
      'directory-listing /f/caddy/',
      'directory-listing /g/tomcat/',
    ],
  },
];
