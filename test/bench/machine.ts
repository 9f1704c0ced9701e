import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os';

/** Where and when a benchmark ran, in one line, with a warning when others use the machine. */
export function machineLine(): string {
  const cores = availableParallelism();
  const [load = 0] = loadavg();
  const facts = [
    cpus()[0]?.model.trim() || 'unknown processor',
    `${cores} cores`,
    `${(totalmem() / 2 ** 30).toFixed(1)} GiB`,
    `${type()} ${release()}`,
    `Node ${process.version}`,
    new Date().toISOString(),
    `load ${loadavg()
      .map((value) => value.toFixed(2))
      .join(' ')}`,
  ];
  const warning = load > cores / 4 ? ' (HIGH: absolute times are noise, ratios less so)' : '';
  return facts.join(', ') + warning;
}
