import { archives, day, file, json, made, nginxMiss, page, type Host } from '../host.ts';

const commit = made('hex:40', 'commit');
const home = page('Firma', '<h1>Firma</h1><a href="/produkte.php">Produkte</a>');

/** Armour as in RFC 7468, with nothing in it. */
function key(kind: string): string {
  return `-----BEGIN ${kind}-----\n${made('pem:12', kind)}\n-----END ${kind}-----\n`;
}

/** A PKCS #12 store begins with a sequence, version 3 and a ContentInfo of data (RFC 7292). */
const keyStore = Buffer.concat([
  Buffer.from('308209610201033082092706092a864886f70d010701a0820918048209143082', 'hex'),
  Buffer.alloc(400, 7),
]);

export const leftoverHosts: readonly Host[] = [
  {
    name: 'a checkout of every kind of version control',
    pages: {
      '/': home,
      '/.git/HEAD': file('ref: refs/heads/main\n'),
      '/.git/config': file(
        '[core]\n\trepositoryformatversion = 0\n\tfilemode = true\n\tbare = false\n\tlogallrefupdates = true\n[remote "origin"]\n\turl = git@git.example.de:web/firma.git\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n[branch "main"]\n\tremote = origin\n\tmerge = refs/heads/main\n',
      ),
      '/.git/index': file(Buffer.concat([Buffer.from('DIRC\0\0\0\x02\0\0\0\x2a'), Buffer.alloc(600, 3)])),
      '/.git/logs/HEAD': file(
        `${'0'.repeat(40)} ${commit} Erika Muster <erika@example.de> 1715674364 +0200\tclone: from git.example.de:web/firma.git\n`,
      ),
      '/.git/packed-refs': file(
        `# pack-refs with: peeled fully-peeled sorted \n${commit} refs/remotes/origin/main\n`,
      ),
      '/.svn/entries': file('12\n'),
      '/.svn/wc.db': file(
        Buffer.concat([Buffer.from('SQLite format 3\0\x04\0\x01\x01\0\x40\x20\x20'), Buffer.alloc(600)]),
      ),
      '/.hg/requires': file('dotencode\nfncache\ngeneraldelta\nrevlogv1\nsparserevlog\nstore\n'),
      '/.bzr/branch-format': file('Bazaar-NG meta directory, format 1\n'),
      '/.DS_Store': file(
        Buffer.concat([Buffer.from('0000000142756431000010000000080000001000', 'hex'), Buffer.alloc(600)]),
      ),
    },
    miss: nginxMiss,
    exposures: [
      'git-repository-exposed /.git/HEAD',
      'git-config-exposed /.git/config',
      'git-index-exposed /.git/index',
      'git-log-exposed /.git/logs/HEAD',
      'git-refs-exposed /.git/packed-refs',
      'svn-entries-exposed /.svn/entries',
      'svn-exposed /.svn/wc.db',
      'mercurial-exposed /.hg/requires',
      'bazaar-exposed /.bzr/branch-format',
      'ds-store-exposed /.DS_Store',
    ],
  },
  {
    name: 'a home folder as a web root',
    pages: {
      '/': home,
      '/.npmrc': file(
        `@firma:registry=https://npm.pkg.github.com\n//npm.pkg.github.com/:_authToken=${made('alnum:40', 'npm')}\nalways-auth=true\n`,
      ),
      '/.yarnrc.yml': file(
        `nodeLinker: node-modules\n\nnpmScopes:\n  firma:\n    npmRegistryServer: "https://npm.example.de"\n    npmAuthToken: "${made('alnum:40', 'yarn')}"\n`,
      ),
      '/.pypirc': file(
        `[distutils]\nindex-servers =\n    pypi\n\n[pypi]\nusername = __token__\npassword = ${made('alnum:60', 'pypi')}\n`,
      ),
      '/.netrc': file(`machine git.example.de\nlogin erika\npassword ${made('alnum:20', 'netrc')}\n`),
      '/auth.json': file(
        JSON.stringify(
          {
            'http-basic': {
              'repo.magento.com': { username: made('hex:32', 'user'), password: made('hex:32', 'pass') },
            },
          },
          null,
          4,
        ),
        'application/json',
      ),
      '/.docker/config.json': file(
        `{\n\t"auths": {\n\t\t"registry.example.de": {\n\t\t\t"auth": "${made('alnum:40', 'docker')}"\n\t\t}\n\t}\n}`,
        'application/json',
      ),
      '/.aws/credentials': file(
        `[default]\naws_access_key_id = AKIA${made('ALNUM:16', 'aws')}\naws_secret_access_key = ${made('base64:40', 'aws')}\n`,
      ),
      '/.git-credentials': file(`https://erika:${made('alnum:24', 'git')}@git.example.de\n`),
      '/.htpasswd': file(
        `erika:$apr1$${made('alnum:8')}$${made('alnum:22', 'apr')}\nmax:$2y$05$${made('alnum:53', 'bcrypt')}\n`,
      ),
      '/id_rsa': file(key('OPENSSH PRIVATE KEY')),
      '/server.key': file(key('RSA PRIVATE KEY'), 'application/pgp-keys'),
      '/cert.pfx': file(keyStore, 'application/x-pkcs12'),
      '/.my.cnf': file(`[client]\nuser=firma\npassword="${made('alnum:18', 'my')}"\n`),
      '/service-account.json': file(
        JSON.stringify(
          {
            type: 'service_account',
            project_id: 'firma-web',
            private_key_id: made('hex:40', 'gcp'),
            private_key: key('PRIVATE KEY'),
            client_email: 'web@firma-web.iam.gserviceaccount.com',
          },
          null,
          2,
        ),
        'application/json',
      ),
      '/.kube/config': file(
        `apiVersion: v1\nkind: Config\nclusters:\n- cluster:\n    certificate-authority-data: ${made('alnum:80', 'ca')}\n    server: https://192.0.2.10:6443\n  name: firma\ncontexts:\n- context: {cluster: firma, user: admin}\n  name: firma\ncurrent-context: firma\nusers:\n- name: admin\n  user:\n    token: ${made('alnum:60', 'kube')}\n`,
      ),
      '/composer.lock': file(
        JSON.stringify(
          {
            _readme: ['This file locks the dependencies of your project to a known state'],
            'content-hash': made('hex:32', 'lock'),
            packages: [{ name: 'guzzlehttp/guzzle', version: '7.4.0', source: { type: 'git' } }],
          },
          null,
          4,
        ),
        'application/json',
      ),
    },
    miss: nginxMiss,
    exposures: [
      'npmrc-exposed /.npmrc',
      'yarnrc-exposed /.yarnrc.yml',
      'pypirc-exposed /.pypirc',
      'netrc-exposed /.netrc',
      'composer-auth-exposed /auth.json',
      'docker-auth-exposed /.docker/config.json',
      'aws-credentials-exposed /.aws/credentials',
      'git-credentials-exposed /.git-credentials',
      'htpasswd-exposed /.htpasswd',
      'private-key-exposed /id_rsa',
      'private-key-exposed /server.key',
      'key-store-exposed /cert.pfx',
      'mysql-settings-exposed /.my.cnf',
      'service-account-exposed /service-account.json',
      'kubernetes-access-exposed /.kube/config',
      'package-list-exposed /composer.lock',
    ],
  },
  {
    name: 'a repository that was deployed whole',
    pages: {
      '/': home,
      '/docker-compose.yml': file(
        `services:\n  app:\n    build: .\n    ports: ["80:80"]\n  db:\n    image: mariadb:10.11\n    environment:\n      MARIADB_ROOT_PASSWORD: ${made('alnum:16', 'compose')}\n    volumes:\n      - db:/var/lib/mysql\nvolumes:\n  db:\n`,
        'text/yaml',
      ),
      '/.gitlab-ci.yml': file(
        'stages:\n  - build\n  - deploy\n\ndeploy:\n  stage: deploy\n  image: alpine\n  script:\n    - lftp -e "mirror -R public/ /www" -u "$FTP_USER,$FTP_PASS" ftp.example.de\n  only: [main]\n',
      ),
      '/.github/workflows/deploy.yml': file(
        'name: deploy\non:\n  push:\n    branches: [main]\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci && npm run build\n',
      ),
      '/Jenkinsfile': file(
        "pipeline {\n    agent any\n    stages {\n        stage('Deploy') {\n            steps { sh './deploy.sh' }\n        }\n    }\n}\n",
      ),
      '/.mcp.json': file(
        JSON.stringify(
          {
            mcpServers: {
              db: {
                command: 'npx',
                args: ['-y', 'server-postgres'],
                env: { DB_PASSWORD: made('alnum:18', 'mcp') },
              },
            },
          },
          null,
          2,
        ),
        'application/json',
      ),
      '/.claude/settings.local.json': file(
        JSON.stringify(
          { permissions: { allow: ['Bash(npm run build:*)', 'Bash(ssh web1:*)'], deny: [] } },
          null,
          2,
        ),
        'application/json',
      ),
      '/.aider.chat.history.md': file(
        '\n# aider chat started at 2024-05-14 08:12:44\n\n> /usr/local/bin/aider --model sonnet\n> Git repo: .git with 412 files\n\n#### fix the login\n',
        'text/markdown',
      ),
      '/CLAUDE.md': file(
        '# CLAUDE.md\n\nThis file provides guidance to Claude Code (claude.ai/code) when working with code in this repository.\n\n## Commands\n',
        'text/markdown',
      ),
      '/terraform.tfstate': file(
        JSON.stringify({
          version: 4,
          terraform_version: '1.7.5',
          serial: 12,
          lineage: '0b5a2f3c-1111-2222-3333-444455556666',
          outputs: {},
          resources: [
            {
              mode: 'managed',
              type: 'aws_db_instance',
              name: 'web',
              instances: [{ attributes: { password: made('alnum:18', 'tf') } }],
            },
          ],
        }),
        'application/json',
      ),
      '/error_log': file(
        '[14-May-2024 08:12:44 Europe/Berlin] PHP Fatal error:  Uncaught Error: Call to undefined function foo() in /home/firma/public_html/produkte.php:17\nStack trace:\n#0 {main}\n  thrown in /home/firma/public_html/produkte.php on line 17\n',
      ),
    },
    miss: nginxMiss,
    exposures: [
      'compose-file-exposed /docker-compose.yml',
      'ci-settings-exposed /.gitlab-ci.yml',
      'ci-settings-exposed /.github/workflows/deploy.yml',
      'deploy-script-exposed /Jenkinsfile',
      'mcp-settings-exposed /.mcp.json',
      'mcp-settings-exposed /.claude/settings.local.json',
      'assistant-history-exposed /.aider.chat.history.md',
      'assistant-instructions-exposed /CLAUDE.md',
      'terraform-state-exposed /terraform.tfstate',
      'php-error-log-exposed /error_log',
    ],
  },
  {
    name: 'a site with settings of its file transfer and mail programs',
    pages: {
      '/': home,
      '/sftp-config.json': file(
        `{\n    // The tab key will cycle through the settings when first created\n    // Visit https://codexns.io/products/sftp_for_subime/settings for help\n    \n    // sftp, ftp or ftps\n    "type": "ftp",\n\n    "save_before_upload": true,\n    "host": "ftp.example.de",\n    "user": "firma",\n    "password": "${made('alnum:14', 'sublime')}",\n    //"port": "22",\n    "remote_path": "/html/",\n}\n`,
        'application/json',
      ),
      '/.vscode/sftp.json': file(
        JSON.stringify(
          {
            name: 'live',
            host: 'ftp.example.de',
            protocol: 'sftp',
            port: 22,
            username: 'firma',
            password: made('alnum:14', 'vscode'),
            remotePath: '/html',
            uploadOnSave: true,
          },
          null,
          4,
        ),
        'application/json',
      ),
      '/.ftpconfig': file(
        JSON.stringify(
          {
            protocol: 'ftp',
            host: 'ftp.example.de',
            port: 21,
            user: 'firma',
            pass: made('alnum:14', 'atom'),
            remote: '/',
            secure: false,
          },
          null,
          4,
        ),
      ),
      '/WinSCP.ini': file(
        `[Configuration\\Interface]\r\nRandomSeedFile=%25APPDATA%25%5Cwinscp.rnd\r\n[Sessions\\firma]\r\nHostName=ftp.example.de\r\nPortNumber=21\r\nUserName=firma\r\nPassword=${made('HEX:48', 'winscp')}\r\nFSProtocol=5\r\n`,
      ),
      '/WS_FTP.INI': file(
        `[firma]\r\nHOST=ftp.example.de\r\nUID=firma\r\nPWD=V${made('HEX:40', 'wsftp')}\r\nPASVMODE=1\r\n`,
      ),
      '/sitemanager.xml': file(
        `<?xml version="1.0" encoding="UTF-8" standalone="yes" ?>\n<FileZilla3 version="3.66.5" platform="windows">\n\t<Servers>\n\t\t<Server>\n\t\t\t<Host>ftp.example.de</Host>\n\t\t\t<Port>21</Port>\n\t\t\t<Protocol>0</Protocol>\n\t\t\t<User>firma</User>\n\t\t\t<Pass encoding="base64">${made('alnum:20', 'fz')}</Pass>\n\t\t\t<Name>Firma</Name>\n\t\t</Server>\n\t</Servers>\n</FileZilla3>\n`,
        'text/xml',
      ),
      '/.idea/WebServers.xml': file(
        `<?xml version="1.0" encoding="UTF-8"?>\n<project version="4">\n  <component name="WebServers">\n    <option name="servers">\n      <webServer id="1c5f2a3b" name="live" url="https://www.example.de">\n        <fileTransfer host="ftp.example.de" port="21" password="${made('hex:40', 'idea')}" username="firma">\n          <advancedOptions><advancedOptions dataProtectionLevel="Private" /></advancedOptions>\n        </fileTransfer>\n      </webServer>\n    </option>\n  </component>\n</project>\n`,
        'text/xml',
      ),
      '/_notes/dwsync.xml': file(
        '<?xml version="1.0" encoding="utf-8" ?>\n<dwsync>\n<file name="index.php" server="ftp.example.de/html/" local="130502817600000000" remote="130502853600000000" Dst="0" />\n</dwsync>',
        'text/xml',
      ),
      '/.msmtprc': file(
        `# Set default values for all following accounts.\ndefaults\nauth           on\ntls            on\nlogfile        ~/.msmtp.log\n\naccount        brevo\nhost           smtp-relay.brevo.com\nport           587\nfrom           firma@example.de\nuser           firma@example.de\npassword       ${made('alnum:24', 'msmtp')}\n`,
      ),
      '/logins.json': file(
        JSON.stringify({
          nextId: 2,
          logins: [
            {
              id: 1,
              hostname: 'smtp://smtp-relay.brevo.com',
              httpRealm: 'smtp://smtp-relay.brevo.com',
              formSubmitURL: null,
              encryptedUsername: made('alnum:60', 'name'),
              encryptedPassword: made('alnum:60', 'word'),
              encType: 1,
            },
          ],
          version: 3,
        }),
        'application/json',
      ),
      '/prefs.js': file(
        '// Mozilla User Preferences\n\n// DO NOT EDIT THIS FILE.\n//\nuser_pref("app.update.lastUpdateTime.addon-background-update-timer", 1715674364);\nuser_pref("mail.smtpserver.smtp1.hostname", "smtp-relay.brevo.com");\nuser_pref("mail.smtpserver.smtp1.username", "firma@example.de");\n',
        'application/javascript',
      ),
      '/.ftpquota': file('1204 88123456'),
    },
    miss: nginxMiss,
    exposures: [
      'sftp-settings-exposed /sftp-config.json',
      'sftp-settings-exposed /.vscode/sftp.json',
      'sftp-settings-exposed /.ftpconfig',
      'winscp-settings-exposed /WinSCP.ini',
      'ws-ftp-settings-exposed /WS_FTP.INI',
      'filezilla-settings-exposed /sitemanager.xml',
      'idea-deployment-exposed /.idea/WebServers.xml',
      'dreamweaver-sync-exposed /_notes/dwsync.xml',
      'mail-client-settings-exposed /.msmtprc',
      'thunderbird-profile-exposed /logins.json',
      'thunderbird-settings-exposed /prefs.js',
      'ftp-quota-exposed /.ftpquota',
    ],
  },
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
