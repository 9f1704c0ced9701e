import { grouped } from '../../report/quantity.ts';
import type { PartEnd } from './part.ts';

const plainIntervalMs = 10_000;

/** Tells on standard error how many repositories are done: a line that is rewritten in a terminal, else one now and then. */
export function repositoryProgress(isWanted: boolean): {
  update(end: PartEnd, total: number): void;
  end(): void;
} {
  const isTerminal = process.stderr.isTTY;
  let last = Date.now();
  let done = 0;
  let findings = 0;
  let isShown = false;
  return {
    update({ report }, total) {
      done += 1;
      findings += report.findings.length;
      if (!isWanted || (!isTerminal && Date.now() - last < plainIntervalMs)) {
        return;
      }
      last = Date.now();
      const line = `scanning: ${grouped(done)} of ${grouped(total)} repositories, ${grouped(findings)} findings`;
      process.stderr.write(isTerminal ? `\r\x1b[K${line}` : `${line}\n`);
      isShown = isTerminal;
    },
    end() {
      if (isShown) {
        process.stderr.write('\r\x1b[K');
      }
    },
  };
}
