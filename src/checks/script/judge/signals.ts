import type { Effect } from '../interpret/effect.ts';
import type { Trace } from '../interpret/follow.ts';
import { isEncoded } from '../suspect.ts';

type Of<Kind extends Effect['kind']> = Extract<Effect, { readonly kind: Kind }>;

/** A script with what it would do, sorted by what the judges ask. */
export interface Signals {
  readonly text: string;
  readonly trace: Trace;
  readonly sends: readonly Of<'send'>[];
  readonly insertions: readonly Of<'insert'>[];
  readonly redirects: readonly Of<'redirect'>[];
  readonly copies: readonly Of<'copy'>[];
  /** Texts that it makes and runs. */
  readonly layers: readonly Of<'evaluate'>[];
  readonly touches: ReadonlySet<string>;
  /** Types of events that it waits for. */
  readonly events: ReadonlySet<string>;
  readonly gates: readonly Of<'gate'>[];
  readonly seeksCards: boolean;
  readonly removesItself: boolean;
  readonly isEncoded: boolean;
}

export function signalsOf(text: string, trace: Trace): Signals {
  const all = <Kind extends Effect['kind']>(kind: Kind): readonly Of<Kind>[] =>
    trace.effects.filter((effect): effect is Of<Kind> => effect.kind === kind);
  return {
    text,
    trace,
    sends: all('send'),
    insertions: all('insert'),
    redirects: all('redirect'),
    copies: all('copy'),
    layers: all('evaluate'),
    touches: new Set(all('touch').map(({ what }) => what)),
    events: new Set(all('listen').map(({ type }) => type.toLowerCase())),
    gates: all('gate'),
    seeksCards: all('seek').some(({ of }) => of === 'card'),
    removesItself: all('self-removal').length > 0,
    isEncoded: isEncoded(text),
  };
}

/** What scripts that should not be there ask before they act, and how much each adds. */
export function gateWeights({ gates, removesItself }: Signals): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { on, with: asked } of gates) {
    if (on === 'devtools') {
      found.set('looks for developer tools', 0.5);
    } else if (
      on === 'location' &&
      /check-?out|onepage|one-?step|onestep|cart|basket|payment|billing|order|kasse|warenkorb|bezahl/i.test(
        asked,
      )
    ) {
      found.set(`acts only on addresses with ${asked.slice(0, 60)}`, 0.4);
    } else if (on === 'storage' || on === 'cookie') {
      found.set('remembers whom it met before', 0.1);
    } else if (
      on === 'agent' &&
      /bot|crawl|spider|google|bing|headless|phantom|webdriver|lighthouse/i.test(asked)
    ) {
      found.set('hides from robots', 0.5);
    } else if (on === 'time') {
      found.set('depends on the time', 0.1);
    }
  }
  if (removesItself) {
    found.set('removes itself from the page', 0.4);
  }
  return found;
}
