import { recipientsOf } from '../../config/notify-settings.ts';
import type { ReportSettings } from '../../config/report-flags.ts';
import type { Report } from '../../model/finding.ts';
import { proxyOf } from '../../network/proxy.ts';

type NotifySettings = Pick<ReportSettings, 'notify' | 'notifyFrom'>;

/**
 * Refuses addresses that nothing can be sent to, before the scan takes its time.
 *
 * @throws ScanError naming the variable, that of a proxy too
 */
export function checkNotify({ notify }: NotifySettings, env: NodeJS.ProcessEnv): void {
  recipientsOf(notify, env);
  if (notify.length > 0) {
    proxyOf(env);
  }
}

/** Tells everybody whom `--notify` names of what is new. Whether that works changes nothing but what standard error says. */
export async function notifyAll(
  report: Report,
  { notify, notifyFrom }: NotifySettings,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  if (notify.length === 0) {
    return;
  }
  // Hooks, which tell nobody, must not pay for it.
  const [{ post }, { noticeFor }] = await Promise.all([
    import('../../notify/post.ts'),
    import('../../report/notice/index.ts'),
  ]);
  await Promise.all(
    recipientsOf(notify, env).map(async ({ channel, ...address }) => {
      const message = noticeFor(channel, report, notifyFrom);
      const result = message === null ? null : await post(message, { ...address, env });
      if (result?.kind === 'failed') {
        console.error(`leaksieve: ${channel} was not told of the findings: ${result.reason}`);
      }
    }),
  );
}
