import { differences } from './differences.ts';
import type { Kept } from './kept.ts';

/** What is wrong with what a fleet kept, in lines for people; none: nothing. */
export function faultsOf(expected: Kept, found: Kept, planted: number): readonly string[] {
  const plantedFaults =
    new Set(expected.lives).size < planted
      ? [`the undisturbed run found ${expected.lives.length} of ${planted} secrets`]
      : [];
  return [
    ...plantedFaults,
    ...compared('places of findings', expected.places, found.places),
    ...compared('lives of findings', expected.lives, found.lives),
    ...compared('targets', expected.targets, found.targets),
    ...listed('targets without an end or a reason', found.unexplained),
  ];
}

function compared(what: string, expected: readonly string[], found: readonly string[]): readonly string[] {
  const { lost, added } = differences(expected, found);
  return [
    ...listed(`${what} as of the undisturbed run that are not there`, lost),
    ...listed(`${what} that the undisturbed run does not have`, added),
  ];
}

const most = 10;

function listed(what: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0
    ? []
    : [`${lines.length} ${what}:`, ...lines.slice(0, most).map((line) => `  ${line.slice(0, 300)}`)];
}
