import { firstState } from '../../model/automaton.ts';
import type { Dfa } from './dfa.ts';

/** The automaton with classes that lead to the same state from each state made one. */
export function withFewestClasses({ classes, moves }: Dfa): Dfa {
  const rows = moves.slice(firstState);
  const numbers = new Map<string, number>();
  const kept: number[] = [];
  const merged = (rows[0] ?? []).slice(1).map((_, group) => {
    const key = rows.map((row) => row[group + 1]).join(' ');
    const number = numbers.get(key) ?? kept.push(group) - 1;
    numbers.set(key, number);
    return number;
  });
  const narrowed = rows.map((row) => [row[0] ?? 0, ...kept.map((group) => row[group + 1] ?? 0)]);
  return { classes: classes.map((group) => merged[group] ?? 0), moves: [[], [], ...narrowed] };
}
