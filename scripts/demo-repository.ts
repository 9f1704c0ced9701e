import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fillPlaceholders } from '../src/rules/placeholder.ts';

/** A repository that pages show commands in, and what it is made by. */
export interface DemoRepository {
  readonly dir: string;
  readonly git: (...args: readonly string[]) => void;
  /** Writes a file; placeholders stand for what looks like a secret. */
  readonly write: (file: string, text: string) => void;
  readonly remove: () => void;
}

const author = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com'];
const date = '2026-01-15T12:00:00Z';

/** An empty repository in a folder of its own, whose commits have the same ids each time. */
export function demoRepository(): DemoRepository {
  const dir = mkdtempSync(path.join(tmpdir(), 'leaksieve-demo-'));
  const git = (...args: readonly string[]): void => {
    execFileSync('git', [...author, ...args], {
      cwd: dir,
      env: {
        PATH: process.env['PATH'],
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_DATE: date,
        GIT_CONFIG_NOSYSTEM: '1',
        HOME: dir,
      },
    });
  };
  git('init', '--quiet', '--initial-branch=main');
  return {
    dir,
    git,
    write(file, text) {
      mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
      writeFileSync(path.join(dir, file), fillPlaceholders(text, 3));
    },
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}

/** A key that was removed again, one on a branch, one that an amended commit had, and one that is staged. */
export function shopRepository(): DemoRepository {
  const repository = demoRepository();
  const { git, write } = repository;
  const commit = (message: string, ...args: readonly string[]): void => {
    git('add', '--all');
    git('commit', '--quiet', '-m', message, ...args);
  };
  write('README.md', '# Shop\n');
  write('.env', 'APP_NAME=shop\nBREVO_API_KEY=xkeysib-{hex:64}-{alnum:16}\n');
  commit('Start');
  git('rm', '--quiet', '.env');
  commit('Remove settings');
  write('deploy.sh', 'export SENDGRID_API_KEY=SG.{base64url:22}.{base64url:43}\n');
  commit('Deploy');
  write('deploy.sh', 'export SENDGRID_API_KEY="$KEY"\n');
  commit('Deploy', '--amend');
  git('switch', '--quiet', '-c', 'mail');
  write('config/mail.php', "<?php return ['key' => 'xkeysib-{hex:64}-{alnum:16}'];\n");
  commit('Send mail');
  git('switch', '--quiet', 'main');
  write('settings.ini', 'github_token = ghp_{alnum:30}\n');
  git('add', '--all');
  return repository;
}

/** Has the first configuration that a page shows. */
export function rulesRepository(page: string): DemoRepository {
  const repository = demoRepository();
  const [configuration = ''] = tomlBlocks(page);
  writeFileSync(path.join(repository.dir, '.leaksieve.toml'), configuration);
  return repository;
}

/** What a page shows in TOML. */
export function tomlBlocks(page: string): readonly string[] {
  return [...page.matchAll(/```toml\n([\s\S]*?)```/g)].map(([, text = '']) => text);
}
