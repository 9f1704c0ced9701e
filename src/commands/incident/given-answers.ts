import { createHash } from 'node:crypto';
import { readPolicyFile } from '../../config/policy-file.ts';
import type { Answers } from '../../incident/answer.ts';
import type { NamedFile } from '../../incident/evidence.ts';
import { readAnswers } from '../../incident/read-answers.ts';
import { readEvidence } from '../../incident/read-evidence.ts';
import type { Playbook } from '../../model/playbook.ts';
import { ScanError } from '../../model/scan-error.ts';

interface GivenAnswers {
  readonly answers: Answers;
  readonly resumed: NamedFile | null;
}

/**
 * The answers of an earlier run and of a file; where both have one, that of the file counts.
 *
 * @throws ScanError when one of them cannot be used, or holds a secret
 */
export async function givenAnswers(
  { id, lines }: Playbook,
  { resume, answers }: { readonly resume?: string; readonly answers?: string },
  holdsSecret: (text: string) => boolean,
): Promise<GivenAnswers> {
  const earlier = resume === undefined ? null : textOf(resume, '--resume');
  const file = answers === undefined ? null : textOf(answers, '--answers');
  const ids = lines.map((line) => line.id);
  const all: Answers = new Map([
    ...(earlier === null ? [] : readEvidence(earlier, resume ?? '', id)),
    ...(file === null ? [] : readAnswers(file, answers ?? '', ids)),
  ]);
  const telling = [...all].find(([, { by, note }]) => holdsSecret(`${by}\n${note}`));
  if (telling !== undefined) {
    throw new ScanError(
      'CONFIG',
      `the answer to ${telling[0]} holds what looks like a password or key, which must not stand in evidence: take it out`,
    );
  }
  const resumed =
    earlier === null
      ? null
      : { file: resume ?? '', sha256: createHash('sha256').update(earlier).digest('hex') };
  return { answers: all, resumed };
}

function textOf(file: string, flag: string): string {
  const text = readPolicyFile(file);
  if (text === null) {
    throw new ScanError('CONFIG', `${file} does not exist: check the path after ${flag}`);
  }
  return text;
}
