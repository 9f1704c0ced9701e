import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type * as v from 'valibot';
import type { CloudRule, NamedPart } from '../../model/cloud-rule.ts';
import { compiledData } from '../../model/compiled-data.ts';
import { isBundled } from '../../model/is-bundled.ts';
import { ScanError } from '../../model/scan-error.ts';
import { compilePattern } from '../pattern.ts';
import { readFile } from '../read-file.ts';
import { compileRule, withPlace } from './compile-pack.ts';
import { cloudFileSchema } from './pack-schema.ts';

/** The questions to third parties that come with leaksieve: compiled from TOML in a checkout, read ready-made in the bundle. */
export function builtinCloudRules(): readonly CloudRule[] {
  return isBundled
    ? JSON.parse(compiledData('cloud rules'))
    : compileCloudRules(fileURLToPath(new URL('../../../rules/site/cloud/', import.meta.url)));
}

/** Compiles all files of a folder. */
export function compileCloudRules(dir: string): readonly CloudRule[] {
  const files = readdirSync(dir).filter((name) => name.endsWith('.toml'));
  return files.sort().flatMap((file) => compileCloudFile(readFileSync(`${dir}/${file}`, 'utf8'), file));
}

/**
 * Compiles a file of `rules/site/cloud`.
 *
 * @param file - how messages call it
 * @throws ScanError that says what is wrong where
 */
export function compileCloudFile(text: string, file: string): readonly CloudRule[] {
  const raw = readFile(cloudFileSchema, text, file);
  const parts = new Map(
    Object.entries(raw.parts).map(([name, { groups = [name], keyword, pattern }]) => [
      name,
      withPlace(`${file}: part ${name}`, () => ({ groups, keyword, pattern: compilePattern(pattern) })),
    ]),
  );
  return raw.rules.map((rule) => withPlace(`${file}: rule ${rule.id}`, () => compileCloudRule(rule, parts)));
}

type RawCloudRule = v.InferOutput<typeof cloudFileSchema>['rules'][number];

function compileCloudRule(raw: RawCloudRule, known: ReadonlyMap<string, NamedPart>): CloudRule {
  const { ask, method, parts, hidden, grave, severityOfScripts, ...rest } = raw;
  return {
    ...compileRule(rest),
    least: 0,
    ask,
    method,
    hidden,
    parts: parts.map((name) => {
      const part = known.get(name);
      if (part === undefined) {
        throw new ScanError('CONFIG', `there is no part ${name}`);
      }
      return part;
    }),
    grave: grave === undefined ? null : { ...grave, value: compilePattern(grave.value) },
    severityOfScripts: severityOfScripts ?? null,
  };
}
