import type { Allowlist } from '../model/rule.ts';
import type { RawAllowlist } from './rule-schema.ts';
import { compileEach } from './compile-each.ts';
import type { Report } from './problems.ts';

/** The two ways to write allowlists, of which a table may use one. */
interface AllowlistOwner {
  readonly allowlist?: RawAllowlist | undefined;
  readonly allowlists?: readonly RawAllowlist[] | undefined;
}

/** Compiles the allowlists of a file or a rule. */
export function compileAllowlists(owner: AllowlistOwner, report: Report): readonly Allowlist[] {
  const { allowlist: single, allowlists } = owner;
  if (single !== undefined && allowlists !== undefined) {
    report(['allowlist'], 'stands beside allowlists; move it there');
  }
  const listed = (allowlists ?? []).map((raw, index) =>
    compileAllowlist(raw, (path, message) => report(['allowlists', index, ...path], message)),
  );
  if (single === undefined) return listed;
  return [...listed, compileAllowlist(single, (path, message) => report(['allowlist', ...path], message))];
}

function compileAllowlist(raw: RawAllowlist, report: Report): Allowlist {
  const { commits = [], paths = [], regexes = [], stopwords = [] } = raw;
  if (commits.length + paths.length + regexes.length + stopwords.length === 0) {
    report([], 'accepts nothing; give it commits, paths, regexes or stopwords');
  }
  const target = raw.regexTarget?.toLowerCase();
  return {
    isBuiltIn: false,
    description: raw.description ?? '',
    condition: /^(?:and|&&)$/i.test(raw.condition ?? '') ? 'and' : 'or',
    commits: commits.map((commit) => commit.toLowerCase()),
    paths: compileEach(paths, (message) => report(['paths'], message)),
    regexTarget: target === 'match' || target === 'line' ? target : 'secret',
    // gitleaks joins these into one expression, so that (?i) at the start of one changes those after it:
    // accepting more than was written hides leaks, so here each stands alone.
    regexes: compileEach(regexes, (message) => report(['regexes'], message)),
    stopwords: stopwords.map((stopword) => stopword.toLowerCase()).filter(Boolean),
    targetRules: raw.targetRules ?? [],
  };
}
