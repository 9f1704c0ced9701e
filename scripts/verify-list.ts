import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'smol-toml';
import * as v from 'valibot';

const texts = v.array(v.string());
const file = v.object({
  checks: v.optional(
    v.array(
      v.object({
        provider: v.string(),
        rules: texts,
        get: v.optional(v.string()),
        post: v.optional(v.string()),
        smtp: v.optional(v.object({ host: v.string() })),
        references: texts,
      }),
    ),
    [],
  ),
  never: v.optional(v.array(v.object({ rules: texts, reason: v.string(), references: texts })), []),
});
type VerifyFile = v.InferOutput<typeof file>;

const folder = 'rules/verify';

/** The ids of the rules whose provider can be asked. */
export function verifiedRules(): ReadonlySet<string> {
  return new Set(verifyFiles().flatMap(({ checks }) => checks.flatMap(({ rules }) => rules)));
}

/** What `--verify` asks, by provider, and what it never asks, in Markdown. */
export function verifySections(): readonly string[] {
  const files = verifyFiles();
  const byProvider = Map.groupBy(
    files.flatMap(({ checks }) => checks),
    ({ provider }) => provider,
  );
  const providers = [...byProvider].toSorted(([a], [b]) => a.localeCompare(b, 'en'));
  return [
    '## Who is asked by `--verify`',
    `${providers.length} providers, each by one request that changes nothing. Mail servers are logged in to, and no mail is begun.`,
    providers.flatMap(([provider, checks]) => checks.map((check) => line(provider, check))).join('\n'),
    '## What nobody is asked about',
    files
      .flatMap(({ never }) => never)
      .map(({ rules, reason, references }) => `- ${ids(rules)}: ${reason} ([source](${references[0]}))`)
      .join('\n'),
  ];
}

function line(
  provider: string,
  { rules, get, post, smtp, references }: VerifyFile['checks'][number],
): string {
  const where =
    smtp === undefined
      ? `${get === undefined ? 'POST' : 'GET'} \`${get ?? post}\``
      : `login at \`${smtp.host}\``;
  return `- [${provider}](${references[0]}), ${where}: ${ids(rules)}`;
}

function ids(rules: readonly string[]): string {
  return rules.map((id) => `\`${id}\``).join(', ');
}

function verifyFiles(): readonly VerifyFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.toml'))
    .sort()
    .map((name) => v.parse(file, parse(readFileSync(`${folder}/${name}`, 'utf8'))));
}
