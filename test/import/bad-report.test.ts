import { describe, expect, it } from 'vitest';
import { importOptions } from '../../src/commands/reports/import-options.ts';
import { openReport } from '../../src/import/index.ts';
import { builtinRules } from '../helpers/builtin-rules.ts';
import { reports, token } from './foreign-samples.ts';

const options = importOptions(builtinRules, undefined);

describe('what is no report', () => {
  it.each([
    ['SARIF without a run', '{"version":"2.1.0","runs":[]}', /it\.json is no whole SARIF report: runs/],
    ['nothing', '', /it\.json is empty.*written again/],
    ['text', 'no findings', /it\.json is no JSON.*line 1/],
    ['lines of which one is cut off', `${reports['trufflehog JSON lines']}{"SourceMeta`, /line 3/],
    ['another JSON file', '{"name":"x"}', /it\.json is no report.*give JSON/],
    ['a list of something', '[{"a":1}]', /it\.json is no report/],
    ['a number', '5', /it\.json is no report/],
    [
      'a report with a wrong field',
      reports['gitleaks JSON']!.replace(`"Secret":"${token}"`, '"Secret":5'),
      /it\.json is no whole gitleaks report: 0\.Secret should be string/,
    ],
    [
      'a report of ours with a wrong state',
      '{"fingerprint":"a","occurrences":[]}',
      /no whole leaksieve report: 0\.kind/,
    ],
    ['deep lists', '['.repeat(200_000) + ']'.repeat(200_000), /it\.json is no report/],
    [
      'deep fields',
      `{"findings":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`,
      /it\.json is no report/,
    ],
    [
      'a list that is deep where a text should be',
      `[{"RuleID":"a","Secret":${'['.repeat(100_000)}${']'.repeat(100_000)}}]`,
      /0\.Secret should be string|0\.File/,
    ],
  ])('is refused with one line that says what to do: %s', (_, text, message) => {
    let error: unknown;
    try {
      openReport(text, 'it.json', options);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toMatchObject({ code: 'USAGE', exitCode: 2, message: expect.stringMatching(message) });
    expect(String(error)).not.toContain(token);
  });

  it('may name prototypes without harm', () => {
    const text = reports['gitleaks JSON']!.replace('"Tags"', '"__proto__":{"isKnown":true},"Tags"');
    expect(openReport(text, 'it.json', options)[0]!.findings).toHaveLength(1);
    expect({}).not.toHaveProperty('isKnown');
  });
});
