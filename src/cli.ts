import { keepCompiledCode } from './commands/code-cache.ts';
import { version } from './version.ts';

async function main(args: readonly string[]): Promise<void> {
  if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
    console.log(`leaksieve ${version}`);
    return;
  }
  keepCompiledCode(process.env);
  const { runCommand } = await import('./commands/run-command.ts');
  await runCommand(args);
}

await main(process.argv.slice(2));
