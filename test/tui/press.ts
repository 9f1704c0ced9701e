import type { Finding } from '../../src/model/finding.ts';
import { createController, type Controller } from '../../src/tui/controller.ts';
import type { Decisions } from '../../src/tui/decisions/decision.ts';
import { commandsFor } from '../../src/tui/keys/commands-for.ts';
import { isErrand, type Errand } from '../../src/tui/keys/command.ts';
import type { Key } from '../../src/tui/keys/key.ts';
import { initialState } from '../../src/tui/state/initial-state.ts';
import { sampleFinding, sampleHex, sampleOccurrence } from '../helpers/sample-report.ts';
import { Secret } from '../../src/model/secret.ts';

const names: Readonly<Record<string, Key>> = {
  Enter: { return: true },
  Esc: { escape: true },
  Down: { downArrow: true },
  Up: { upArrow: true },
  Left: { leftArrow: true },
  Right: { rightArrow: true },
  End: { end: true },
  Backspace: { backspace: true },
  Tab: { tab: true },
};

/** A screen without a terminal: `press` types keys by their names, anything else as text. */
export function screenOf(
  findings: readonly Finding[],
  save: (decisions: Decisions) => void = () => {},
): Controller & { press: (...keys: readonly string[]) => void; told: Errand[] } {
  const controller = createController(
    initialState(findings, new Map(), '2026-03-01'),
    save,
    () => new Date('2026-03-01T12:00:00Z'),
  );
  const told: Errand[] = [];
  const press = (...keys: readonly string[]): void => {
    for (const name of keys) {
      const key = names[name];
      for (const command of commandsFor(controller.state, key === undefined ? name : '', key ?? {}, 10)) {
        if (isErrand(command)) told.push(command);
        else controller.dispatch(command);
      }
    }
  };
  return { ...controller, press, told };
}

/** Findings of rules a and b by turns, each in a file of its own. */
export function sampleFindings(count: number): readonly Finding[] {
  return Array.from({ length: count }, (_, index) => {
    const secret = new Secret(sampleHex(`secret ${index}`));
    return sampleFinding({
      fingerprint: sampleHex(`finding ${index}`),
      rule: index % 2 === 0 ? 'rule-a' : 'rule-b',
      severity: index % 3 === 0 ? 'critical' : 'low',
      secret,
      occurrences: [
        sampleOccurrence(secret, { path: `src/file-${index}.ts`, commit: sampleHex(`commit ${index % 4}`) }),
      ],
    });
  });
}
