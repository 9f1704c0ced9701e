import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'smol-toml';
import * as v from 'valibot';
import { confidences, severities } from '../src/model/rule.ts';
import { verifiedRules, verifySections } from './verify-list.ts';

/** What the page says of a rule, of secrets and of websites alike. */
const file = v.object({
  rules: v.array(
    v.object({
      id: v.string(),
      title: v.string(),
      severity: v.picklist(severities),
      confidence: v.optional(v.picklist(confidences)),
      format: v.optional(v.string()),
      references: v.optional(v.array(v.string())),
      skipReport: v.optional(v.boolean()),
    }),
  ),
});
type ListedRule = v.InferOutput<typeof file>['rules'][number];

const kinds = [
  { folder: 'rules/secrets', title: 'Secrets' },
  { folder: 'rules/site', title: 'What a website leaves open' },
  { folder: 'rules/site/cloud', title: 'What third parties show that a website names' },
] as const;

/** All rules that come with leaksieve as a page in Markdown, by file; run from the root of the checkout. */
export function rulesPage(): string {
  const verified = verifiedRules();
  const sections = kinds.flatMap(({ folder, title }) => {
    const files = readdirSync(folder)
      .filter((name) => name.endsWith('.toml'))
      .sort();
    const lists = files
      .map((name) => [name, rulesOf(path.join(folder, name))] as const)
      .filter(([, rules]) => rules.length > 0);
    const count = lists.reduce((sum, [, rules]) => sum + rules.length, 0);
    return [
      `## ${title}: ${count}`,
      ...lists.flatMap(([name, rules]) => [
        `### ${name.slice(0, -'.toml'.length)}`,
        rules.map((rule) => line(rule, verified)).join('\n'),
      ]),
    ];
  });
  const head = [
    '# Rules',
    'Made from `rules/` by `npm run docs`. Of each rule: its id, severity, confidence where it has one, what its text is held against, `verify` where its provider can be asked whether it still works, and a page about it.',
    'Confidence is what a finding starts with; its text and its place may lower it. On labelled lines of 30 public repositories 98.7 % of the findings of high confidence were right, 95.7 % of those of medium, 3 % of those of low, which are not reported by default: see the README, "How well it finds".',
  ];
  return `${[...head, ...sections, ...verifySections()].join('\n\n')}\n`;
}

function rulesOf(name: string): readonly ListedRule[] {
  const { rules } = v.parse(file, parse(readFileSync(name, 'utf8')));
  return rules.filter(({ skipReport = false }) => !skipReport);
}

function line(
  { id, title, severity, confidence, format, references = [] }: ListedRule,
  verified: ReadonlySet<string>,
): string {
  const [reference] = references;
  const words = [
    severity,
    ...(confidence === undefined ? [] : [confidence]),
    ...(format === undefined ? [] : [format]),
    ...(verified.has(id) ? ['verify'] : []),
  ];
  return `- \`${id}\` (${words.join(', ')}): ${reference === undefined ? title : `[${title}](${linked(reference)})`}`;
}

/** Parentheses would end the link. */
function linked(url: string): string {
  return /[()]/.test(url) ? `<${url}>` : url;
}
