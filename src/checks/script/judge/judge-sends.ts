import type { Effect } from '../interpret/effect.ts';
import { fieldLabels, type Label } from '../interpret/value.ts';
import { excerpt } from './excerpt.ts';
import { hostOf, isHiddenIn, type Host, type ScriptContext } from './host.ts';
import { gateWeights, type Signals } from './signals.ts';
import type { RuleId, Verdict } from './verdict.ts';

type Send = Extract<Effect, { readonly kind: 'send' }>;

const weights: Partial<Readonly<Record<Label, number>>> = {
  card: 4,
  login: 3.5,
  form: 3,
  key: 3,
  cookie: 2.5,
  contact: 1.5,
  field: 0.5,
  storage: 0.5,
  page: 1,
};

const names: Partial<Readonly<Record<Label, string>>> = {
  card: 'what is typed into card fields',
  login: 'what is typed into login fields',
  form: 'all that is typed into forms',
  key: 'the keys that are pressed',
  cookie: 'cookies',
  contact: 'names and addresses that are typed',
  field: 'what is typed into a field',
  storage: 'what was stored',
  page: 'what the page shows',
};

/** Ways that look like something else, or that a policy for requests does not stop. */
const oddChannels: ReadonlySet<Send['channel']> = new Set([
  'image',
  'css',
  'script',
  'webrtc',
  'frame',
  'navigation',
]);

/** What a script sends where: source × transform × sink × placement. */
export function judgeSends(signals: Signals, context: ScriptContext): readonly Verdict[] {
  const byHost = new Map<string, Verdict>();
  for (const send of signals.sends) {
    const verdict = judgeSend(send, signals, context);
    if (verdict !== null) {
      const key = `${verdict.rule} ${verdict.about}`;
      const before = byHost.get(key);
      if (before === undefined || before.score < verdict.score) {
        byHost.set(key, verdict);
      }
    }
  }
  return [...byHost.values()];
}

function judgeSend(send: Send, signals: Signals, context: ScriptContext): Verdict | null {
  const label = sourceOf(send, signals);
  const host = hostOf(send.url, context);
  const weight = label === null ? 0 : (weights[label] ?? 0);
  if (label === null || weight === 0) {
    return null;
  }
  const sink = sinkWeight(send, host, label, signals);
  const isHidden = isHiddenIn(signals.text, host);
  const gates = gateWeights(signals);
  const transform =
    1 +
    (isHidden && host.relation !== 'own' ? 0.75 : 0) +
    (send.labels.has('encoded') ? 0.25 : 0) +
    (send.depth > 0 ? 0.25 : 0) +
    (signals.isEncoded ? 0.25 : 0) +
    [...gates.values()].reduce((sum, gate) => sum + gate, 0);
  const isPlain = !isHidden && send.depth === 0 && !signals.isEncoded && gates.size === 0;
  const score = weight * sink * transform * (isPlain && isOwnHandling(send, signals) ? 0.4 : 1);
  if (score < 0.9) {
    return null;
  }
  const rule: RuleId = label === 'cookie' || label === 'storage' ? 'script-cookie-theft' : 'script-skimmer';
  return {
    rule,
    score,
    about: host.name,
    evidence: [
      `sends ${names[label]} to ${nameOf(host)} by ${send.channel}`,
      ...hostRemarks(host, isHidden),
      ...(send.labels.has('encoded') ? ['in encoded form'] : []),
      ...gates.keys(),
      `decoded: ${excerpt(send.url)}`,
      ...layerRemarks(signals, send.depth),
    ],
  };
}

/** The most telling of what is sent. A script that looks for cards among fields is after cards. */
function sourceOf(send: Send, { seeksCards }: Signals): Label | null {
  const order: readonly Label[] = [
    ...fieldLabels.filter((label) => label !== 'field'),
    'cookie',
    'page',
    'field',
    'storage',
  ];
  const label = order.find((name) => send.labels.has(name)) ?? null;
  return seeksCards && (label === 'form' || label === 'field') ? 'card' : label;
}

function sinkWeight(send: Send, host: Host, label: Label, { isEncoded }: Signals): number {
  const odd = oddChannels.has(send.channel) ? 0.15 : 0;
  switch (host.relation) {
    case 'own': {
      // A file of pictures that takes what is typed hands it on.
      const isRelay =
        /\.(?:gif|png|jpe?g|css|ico|svg|woff2?)(?:[?#]|$)/i.test(send.url) || send.channel === 'image';
      return isRelay && label !== 'cookie' && label !== 'field' && label !== 'storage' ? 0.6 : 0;
    }
    case 'vendor':
      return host.purpose === 'service' ? (label === 'card' ? 0.45 : label === 'login' ? 0.3 : 0.2) : 0;
    case 'unknown':
      return send.channel === 'webrtc' ? 1 : isEncoded && send.channel !== 'message' ? 0.5 : 0;
    case 'foreign':
      if (send.channel === 'message') {
        return 0.2;
      }
      return (
        (host.isOfScript ? 0.3 : 1) + odd + (host.looksLike === null ? 0 : 0.75) + (host.isAddress ? 0.4 : 0)
      );
  }
}

/** Whether the script sends instead of the form, when a visitor asks for it: what a form of the page's own does. */
function isOwnHandling(send: Send, { touches, events }: Signals): boolean {
  const isRequest = send.channel === 'fetch' && !/no-cors/.test(send.body);
  const isTold = [...events].some((type) => /submit|click/.test(type));
  const isListening = [...events].some((type) => /key|input|change|blur|focus|paste/.test(type));
  return isRequest && isTold && !isListening && touches.has('event.preventDefault');
}

export function nameOf(host: Host): string {
  return host.name === '' ? 'a host that could not be told' : excerpt(host.name, 100);
}

export function hostRemarks(host: Host, isHidden: boolean): readonly string[] {
  return [
    ...(isHidden ? [`the host ${excerpt(host.name, 100)} stands in the script in encoded form only`] : []),
    ...(host.looksLike === null ? [] : [`the host imitates ${host.looksLike}`]),
    ...(host.isAddress ? ['the host has no name'] : []),
  ];
}

/** What was decoded on the way. */
export function layerRemarks({ layers }: Signals, depth: number): readonly string[] {
  return depth === 0
    ? []
    : layers
        .filter((layer) => layer.depth < depth)
        .slice(-2)
        .map(({ how, text }) => `runs text by ${how}: ${excerpt(text)}`);
}
