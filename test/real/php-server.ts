import { answers, freeAddress, running } from './running.ts';

/**
 * Runs PHP's own server until the test has ended, with a script that answers where there is no file; gives its URL.
 *
 * @param root - the folder that the web sees
 */
export async function phpServer(root: string, script: string): Promise<string> {
  const address = await freeAddress();
  await running(['php', '-d', 'opcache.enable_cli=1', '-S', address, '-t', root, script], async () =>
    answers(address),
  );
  return `http://${address}/`;
}
