import { describe, expect, it } from 'vitest';
import { fileRole, isForShow } from '../../src/model/file-role.ts';

describe('a file that is there for show', () => {
  it.each([
    'README',
    'README.de.txt',
    'docs/setup.html',
    'Documentation/api.txt',
    'pkg/examples/main.go',
    'sample/config.ini',
    'test/login.py',
    'src/__tests__/login.js',
    'spec/models/user_spec.rb',
    'pkg/client_test.go',
    'src/client.test.ts',
    'src/ClientTest.java',
    'test_client.py',
    'internal/testdata/keys.json',
    'fixtures/a.json',
    '.env.example',
    'config.sample.yml',
    'settings.php.dist',
    'guide.adoc',
    'backup.zip!docs/a.txt',
  ])('is %s', (path) => expect(isForShow(path)).toBe(true));

  it.each([
    'src/main.ts',
    '.env',
    'config/production.yml',
    'latest/main.go',
    'contest.py',
    'src/documents.ts',
    'manifest.json',
    'attestation/key.json',
    '00017.txt',
  ])('is not %s', (path) => expect(isForShow(path)).toBe(false));
});

describe('the role of a file', () => {
  it.each([
    ['src/app.ts', 'source'],
    ['test/app.ts', 'test'],
    ['src/app.spec.ts', 'test'],
    ['docs/use.md', 'documentation'],
    ['notes/hosts.txt', 'text'],
    ['backup.zip!t/login.sh', 'test'],
    ['.env', 'environment'],
    ['prod/.env.local', 'environment'],
    ['.env.example', 'example'],
    ['.github/workflows/ci.yml', 'pipeline'],
    ['config/mail.yml', 'configuration'],
    ['certs/server.key', 'key file'],
    ['dist/app.min.js', 'build output'],
    ['COMMIT_MESSAGE', 'message'],
  ])('%s is that of a %s', (path, role) => expect(fileRole(path)).toBe(role));
});
