import { describe, expect, it } from 'vitest';
import { compileBuiltinFile } from '../../src/rules/builtin.ts';
import { parsePattern } from '../../src/rules/re2/parse.ts';
import { withShared } from '../../src/rules/shared-patterns.ts';

describe('what patterns of built-in rules share', () => {
  it('stands where it is called by its name', () => {
    expect(withShared('a(?&credential)b(?&credential)')).toBe(
      'a(?i:key|token|secret|access|private|auth)b(?i:key|token|secret|access|private|auth)',
    );
    expect(() => parsePattern(withShared('x(?&near)(?&operator)(?&assigned)(?&end)'))).not.toThrow();
  });

  it('is refused where nothing has the name', () => {
    const rule = "[[rules]]\nid = 'a'\nkeywords = ['a']\nregex = 'a(?&toString)'\n";
    expect(() => compileBuiltinFile(rule, 'a.toml')).toThrow('regex: at character 2: unknown kind of group');
  });
});
