/** A count with commas between its thousands. By hand: `toLocaleString` reads the words of all languages first. */
export function grouped(count: number): string {
  return String(count).replaceAll(/(?<=\d)(?=(?:\d{3})+$)/g, ',');
}

/** A number with its noun, such as `1 commit`, `12 commits`. */
export function quantity(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`;
}

const units = ['kB', 'MB', 'GB', 'TB'] as const;

/** Bytes in the unit that fits, such as `1.2 MB`. */
export function byteQuantity(bytes: number): string {
  if (bytes < 1000) return quantity(bytes, 'byte');
  let amount = bytes;
  let unit = '';
  for (const next of units) {
    if (amount < 999.95) break;
    amount /= 1000;
    unit = next;
  }
  return `${amount.toFixed(1)} ${unit}`;
}

/** The time between two moments, such as `0.4 s` or `3 min 20 s`. */
export function duration(startedAt: string, finishedAt: string): string {
  const seconds = Math.max(0, (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000);
  if (!Number.isFinite(seconds)) return 'unknown time';
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
