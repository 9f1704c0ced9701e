import { proxyName } from '../../network/proxy.ts';
import type { Network } from './network.ts';
import type { Plan } from './plan.ts';

/** The plan as people read it: hosts and counts, and nothing of any secret. */
export function planLines(
  { questions, others, leftOut }: Plan,
  proxyFor: Network['proxyFor'] = () => null,
): readonly string[] {
  const hosts = [...Map.groupBy(questions, ({ host }) => host)]
    .map(([host, { length }]) => ({
      host,
      length,
      isMail: questions.some((each) => each.host === host && each.question.kind === 'smtp'),
    }))
    .toSorted((a, b) => b.length - a.length);
  const width = Math.max(0, ...hosts.map(({ host }) => host.length));
  const proxies = new Set(
    questions.flatMap(({ question }) => {
      const proxy = question.kind === 'http' ? proxyFor(question.url) : null;
      return proxy === null ? [] : [proxyName(proxy)];
    }),
  );
  const uncheckable = [...others.values()].filter(({ state }) => state === 'not-checkable').length;
  return [
    `--verify asks ${count(hosts.length, 'host')} ${count(questions.length, 'question')}${hosts.length === 0 ? '' : ':'}`,
    ...hosts.map(
      ({ host, length, isMail }) => `  ${host.padEnd(width)}  ${length}${isMail ? '  a login, no mail' : ''}`,
    ),
    ...[...proxies].map(
      (proxy) =>
        `  web servers through the proxy ${proxy}: that names lead to public addresses is for it to see to`,
    ),
    ...(leftOut === 0 ? [] : [`  ${count(leftOut, 'question')} more are beyond --verify-limit`]),
    ...(uncheckable === 0 ? [] : [`  nobody can be asked about ${count(uncheckable, 'other finding')}`]),
  ];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
