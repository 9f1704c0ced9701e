import { addressVariables, notifiedChannels, recipientsOf } from '../../config/notify-settings.ts';
import type { SendNotice } from '../../fleet/send-notices.ts';

/** The channels whose addresses the environment has. */
export function knownChannels(env: NodeJS.ProcessEnv): readonly (typeof notifiedChannels)[number][] {
  return notifiedChannels.filter((channel) => (env[addressVariables[channel]] ?? '').trim() !== '');
}

/** Sends summaries to the addresses of the environment. */
export function noticeSender(env: NodeJS.ProcessEnv): SendNotice {
  return async ({ id, channel, summary, mayHaveArrived }) => {
    const recipient = recipientsOf(knownChannels(env), env).find((one) => one.channel === channel);
    if (recipient === undefined) {
      return { kind: 'failed', reason: 'its address is not known here', isKnown: true };
    }
    // Loaded here: a worker tells people something once a night, if at all.
    const [{ summaryMessage }, { post }] = await Promise.all([
      import('../../report/summary/index.ts'),
      import('../../notify/post.ts'),
    ]);
    const message = summaryMessage(recipient.channel, summary, id, mayHaveArrived);
    const result = await post(message, { ...recipient, env });
    // An answer that refuses it is certain; silence is not.
    return result.kind === 'sent' ? result : { ...result, isKnown: result.reason.startsWith('it answered') };
  };
}
