import { createHash } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CrawlIndex } from '../../../../src/sources/site/crawl-index/crawl-index.ts';
import { indexText, parseIndex } from '../../../../src/sources/site/crawl-index/index-text.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64');

async function opened(dir: string, key = 'rules'): Promise<CrawlIndex> {
  const index = new CrawlIndex(dir);
  expect(await index.open(key)).toBeNull();
  return index;
}

/** Learns contents as one crawl does. */
async function learn(dir: string, texts: readonly string[], key = 'rules'): Promise<void> {
  const index = await opened(dir, key);
  texts.forEach((text) => index.learn(hashOf(text)));
  await index.save();
}

function onlyFile(dir: string): string {
  const [name = ''] = readdirSync(dir);
  return path.join(dir, name);
}

describe('the index of crawls', () => {
  it('knows in the next crawl what had no candidates, under the same rules alone', async () => {
    const dir = path.join(temporaryFolder({}), 'deep', 'crawls');
    await learn(dir, ['a', 'b']);
    const [same, other] = [await opened(dir), await opened(dir, 'other rules')];
    expect(['a', 'b', 'c'].map((text) => same.isClean(hashOf(text)))).toEqual([true, true, false]);
    expect(other.isClean(hashOf('a'))).toBe(false);
    expect(same.knownContents).toBe(2);
  });

  it('keeps what earlier crawls and another one at the same time have learnt', async () => {
    const dir = temporaryFolder({});
    await learn(dir, ['a']);
    const [one, two] = [await opened(dir), await opened(dir)];
    one.learn(hashOf('b'));
    two.learn(hashOf('c'));
    await one.save();
    await two.save();
    const index = await opened(dir);
    expect(['a', 'b', 'c'].every((text) => index.isClean(hashOf(text)))).toBe(true);
  });

  it('stays whole whoever writes at the same moment', async () => {
    const dir = temporaryFolder({});
    await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map((text) => learn(dir, [text])));
    expect(parseIndex(readFileSync(onlyFile(dir), 'utf8'))?.contents.size).toBeGreaterThan(0);
    expect(readdirSync(dir)).toHaveLength(1);
  });

  it('is for its user alone', async () => {
    const dir = path.join(temporaryFolder({}), 'crawls');
    await learn(dir, ['a']);
    expect(statSync(dir).mode & 0o077).toBe(0);
    expect(statSync(onlyFile(dir)).mode & 0o077).toBe(0);
  });

  it.each([
    ['is damaged', (file: string) => writeFileSync(file, readFileSync(file, 'utf8').slice(0, -9))],
    ['is of another kind', (file: string) => writeFileSync(file, 'other index 1\n')],
    [
      'holds what is no hash',
      (file: string) => writeFileSync(file, readFileSync(file, 'utf8').replace('=', '*')),
    ],
    ['others can write', (file: string) => chmodSync(file, 0o666)],
  ])('is ignored when its file %s, and then replaced', async (_, spoil) => {
    const dir = temporaryFolder({});
    await learn(dir, ['a']);
    const file = onlyFile(dir);
    spoil(file);
    const index = new CrawlIndex(dir);
    expect(await index.open('rules')).toContain(file);
    expect(index.isClean(hashOf('a'))).toBe(false);
    index.learn(hashOf('b'));
    await index.save();
    expect((await opened(dir)).isClean(hashOf('b'))).toBe(true);
  });

  it('follows no link', async () => {
    const [dir, other] = [temporaryFolder({}), temporaryFolder({})];
    await learn(other, ['a']);
    symlinkSync(onlyFile(other), path.join(dir, path.basename(onlyFile(other))));
    const index = new CrawlIndex(dir);
    expect(await index.open('rules')).not.toBeNull();
    expect(index.isClean(hashOf('a'))).toBe(false);
  });

  it('has one file for each set of rules, of which the newest are kept, and leaves others alone', async () => {
    const dir = temporaryFolder({ 'site-notes.index': 'mine' });
    for (let set = 0; set < 12; set += 1) {
      await learn(dir, ['a'], `rules ${set}`);
    }
    expect(readdirSync(dir)).toHaveLength(9);
    expect(readFileSync(path.join(dir, 'site-notes.index'), 'utf8')).toBe('mine');
  });

  it('forgets what was not met for long, and of too many the oldest', () => {
    const contents = new Map(
      Array.from({ length: 100_010 }, (_, at) => [hashOf(String(at)), at < 10 ? 999 : 1000]),
    );
    contents.set(hashOf('old'), 900);
    const kept = parseIndex(indexText({ contents, answers: new Map() }, 1000))!.contents;
    expect([kept.size, kept.has(hashOf('old')), kept.has(hashOf('0')), kept.has(hashOf('11'))]).toEqual([
      100_000,
      false,
      false,
      true,
    ]);
  });
});
