import { describe, expect, it } from 'vitest';
import { ours, peers, type Tool } from './tools.ts';

function toolNamed(name: string): Tool {
  const tool = [ours, ...peers].find((tool) => tool.name === name);
  if (tool === undefined) throw new Error(`no tool ${name}`);
  return tool;
}

describe('the findings that a tool prints', () => {
  it.each([
    ['leaksieve', '{"coverage":{"complete":true},"findings":[{"rule":"a"},{"rule":"b"}]}', 2],
    ['leaksieve', '{"findings":[]}', 0],
    ['betterleaks', '{"finding":{"rule_id":"a"}}\n{"finding":{"rule_id":"b"}}\n', 2],
    ['betterleaks', '', 0],
    ['kingfisher', '{"rule":{},"finding":{}}\n{"audit":{"run_id":"1"}}\n', 1],
    ['kingfisher', '{"audit":{"run_id":"1"}}\n', 0],
    ['gitleaks', '[{"RuleID":"a"},{"RuleID":"b"},{"RuleID":"c"}]', 3],
    ['gitleaks', '[]\n', 0],
    ['trufflehog', '{"SourceID":1,"DetectorName":"A"}\n{"level":"info","msg":"finished"}\n', 1],
    ['ripsecrets', 'a.txt:1:token = x\nb.txt:7:token = y\n', 2],
    ['ripsecrets', '', 0],
    ['secretlint', '[{"filePath":"a","messages":[{},{}]},{"filePath":"b","messages":[]}]', 2],
    ['detect-secrets', '{"version":"1","results":{"a.txt":[{},{}],"b.txt":[{}]}}', 3],
  ])('%s: are counted in %j', (name, output, count) => {
    expect(toolNamed(name).countFindings(output)).toBe(count);
  });
});

describe('the tools', () => {
  it('have names of their own', () => {
    const names = [ours, ...peers].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('all scan directories, or crawl sites', () => {
    const others = [ours, ...peers].filter(({ tasks }) => tasks.directory === undefined);
    expect(others.filter(({ tasks }) => tasks.site === undefined)).toEqual([]);
  });

  it('never ask a provider', () => {
    const args = (name: string): readonly string[] => toolNamed(name).tasks.history?.('/repository') ?? [];
    expect(args('kingfisher')).toEqual(expect.arrayContaining(['--no-validate', '--no-update-check']));
    expect(args('trufflehog')).toEqual(expect.arrayContaining(['--no-verification', '--no-update']));
    expect(args('betterleaks')).not.toContain('--validate');
  });
});
