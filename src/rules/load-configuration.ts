import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import type { Allowlist, Rule, RuleSet } from '../model/rule.ts';
import { ScanError } from '../model/scan-error.ts';
import { applyRuleFile, builtInSource, type Collected } from './apply-rule-file.ts';
import { builtinRuleSet } from './builtin.ts';
import { readConfigText, refuseOutside } from './config-reader.ts';
import { parseRuleFile, type RuleFile } from './rule-file.ts';

const maxDepth = 5;

type ConfigurationFormat = 'leaksieve' | 'gitleaks';

export interface ConfigurationOptions {
  /** The repository that the file is part of: nothing outside is read. Default: the file is the user's own. */
  readonly rootDir?: string;
  /** The format of a file whose name says neither leaksieve nor gitleaks. Default: gitleaks'. */
  readonly format?: ConfigurationFormat;
  /** Reads a file from elsewhere than the disk, such as a commit; undefined when it is not there. */
  readonly readText?: (file: string) => string | undefined;
  /** Default: the rules that come with leaksieve. */
  readonly builtin?: RuleSet;
}

export interface Configuration {
  readonly ruleSet: RuleSet;
  /** The file that each rule was last changed by, by id. */
  readonly sources: ReadonlyMap<string, string>;
}

/** What stays the same for a file and all that it extends. */
interface Loading {
  readonly options: ConfigurationOptions;
  readonly loadBuiltin: () => RuleSet;
}

/**
 * Loads a configuration with all that it extends: `.leaksieve.toml`, or gitleaks' format.
 *
 * @throws ScanError that lists what is wrong, each with its line
 */
export function loadConfiguration(file: string, options: ConfigurationOptions = {}): Configuration {
  const loading: Loading = { options, loadBuiltin: () => options.builtin ?? builtinRuleSet() };
  const nothing: Collected = { rules: [], allowlists: [], sources: new Map(), hasBuiltin: false };
  const text = readText(loading, file);
  if (text === undefined) throw new ScanError('CONFIG', `${file}: does not exist`);
  const top = parseRuleFile(text, file, formatOf(file, options.format ?? 'gitleaks'));
  const { rules, allowlists, sources } = loadFile(loading, top, [], nothing);
  if (rules.length === 0) {
    throw new ScanError('CONFIG', `${file}: leaves no rules; add [extend] useDefault = true, or rules`);
  }
  return { ruleSet: { rules, allowlists }, sources };
}

/** @param chain - the files that led to this one */
function loadFile(loading: Loading, file: RuleFile, chain: readonly string[], outer: Collected): Collected {
  const { url = '', path = '', useDefault } = file.content.extend ?? {};
  if (url !== '' && file.format === 'leaksieve') {
    file.report(['extend', 'url'], 'nothing is loaded from the network; copy the file and name it in path');
  }
  const usesDefault = useDefault ?? (chain.length === 0 && file.format === 'leaksieve');
  const base = usesDefault && !outer.hasBuiltin ? withBuiltin(loading.loadBuiltin(), outer) : outer;
  const next = path === '' ? undefined : extendedFile(loading, file, path);
  const visited = [...chain, resolve(file.name)];
  if (next !== undefined && visited.includes(resolve(next.name))) {
    file.report(['extend', 'path'], 'leads back to a file that extends this one');
  } else if (next !== undefined && visited.length >= maxDepth) {
    file.report(['extend', 'path'], `files may extend each other ${maxDepth} levels deep at most`);
  }
  file.problems.throwIfAny();
  return applyRuleFile(next === undefined ? base : loadFile(loading, next, visited, base), file);
}

function extendedFile(loading: Loading, file: RuleFile, path: string): RuleFile | undefined {
  const { rootDir } = loading.options;
  if (isAbsolute(path) && rootDir !== undefined) {
    file.report(['extend', 'path'], 'must be relative to this file');
    return undefined;
  }
  const beside = isAbsolute(path) ? path : join(dirname(file.name), path);
  // gitleaks takes the path from where it runs, which is mostly the root of the repository.
  const fromRoot = rootDir === undefined ? path : join(rootDir, path);
  for (const name of file.format === 'gitleaks' ? [beside, fromRoot] : [beside]) {
    const text = readText(loading, name);
    const format = file.format === 'gitleaks' ? 'gitleaks' : 'leaksieve';
    if (text !== undefined) return parseRuleFile(text, name, formatOf(name, format));
  }
  file.report(['extend', 'path'], 'names a file that does not exist');
  return undefined;
}

function readText({ options }: Loading, file: string): string | undefined {
  if (options.rootDir !== undefined) refuseOutside(resolve(file), resolve(options.rootDir), file);
  const text =
    options.readText === undefined ? readConfigText(file, options.rootDir) : options.readText(file);
  return text?.replace(/^\uFEFF/, '');
}

function withBuiltin(builtin: RuleSet, outer: Collected): Collected {
  const rules: readonly Rule[] = [...outer.rules, ...builtin.rules];
  const allowlists: readonly Allowlist[] = [...outer.allowlists, ...builtin.allowlists];
  const sources = new Map(outer.sources);
  for (const { id } of builtin.rules) sources.set(id, builtInSource);
  return { rules, allowlists, sources, hasBuiltin: true };
}

function formatOf(path: string, otherwise: ConfigurationFormat): ConfigurationFormat {
  const name = basename(path).toLowerCase();
  if (name.includes('leaksieve')) return 'leaksieve';
  return name.includes('gitleaks') ? 'gitleaks' : otherwise;
}
