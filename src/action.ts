import { runAction } from './action/run-action.ts';

const env = { ...process.env };
// What it names may be a file that a pull request proposes: the action reads it as an input instead.
delete process.env['LEAKSIEVE_CONFIG'];
process.exitCode = await runAction(env, (text) => void process.stdout.write(text));
