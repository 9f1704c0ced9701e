import { describe, expect, it } from 'vitest';
import { holdsToday, siteState } from '../../../src/commands/fleet/site-state.ts';
import { answersIn, withAnswers } from '../../../src/commands/fleet/site-memory.ts';
import { targetSettings } from '../../../src/commands/fleet/target-settings.ts';
import { CrawlIndex } from '../../../src/sources/site/crawl-index/crawl-index.ts';
import { AnswerLog } from '../../../src/sources/site/revalidation/answer-log.ts';
import { Secret } from '../../../src/model/secret.ts';
import { today } from '../../../src/model/today.ts';
import { brevoKey } from '../../helpers/secrets.ts';

describe('whether a crawl still holds', () => {
  it('does for its days, and for the day alone where ignores may end with it', () => {
    expect(holdsToday('key 9999-12-31', `key ${today()}`)).toBe(true);
    expect(holdsToday(`key 9999-12-31 ${today()}\nwhy not all`, `key ${today()}`)).toBe(true);
    expect(holdsToday('key 9999-12-31 2020-01-01', `key ${today()}`)).toBe(false);
    expect(holdsToday('key 2020-01-01', `key ${today()}`)).toBe(false);
    expect(holdsToday('other 9999-12-31', `key ${today()}`)).toBe(false);
    expect(holdsToday(null, `key ${today()}`)).toBe(false);
  });

  it.each([
    [['--whole-crawl', '0'], {}],
    [['--active'], {}],
    [['--verify'], {}],
    [['--canary'], {}],
    [[], { LEAKSIEVE_SITE_HEADERS: 'Cookie: a=b' }],
  ])('does not with %s %j', async (words, env) => {
    const { flags, settings } = targetSettings({ words, jobs: 1 });
    expect(await siteState(flags, settings, env)).toBeNull();
  });
});

describe('what a crawl leaves', () => {
  const search = { key: 'key', content: new CrawlIndex(null).text() };

  it('is an index for the next one, and what to ask first', () => {
    const kept = withAnswers(search, new AnswerLog(), []);
    expect(answersIn(kept)).toEqual({ answers: [], userAgent: '' });
    expect(answersIn(search)).toBeNull();
    expect(new CrawlIndex(null).recall(kept?.content ?? '')).toBe(true);
  });

  it('holds no address with a secret that was found', () => {
    const log = new AnswerLog();
    const url = new URL(`https://shop.example/?key=${brevoKey()}`);
    const visit = { refusal: async () => null, isMap: false, wants: () => true };
    log.onAnswer(url, visit, { kind: 'failed', url, reason: 'timeout', hint: '' });
    expect(withAnswers(search, log, [])).not.toBeNull();
    expect(withAnswers(search, log, [{ secret: new Secret(brevoKey()) }])).toBeNull();
  });
});
