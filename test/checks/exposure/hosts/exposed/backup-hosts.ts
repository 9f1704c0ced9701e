import { archives, day, file, json, made, nginxMiss, page, type Host } from '../host.ts';

const home = page('Firma', '<h1>Firma</h1><a href="/produkte.php">Produkte</a>');

/** Sites with backups and the files of a build. */
export const backupHosts: readonly Host[] = [
  {
    name: 'a site with its backups beside it',
    pages: {
      '/': home,
      '/produkte.php': page('Produkte', '<h1>Produkte</h1>'),
      '/produkte.php.bak': file(
        `<?php\n$db = mysqli_connect('localhost', 'firma', '${made('alnum:14', 'php')}', 'firma');\n$db_password = '${made('alnum:14', 'php')}';\n?>\n<h1>Produkte</h1>\n`,
      ),
      '/index.php~': file("<?php\nrequire 'config.php';\necho render('home');\n"),
      '/backup.sql': file(
        '-- MySQL dump 10.13  Distrib 8.0.37, for Linux (x86_64)\n--\n-- Host: localhost    Database: firma\n-- ------------------------------------------------------\n/*!40101 SET NAMES utf8mb4 */;\nDROP TABLE IF EXISTS `kunden`;\n',
        'application/sql',
      ),
      '/127.0.0.1.sql': file(
        '/*M!999999\\- enable the sandbox mode */ \n-- MariaDB dump 10.19-11.4.2-MariaDB, for debian-linux-gnu (x86_64)\n--\n',
        'application/sql',
      ),
      '/dump.sql': file(
        '--\n-- PostgreSQL database dump\n--\n\n-- Dumped from database version 16.3\n-- Dumped by pg_dump version 16.3\n',
        'application/sql',
      ),
      '/site.zip': file(archives.zip, 'application/zip'),
      '/127.0.0.1.tar.gz': file(archives.gzip, 'application/gzip'),
      [`/backup-${day()}.zip`]: file(archives.zip, 'application/zip'),
      '/db.sql.gz': file(archives.gzip, 'application/gzip'),
      '/db.sqlite3': file(
        Buffer.concat([Buffer.from('SQLite format 3\0\x10\0\x01\x01\0\x40\x20\x20'), Buffer.alloc(600)]),
      ),
    },
    miss: nginxMiss,
    exposures: [
      'php-source-backup-exposed /produkte.php.bak',
      'php-source-backup-exposed /index.php~',
      'database-dump-exposed /backup.sql',
      'database-dump-exposed /127.0.0.1.sql',
      'database-dump-exposed /dump.sql',
      'archive-exposed /site.zip',
      'archive-exposed /127.0.0.1.tar.gz',
      `archive-exposed /backup-${day()}.zip`,
      'compressed-dump-exposed /db.sql.gz',
      'sqlite-database-exposed /db.sqlite3',
    ],
  },
  {
    name: 'a front end with its build around it',
    pages: {
      '/': page('App', '<div id="root"></div><script src="/assets/index-a1b2c3d4.js"></script>', {
        'x-powered-by': 'Express',
      }),
      '/assets/index-a1b2c3d4.js': file('console.log(1)', 'text/javascript'),
      '/@vite/client': file(
        'import "/node_modules/vite/dist/client/env.mjs";\nclass HMRContext {}\nconsole.debug("[vite] connecting...");\nconst overlayId = "vite-error-overlay";\n',
        'text/javascript',
      ),
      '/stats.json': file(
        JSON.stringify({
          hash: made('hex:20', 'stats'),
          version: '5.91.0',
          time: 4123,
          publicPath: '/',
          outputPath: '/home/build/app/dist',
          assetsByChunkName: { main: ['main.js'] },
          assets: [],
          chunks: [],
          modules: [],
        }),
        'application/json',
      ),
      '/env.js': file(
        `window.__env = {\n  apiUrl: "https://api.example.de",\n  sentryDsn: "https://sentry.example.de/4",\n  clientSecret: "${made('alnum:32', 'env')}",\n};\n`,
        'text/javascript',
      ),
      '/assets/config/config.json': file(
        JSON.stringify({
          apiUrl: 'https://api.example.de',
          oauth: { clientId: 'web', clientSecret: made('alnum:32', 'oauth') },
        }),
        'application/json',
      ),
      '/sockjs-node/info': json({
        websocket: true,
        origins: ['*:*'],
        cookie_needed: false,
        entropy: 1480093562,
      }),
      '/graphql': page(
        'GraphQL Playground',
        '<div id="root"></div><script src="//cdn.jsdelivr.net/npm/graphql-playground-react/build/static/js/middleware.js"></script>',
      ),
      '/package.json': file(
        JSON.stringify(
          {
            name: 'app',
            version: '1.4.0',
            private: true,
            scripts: { start: 'node server.js' },
            dependencies: { express: '^4.19.2' },
          },
          null,
          2,
        ),
        'application/json',
      ),
      '/ecosystem.config.js': file(
        `module.exports = {\n  apps: [\n    {\n      name: 'app',\n      script: './server.js',\n      env_production: { NODE_ENV: 'production', DB_PASSWORD: '${made('alnum:16', 'pm2')}' },\n    },\n  ],\n};\n`,
        'text/javascript',
      ),
      '/npm-debug.log': file(
        "0 info it worked if it ends with ok\n1 verbose cli [ '/usr/bin/node', '/usr/bin/npm', 'start' ]\n2 info using npm@6.14.18\n",
        'text/plain',
      ),
      '/.next/required-server-files.json': file(
        JSON.stringify({
          version: 1,
          config: { env: {}, distDir: '.next' },
          appDir: '/home/build/app',
          files: ['.next/routes-manifest.json'],
          ignore: [],
        }),
        'application/json',
      ),
    },
    miss: nginxMiss,
    exposures: [
      'vite-development-server /@vite/client',
      'webpack-statistics-exposed /stats.json',
      'environment-script-exposed /env.js',
      'runtime-settings-exposed /assets/config/config.json',
      'webpack-development-server /sockjs-node/info',
      'graphql-console-open /graphql',
      'node-package-exposed /package.json',
      'process-settings-exposed /ecosystem.config.js',
      'package-manager-log-exposed /npm-debug.log',
      'next-build-exposed /.next/required-server-files.json',
    ],
  },
];
