import { ScanError } from '../model/scan-error.ts';
import { isSafeAddress } from './is-safe-address.ts';

/** The variable of each channel's address. An address lets whoever knows it write there: it is never an argument, which others on the machine can read. */
export const addressVariables = {
  slack: 'LEAKSIEVE_SLACK_URL',
  teams: 'LEAKSIEVE_TEAMS_URL',
  webhook: 'LEAKSIEVE_WEBHOOK_URL',
} as const;

export type NotifiedChannel = keyof typeof addressVariables;

export const notifiedChannels: readonly NotifiedChannel[] = ['slack', 'teams', 'webhook'];

/** Somebody to tell of new findings. */
export interface Recipient {
  readonly channel: NotifiedChannel;
  readonly url: URL;
  /** Signs what a generic webhook is sent. */
  readonly key?: string;
}

/**
 * Whom `--notify` names, with their addresses from the environment.
 *
 * @throws ScanError naming the variable that is missing or no address; never its value
 */
export function recipientsOf(
  channels: readonly NotifiedChannel[],
  env: Readonly<Record<string, string | undefined>>,
): readonly Recipient[] {
  return [...new Set(channels)].map((channel) => {
    const name = addressVariables[channel];
    const value = env[name]?.trim() ?? '';
    if (value === '') {
      throw new ScanError('USAGE', `--notify ${channel} needs its address in the environment: set ${name}`);
    }
    const url = URL.parse(value);
    if (url === null || !isSafeAddress(url)) {
      throw new ScanError('USAGE', `${name} is no https address: copy it again`);
    }
    const key = env['LEAKSIEVE_WEBHOOK_KEY'];
    return { channel, url, ...(channel === 'webhook' && key ? { key } : {}) };
  });
}
