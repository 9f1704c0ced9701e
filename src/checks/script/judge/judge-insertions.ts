import type { Effect } from '../interpret/effect.ts';
import { excerpt } from './excerpt.ts';
import { hostOf, isHiddenIn, type Host, type ScriptContext } from './host.ts';
import { hostRemarks, layerRemarks, nameOf } from './judge-sends.ts';
import { gateWeights, type Signals } from './signals.ts';
import type { Verdict } from './verdict.ts';

type Insert = Extract<Effect, { readonly kind: 'insert' }>;
type Redirect = Extract<Effect, { readonly kind: 'redirect' }>;

/** Scripts and frames that a script puts into the page. */
export function judgeInsertions(signals: Signals, context: ScriptContext): readonly Verdict[] {
  return signals.insertions.flatMap((insert) => {
    const host = hostOf(insert.url, context);
    if (host.relation !== 'foreign') {
      return [];
    }
    const isHidden = isHiddenIn(signals.text, host);
    const gates = gateWeights(signals);
    const score = insertionScore(insert, host, isHidden, signals) + (isHidden ? sum(gates) : 0);
    if (score < 0.9) {
      return [];
    }
    const isFrame = insert.tag === 'iframe' || insert.tag === 'frame';
    const verdict: Verdict = {
      rule:
        isFrame && insert.isHidden
          ? 'script-hidden-frame'
          : host.looksLike !== null && !isHidden
            ? 'script-look-alike-host'
            : 'script-hidden-loader',
      score,
      about: host.name,
      evidence: [
        `puts a ${insert.isHidden ? 'hidden ' : ''}${insert.tag} of ${nameOf(host)} into the page`,
        ...hostRemarks(host, isHidden),
        ...gates.keys(),
        `decoded: ${excerpt(insert.url)}`,
        ...layerRemarks(signals, insert.depth),
      ],
    };
    return [verdict];
  });
}

function insertionScore(insert: Insert, host: Host, isHidden: boolean, signals: Signals): number {
  const isFrame = insert.tag === 'iframe' || insert.tag === 'frame';
  const share = host.isOfScript ? 0.3 : 1;
  const odd = (host.isAddress ? 2 : 0) + (host.looksLike === null ? 0 : 2.5);
  if (isHidden) {
    return (isFrame ? 3 : 3.5) * share + odd;
  }
  const isGated = [...insert.conditions].some((label) => label === 'referrer' || label === 'agent');
  const frame = isFrame && insert.isHidden ? 1.9 : 0;
  return (frame + odd + (isGated && signals.isEncoded ? 1.2 : isGated ? 0.5 : 0)) * share;
}

/** Where a script leads visitors, and whom. */
export function judgeRedirects(signals: Signals, context: ScriptContext): readonly Verdict[] {
  return signals.redirects.flatMap((redirect) => {
    const host = hostOf(redirect.url, context);
    if (host.relation !== 'foreign') {
      return [];
    }
    const isHidden = isHiddenIn(signals.text, host);
    const gates = gateWeights(signals);
    const score = redirectScore(redirect, host, isHidden) + (isHidden ? sum(gates) : 0);
    if (score < 0.9) {
      return [];
    }
    const asked = [...redirect.conditions].filter((label) =>
      /referrer|agent|cookie|storage|time|random/.test(label),
    );
    const verdict: Verdict = {
      rule: redirect.url.startsWith('download:') ? 'script-fake-update' : 'script-redirect',
      score,
      about: host.name,
      evidence: [
        `leads to ${nameOf(host)}`,
        ...(asked.length === 0 ? [] : [`depending on ${asked.join(', ')}`]),
        ...hostRemarks(host, isHidden),
        ...gates.keys(),
        `decoded: ${excerpt(redirect.url)}`,
        ...layerRemarks(signals, redirect.depth),
      ],
    };
    return [verdict];
  });
}

function redirectScore({ conditions, url }: Redirect, host: Host, isHidden: boolean): number {
  const has = (label: 'referrer' | 'agent' | 'cookie' | 'storage' | 'time' | 'random'): number =>
    conditions.has(label) ? 1 : 0;
  const picks = has('agent') + has('cookie') + has('storage') + has('time') + has('random');
  const odd = (host.isAddress ? 1 : 0) + (host.looksLike === null ? 0 : 1.5);
  const program =
    /\.(?:exe|msi|scr|hta|jse?|vbs|bat|cmd|ps1|iso|img|apk|dmg|zip|rar|7z)(?:[?#]|$)/i.test(url) &&
    url.startsWith('download:')
      ? 2
      : 0;
  return (
    (isHidden ? 3.5 : 0) +
    (has('referrer') === 1
      ? 1.5 + 0.5 * picks
      : picks >= 2
        ? 1.9
        : picks === 1 && has('agent') === 1
          ? 0.9
          : 0) +
    odd +
    program
  );
}

function sum(gates: ReadonlyMap<string, number>): number {
  return [...gates.values()].reduce((total, gate) => total + gate, 0);
}
