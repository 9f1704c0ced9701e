import { enableCompileCache } from 'node:module';
import { version } from './version.ts';

enableCompileCache();

/** The commands, each loaded when it is asked for: `--version` and a hook must not pay for the rest. */
const commands = {
  scan: () => import('./commands/scan.ts'),
  git: () => import('./commands/git.ts'),
  dir: () => import('./commands/dir.ts'),
  stdin: () => import('./commands/stdin.ts'),
  baseline: () => import('./commands/baseline.ts'),
  rules: () => import('./commands/rules.ts'),
  explain: () => import('./commands/explain.ts'),
  config: () => import('./commands/config.ts'),
} as const;

async function main(args: readonly string[]): Promise<void> {
  if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
    console.log(`leaksieve ${version}`);
    return;
  }
  const { runProgram } = await import('./commands/program.ts');
  await runProgram(args, commands);
}

await main(process.argv.slice(2));
