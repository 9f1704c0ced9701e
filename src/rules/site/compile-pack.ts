import { ScanError } from '../../model/scan-error.ts';
import type { Advisory } from '../../model/advisory.ts';
import type { Condition, Sign, SitePack, SiteRule } from '../../model/site-rule.ts';
import { faultIn } from '../../model/read-toml.ts';
import { compilePattern } from '../pattern.ts';
import { readFile } from '../read-file.ts';
import {
  packSchema,
  type RawAdvisory,
  type RawCondition,
  type RawSign,
  type RawSiteRule,
} from './pack-schema.ts';

/**
 * Compiles a file of `rules/site`.
 *
 * @param file - how messages call it
 * @throws ScanError that says what is wrong where
 */
export function compilePack(text: string, file: string): SitePack {
  const { id, name, core, signs, rules, advisories, advisoriesOf } = readFile(packSchema, text, file);
  return {
    id,
    name,
    isCore: core,
    signs: signs.map((sign) => withPlace(`${file}: signs`, () => compileSign(sign))),
    rules: rules.map((rule) => withPlace(`${file}: rule ${rule.id}`, () => compileRule(rule))),
    advisories: advisories.flatMap(compileAdvisory),
    advisoriesOf,
  };
}

/** Compiles the part of a rule that says what an answer proves. */
export function compileRule(raw: RawSiteRule): SiteRule {
  const { paths, suffixes, prefixes, where, unless, ...others } = raw;
  const { class: probeClass, unlikeBare, printed, perPage, ...rest } = others;
  const below = [...paths, ...prefixes.flatMap((prefix) => paths.map((path) => prefix + path))];
  const all = [...below, ...suffixes.flatMap((suffix) => paths.map((path) => path + suffix))];
  return {
    ...rest,
    paths: [...new Set(all)],
    where: compileConditions(where),
    unless: compileConditions(unless),
    severityWithoutSecrets: rest.severityWithoutSecrets ?? null,
    follow: rest.follow ?? null,
    version: rest.version ?? null,
    probeClass,
    isUnlikeBare: unlikeBare,
    isPrinted: printed,
    isPerPage: perPage,
  };
}

/** One for each of its ranges. */
function compileAdvisory({ ids, severity, affected }: RawAdvisory): readonly Advisory[] {
  return affected.map((range) => {
    const [atOrAbove = '', below = ''] = range.split(' ');
    return below === '-' ? { ids, severity, atOrAbove } : { ids, severity, atOrAbove, below };
  });
}

function compileConditions(conditions: RawCondition | readonly RawCondition[]): readonly Condition[] {
  return [conditions].flat().map(compileCondition);
}

function compileCondition(condition: RawCondition): Condition {
  return Object.entries(condition).map(([field, value]) => ({ field, value: compilePattern(value) }));
}

function compileSign(sign: RawSign): Sign {
  if ('header' in sign) {
    return { kind: 'header', name: sign.header.toLowerCase(), value: compilePattern(sign.value) };
  }
  if ('cookie' in sign) {
    return { kind: 'cookie', name: compilePattern(sign.cookie), value: compilePattern(sign.value) };
  }
  return 'page' in sign
    ? { kind: 'page', condition: compileCondition(sign.page) }
    : { kind: 'address', path: compilePattern(sign.address) };
}

/** Has an error say where it was. */
export function withPlace<T>(place: string, compile: () => T): T {
  try {
    return compile();
  } catch (error) {
    throw error instanceof ScanError ? faultIn(place, error.message) : error;
  }
}
