import { file, made, nginxMiss, page, type Host } from '../host.ts';

const commit = made('hex:40', 'commit');

const home = page('Firma', '<h1>Firma</h1><a href="/produkte.php">Produkte</a>');

/** Sites with what version control and a deployment left. */
export const versionControlHosts: readonly Host[] = [
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
];
