const everyMs = 60_000;

/** Tells once a minute, on standard error, how many of the targets have ended. */
export function progressLines(what: string, targets: number): (waiting: number) => void {
  const startedAt = performance.now();
  let toldAt = startedAt;
  return (waiting) => {
    const now = performance.now();
    if (now - toldAt >= everyMs) {
      toldAt = now;
      const seconds = Math.round((now - startedAt) / 1000);
      process.stderr.write(`${what}: ${targets - waiting} of ${targets} targets in ${seconds} s\n`);
    }
  };
}
