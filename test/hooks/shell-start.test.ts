import { describe, expect, it } from 'vitest';
import { shellStart } from '../../src/hooks/shell-start.ts';

const startOf = (text: string, isShell = false): number | null => shellStart(Buffer.from(text), isShell);

describe('a block goes after the first line', () => {
  it.each([
    '#!/bin/sh\n',
    '#!/bin/sh -e\n',
    '#! /bin/bash\n',
    '#!/usr/bin/env bash\n',
    '#!/usr/bin/env -S bash -eu\n',
    '#!/usr/local/bin/zsh\n',
    '#!/bin/dash\n',
    '#!/usr/bin/env /bin/ksh\n',
  ])('of a script that starts with %j', (line) => {
    expect(startOf(`${line}echo hello\n`)).toBe(line.length);
  });

  it('of one that calls its neighbours by its own name', () => {
    expect(startOf('#!/bin/sh\nexec "$(dirname "$0")/all" "$(basename "$0")" "$@"\n')).toBe(10);
  });
});

describe('no block goes into', () => {
  it.each([
    ['another language', '#!/usr/bin/env python3\nprint()\n'],
    ['another shell', '#!/usr/bin/fish\necho\n'],
    ['csh', '#!/bin/csh\necho\n'],
    ['a script without a first line that names its shell', 'echo hello\n'],
    ['a program', '\x7fELF\0\0'],
    ['a script with an archive behind it', '#!/bin/sh\nexit\n\0\0'],
    ['a first line without an end', '#!/bin/sh'],
    ['a first line that ends as on Windows', '#!/bin/sh\r\necho\r\n'],
    ['Python that sh starts', `#!/bin/sh\n'''exec' /usr/bin/python3 "$0" "$@"\n' '''\n`],
    ['Perl that sh starts', `#!/bin/sh\neval 'exec perl -x -wS $0 \${1+"$@"}'\n`],
    ['Tcl that sh starts', '#!/bin/sh\n# next line for sh \\\nexec tclsh "$0" "$@"\n'],
  ])('%s', (_, text) => {
    expect(startOf(text)).toBeNull();
  });
});

describe('a file that is run by sh whatever it says', () => {
  it.each([
    ['npm test\n', 0],
    ['', 0],
    ['#!/usr/bin/env sh\nnpm test\n', 18],
    ['#!/bin/sh', 0],
  ])('%j takes the block at %i', (text, start) => {
    expect(startOf(text, true)).toBe(start);
  });
});
