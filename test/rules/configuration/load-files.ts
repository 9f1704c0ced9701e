import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Rule, RuleSet } from '../../../src/model/rule.ts';
import { loadConfiguration, type ConfigurationOptions } from '../../../src/rules/load-configuration.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

/** Stands for what comes with leaksieve. */
const builtinText = `
[[rules]]
id = 'acme-key'
title = 'Acme key'
description = 'Key of Acme.'
severity = 'critical'
keywords = ['acme-']
regex = '(acme)-[a-f0-9]{32}'
entropy = 3
tags = ['acme']
aliases = ['acme-token', 'shared']
remediation = ['Revoke it.', 'Replace it.']
matches = ['acme-{hex:32}']
ignores = ['acme-{hex:31}']
parts = [{ name = 'host', regex = 'host' }]
[[rules.allowlists]]
stopwords = ['sample']
[[rules]]
id = 'beta-key'
regex = 'beta'
aliases = ['shared']
[[rules]]
id = 'gamma-key'
regex = 'gamma'
required = [{ id = 'beta-key', withinLines = 3 }]
`;

function write(root: string, path: string, text: string): string {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

/** The rules and lists that files build on. */
export const builtin: RuleSet = loadConfiguration('leaksieve.toml', {
  builtin: { rules: [], allowlists: [] },
  readText: () => builtinText,
}).ruleSet;

/** Writes files, and loads the first one. */
export function load(
  files: Readonly<Record<string, string>>,
  options: ConfigurationOptions = {},
  root = temporaryFolder(),
): ReturnType<typeof loadConfiguration> {
  const [first = ''] = Object.entries(files).map(([path, text]) => write(root, path, text));
  return loadConfiguration(first, { builtin, ...options });
}

/** The ids in order; in brackets what reports nothing itself. */
export function ids(loaded: ReturnType<typeof loadConfiguration>): readonly string[] {
  return loaded.ruleSet.rules.map(({ id, skipReport }) => (skipReport ? `(${id})` : id));
}

/** The rule of an id; undefined: it was left out. */
export function ruleOf(loaded: ReturnType<typeof loadConfiguration>, id: string): Rule | undefined {
  return loaded.ruleSet.rules.find((rule) => rule.id === id);
}

/** Extends what comes with leaksieve, but for one rule. */
export function disabling(name: string): string {
  return `[extend]\nuseDefault = true\ndisabledRules = ['${name}']\n`;
}

/** A rule of one's own. */
export const own = `[[rules]]\nid = 'own'\nregex = 'own-(\\d{4})'\n`;
