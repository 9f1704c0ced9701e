/** Lines that one list has and the other has not, each as often as it has it more often. */
export interface Differences {
  readonly lost: readonly string[];
  readonly added: readonly string[];
}

/** How two lists differ, whatever their order. */
export function differences(expected: readonly string[], found: readonly string[]): Differences {
  return { lost: without(expected, found), added: without(found, expected) };
}

function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const line of others) {
    left.set(line, (left.get(line) ?? 0) + 1);
  }
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}
