const plainIntervalMs = 10_000;

/** A line on standard error that tells how far something is. */
export interface StatusLine {
  /** @param line - made only where it is shown */
  readonly show: (line: () => string) => void;
  /** Takes it off a terminal. */
  readonly clear: () => void;
}

/**
 * In a terminal it is rewritten in place; else it stands there once in a while.
 *
 * @param intervalMs - how often it is rewritten in a terminal at most
 */
export function statusLine(isWanted: boolean, intervalMs: number): StatusLine {
  let last = Date.now();
  let isShown = false;
  return {
    show(line) {
      const now = Date.now();
      // Before standard error is looked at, which takes Node a while when it is done first.
      if (!isWanted || now - last < intervalMs) {
        return;
      }
      const isTerminal = process.stderr.isTTY;
      if (!isTerminal && now - last < plainIntervalMs) {
        return;
      }
      last = now;
      process.stderr.write(isTerminal ? `\r\x1b[K${line()}` : `${line()}\n`);
      isShown = isTerminal;
    },
    clear() {
      if (isShown) {
        process.stderr.write('\r\x1b[K');
      }
    },
  };
}
