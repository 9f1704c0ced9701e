import { tmpdir } from 'node:os';
import path from 'node:path';

/** Where the command keeps its compiled code in tests, which start it some thousand times and have no home. */
export const compiledCode: Readonly<Record<string, string>> = {
  NODE_COMPILE_CACHE: path.join(tmpdir(), 'leaksieve-test-code'),
};
