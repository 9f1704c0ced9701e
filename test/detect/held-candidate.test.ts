import { describe, expect, it } from 'vitest';
import { ChunkText } from '../../src/detect/chunk-text.ts';
import { dependencyOf } from '../../src/detect/held-candidate.ts';
import { LineIndex } from '../../src/detect/line-index.ts';
import { fileStart } from '../../src/model/region.ts';
import { ruleOf } from './rule-of.ts';

const content = ['line 0', 'line 1', 'line 2', 'line 3', 'line 4', 'line 5'].join('\n');
const lines = new LineIndex(new ChunkText(Buffer.from(content)), fileStart);
const match = { start: content.indexOf('3'), end: content.indexOf('3') + 1 };
const part = { name: 'host', pattern: ruleOf('host').pattern!, isRequired: false, withinLines: 2 };

function dependency(rule = ruleOf('key', ['key']), window = match): string {
  const { start, end } = dependencyOf(rule, match, window, lines);
  return content.slice(start, end);
}

describe('a candidate depends on', () => {
  it('its lines and the one before, whose mark may count', () => {
    expect(dependency()).toBe('line 2\nline 3');
  });

  it('the window in which it was found', () => {
    const window = { start: content.indexOf('1'), end: content.indexOf('4') };
    expect(dependency(ruleOf('key', ['key']), window)).toBe('1\nline 2\nline 3\nline ');
  });

  it('the lines of its parts', () => {
    expect(dependency(ruleOf('key', ['key'], { parts: [part] }))).toBe(
      'line 1\nline 2\nline 3\nline 4\nline 5',
    );
  });

  it('no more of long lines than parts are looked for in', () => {
    const long = `${'x'.repeat(40_000)}\n-\nmatch`;
    const index = new LineIndex(new ChunkText(Buffer.from(long)), fileStart);
    const match = { start: 40_003, end: 40_008 };
    expect(dependencyOf(ruleOf('key', ['key'], { parts: [part] }), match, match, index)).toEqual({
      start: 40_003 - 16_384,
      end: 40_008,
    });
  });
});
