import type { Trace } from './interpret/follow.ts';
import { hostOf, type ScriptContext } from './judge/host.ts';

/** As many as a reader of an inventory looks at. */
const maxCapabilities = 60;

/**
 * What a script is able to do, as words that stay the same while it does: `network:HOST`, `script:HOST`, `frame:HOST`,
 * `reads:card`, `storage`, `cookies`, `eval`, `wasm`, `worker`, `keys`, `clipboard`, `webrtc`.
 */
export function capabilitiesOf(trace: Trace, context: ScriptContext): readonly string[] {
  const found = new Set<string>();
  for (const effect of trace.effects) {
    switch (effect.kind) {
      case 'send':
        found.add(`network:${hostOf(effect.url, context).name || 'unknown'}`);
        effect.labels.forEach((label) => {
          if (/^(?:card|login|contact|form|field)$/.test(label)) {
            found.add(`reads:${label}`);
          } else if (label === 'key') {
            found.add('keys');
          } else if (label === 'cookie') {
            found.add('cookies');
          }
        });
        if (effect.channel === 'webrtc') {
          found.add('webrtc');
        }
        break;
      case 'insert':
        found.add(
          `${effect.tag === 'iframe' ? 'frame' : effect.tag}:${hostOf(effect.url, context).name || 'unknown'}`,
        );
        break;
      case 'redirect':
        found.add('navigation');
        break;
      case 'evaluate':
        found.add('eval');
        break;
      case 'copy':
        found.add('clipboard');
        break;
      case 'seek':
        found.add(`looks-for:${effect.of}`);
        break;
      case 'touch':
        if (/^(?:local|session)Storage\./.test(effect.what)) {
          found.add('storage');
        } else if (effect.what.startsWith('WebAssembly')) {
          found.add('wasm');
        } else if (/Worker/.test(effect.what)) {
          found.add('worker');
        }
        break;
      default:
        break;
    }
  }
  return [...found].sort().slice(0, maxCapabilities);
}
