import { grouped } from '../../report/quantity.ts';
import { statusLine } from '../run/status-line.ts';
import type { PartEnd } from './part.ts';

/** Tells on standard error how many repositories are done. */
export function repositoryProgress(isWanted: boolean): {
  update(end: PartEnd, total: number): void;
  end(): void;
} {
  const status = statusLine(isWanted, 0);
  let done = 0;
  let findings = 0;
  return {
    update({ report }, total) {
      done += 1;
      findings += report.findings.length;
      status.show(
        () => `scanning: ${grouped(done)} of ${grouped(total)} repositories, ${grouped(findings)} findings`,
      );
    },
    end: status.clear,
  };
}
