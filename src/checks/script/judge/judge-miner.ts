import { hostOf, type ScriptContext } from './host.ts';
import type { Signals } from './signals.ts';
import type { Verdict } from './verdict.ts';

/** What the scripts of mining services call themselves. */
const families =
  /\b(?:coin-?hive|coinhive|coin-?imp|crypto-?loot|CRLT|deepMiner|web-?mine-?pool|webminerpool|minero(?:\.cc|\b)|jsecoin|monerominer|coin-?have|coin-?nebula|crypto-?noter|cryptonight|cn-?lite|authedmine|ppoi|afminer|mineralt|browsermine|hashing-?pool|webminer|minexmr|supportxmr|nanopool|moneroocean|perfektstart)\b/gi;
/** Words of the protocol in which pools give out work (stratum), and of the work itself. */
const protocol =
  /["'`\\](?:method|params|type|identifier|command)["'`\\]{1,2}\s{0,3}:\s{0,3}["'`\\]{1,2}(?:login|submit|job|getjob|mining\.\w+|auth|handshake|keepalived)|\b(?:job_id|nonce|hashrate|hashesPerSecond|throttle|site_?key|wallet|stratum|randomx|argon2|yespower|minotaurx|verushash|getHashesPerSecond|totalHashes|acceptedHashes|difficulty|target|pool)\b/gi;

/** Whether a script makes visitors' machines work for somebody. */
export function judgeMiner(signals: Signals, context: ScriptContext): readonly Verdict[] {
  const told = [
    ...signals.touches,
    ...signals.sends.map(({ url, body }) => `${url} ${body}`),
    ...signals.insertions.map(({ url }) => url),
    ...signals.layers.map(({ text }) => text.slice(0, 200_000)),
    signals.text.slice(0, 1_000_000),
  ].join('\n');
  const names = new Set(Array.from(told.matchAll(families), ([name]) => name.toLowerCase()));
  const words = new Set(Array.from(told.matchAll(protocol), ([word]) => word.toLowerCase()));
  const sockets = signals.sends.filter(({ channel }) => channel === 'socket');
  const pool = sockets
    .map(({ url }) => hostOf(url, context))
    .find(({ relation }) => relation === 'foreign' || relation === 'unknown');
  const isHeavy =
    [...signals.touches].some((what) => /WebAssembly|Worker|hardwareConcurrency/.test(what)) ||
    /hardwareConcurrency|WebAssembly/.test(told);
  const starts = [...signals.touches].filter((what) =>
    /^new (?:CoinHive|Client|CRLT|deepMiner|Minero|CoinImp|MineralT|WMP)\b.*\b(?:Anonymous|User|Token)?/i.test(
      what,
    ),
  );

  const isKnown =
    starts.length > 0 || (names.size > 0 && (pool !== undefined || isHeavy || /\.start\s{0,3}\(/.test(told)));
  const isProtocol = pool !== undefined && isHeavy && words.size >= 3;
  if (!isKnown && !isProtocol) {
    return [];
  }
  return [
    {
      rule: 'script-miner',
      score: (isKnown ? 3.5 : 0) + (isProtocol ? 3.5 : 0),
      about: pool?.name ?? [...names][0] ?? 'miner',
      evidence: [
        ...(pool === undefined
          ? []
          : [
              `takes work from ${pool.name === '' ? 'a host that could not be told' : pool.name} by a socket`,
            ]),
        ...(names.size === 0 ? [] : [`names ${[...names].slice(0, 5).join(', ')}`]),
        ...(isHeavy ? ['has workers or WebAssembly do it'] : []),
        ...(words.size === 0
          ? []
          : [
              `speaks of ${[...words]
                .slice(0, 6)
                .map((word) => word.replaceAll(/["'`\\]/g, ''))
                .join(', ')}`,
            ]),
      ],
    },
  ];
}
