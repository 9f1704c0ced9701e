import { gitHubAccess, tokenVariables } from '../../config/github-settings.ts';
import { addressVariables, notifiedChannels, recipientsOf } from '../../config/notify-settings.ts';
import { ScanError } from '../../model/scan-error.ts';
import type { Check } from './check.ts';

/** Which tokens and secret addresses are in the environment, by their names alone, and whether they can be ones. */
export function checkTokens(env: NodeJS.ProcessEnv): readonly Check[] {
  const isSet = (variable: string): boolean => (env[variable] ?? '').trim() !== '';
  const token = tokenVariables.find(isSet);
  const channels = notifiedChannels.filter((channel) => isSet(addressVariables[channel]));
  return [
    checked('github', () => {
      const { apiUrl } = gitHubAccess(undefined, env);
      return token === undefined
        ? `no token (${tokenVariables.join(', ')}): ${apiUrl} shows what is public, 60 requests an hour`
        : `a token in ${token}, for ${apiUrl}`;
    }),
    checked('notify', () => {
      recipientsOf(channels, env);
      return channels.length === 0
        ? 'no address of a chat or webhook'
        : `addresses of ${channels.join(', ')}`;
    }),
    checked('fingerprints', () =>
      isSet('LEAKSIEVE_FINGERPRINT_KEY')
        ? 'made with the key in LEAKSIEVE_FINGERPRINT_KEY'
        : 'made without a key of your own (LEAKSIEVE_FINGERPRINT_KEY)',
    ),
  ];
}

function checked(name: string, tell: () => string): Check {
  try {
    return { name, state: 'ok', text: tell() };
  } catch (error) {
    if (error instanceof ScanError) {
      return { name, state: 'problem', text: error.message };
    }
    throw error;
  }
}
