import type { CheckResult } from '../../../model/check.ts';
import type { Coverage } from '../../../model/coverage.ts';
import type { Prober } from '../../../model/probe.ts';
import { exposureFinding } from '../exposure-finding.ts';
import type { Hit } from '../host-probes.ts';
import { exposedRepository, type ReadGitFile } from './exposed-repository.ts';

/** Reads the repository behind a public `.git/HEAD` in memory, has its files searched, and tells how much of it is public. */
export async function* readExposedGit(
  hit: Hit,
  prober: Prober,
  coverage: Coverage,
  signal: AbortSignal,
): AsyncGenerator<CheckResult> {
  const { url } = hit.answer;
  const read: ReadGitFile = async (path, maxBytes) => {
    const file = new URL(path, url);
    const answer = await prober.ask({ url: file, maxBytes }, signal);
    return answer.kind === 'response' && (answer.status === 200 || answer.status === 206)
      ? answer.bytes
      : null;
  };
  const reading = exposedRepository(read);
  let step = await reading.next();
  for (; step.done !== true; step = await reading.next()) {
    yield { kind: 'content', url, bytes: step.value.bytes, originalPath: step.value.path };
  }
  const { commits, files, isWhole } = step.value;
  if (!isWhole && commits > 0) {
    coverage.skip(
      url.href,
      'request-limit',
      'not all of the repository was read: clone it, and scan the clone',
    );
  }
  const finding = exposureFinding(hit);
  const told = `${commits} commits and ${files} files could be read from outside`;
  yield { ...finding, evidence: `${finding.evidence}; ${told}` };
}
