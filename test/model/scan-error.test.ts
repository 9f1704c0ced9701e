import { expect, it } from 'vitest';
import { ScanError } from '../../src/model/scan-error.ts';

it.each([
  ['USAGE', 2],
  ['CONFIG', 2],
  ['NO_TARGET', 2],
  ['NOT_A_REPOSITORY', 3],
  ['BAD_REVISION', 3],
  ['SHALLOW', 3],
  ['GIT_FAILED', 3],
  ['UNREADABLE', 3],
] as const)('an error %s ends a scan with %i', (code, exitCode) => {
  const cause = new Error('why');
  const error = new ScanError(code, 'do this', { cause });
  expect(error).toMatchObject({ name: 'ScanError', code, message: 'do this', cause, exitCode });
});
