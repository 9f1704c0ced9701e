import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { textForm } from '../../../src/sources/content/text-form.ts';

const mark = '\uFEFF';

describe('the form of a content', () => {
  it.each([
    ['nothing', '', 'plain'],
    ['text', 'some text', 'plain'],
    ['a NUL in it', 'some \0 text', 'plain'],
    ['a mark alone', mark, 'marked'],
    ['marked text', `${mark}some text`, 'marked'],
    ['half a mark', Buffer.from(mark).subarray(0, 2), 'plain'],
    ['UTF-16', Buffer.from(`${mark}some text`, 'utf16le'), 'other'],
    ['UTF-16 without a mark', Buffer.from('some text in all of it', 'utf16le'), 'other'],
    ['an archive', gzipSync('some text'), 'other'],
  ])('of %s is told by its first bytes', (_, content, form) => {
    expect(textForm(Buffer.from(content))).toBe(form);
  });
});
