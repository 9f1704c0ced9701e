import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { Version } from 'csp_evaluator/dist/csp.js';
import { Severity, Type, type Finding } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';

/** What a policy lets through. */
export interface CspWeakness {
  readonly type: number;
  readonly text: string;
}

/** How scripts get in, by what csp_evaluator calls it. */
const ways: ReadonlyMap<Type, string> = new Map([
  [Type.SCRIPT_UNSAFE_INLINE, 'allows inline scripts'],
  [Type.SCRIPT_UNSAFE_EVAL, 'allows text to be run as a script'],
  [Type.PLAIN_URL_SCHEMES, 'allows all hosts'],
  [Type.PLAIN_WILDCARD, 'allows all hosts'],
  [Type.SCRIPT_ALLOWLIST_BYPASS, 'allows a host that has JSONP or AngularJS, by which any script runs'],
  [Type.OBJECT_ALLOWLIST_BYPASS, 'allows a host that has old plug-ins'],
  [Type.MISSING_DIRECTIVES, 'is missing'],
  [Type.NONCE_LENGTH, 'has a nonce that can be guessed'],
  [Type.NONCE_CHARSET, 'has a nonce that is not Base64'],
]);

/**
 * How foreign scripts get past a policy, by the rules of CSP Level 3: a nonce or hash makes `'unsafe-inline'` void,
 * `'strict-dynamic'` makes hosts void.
 */
export function cspWeaknesses(policy: string): readonly CspWeakness[] {
  return evaluate(policy)
    .filter(({ severity, type }) => ways.has(type) && (isGrave(severity) || type === Type.SCRIPT_UNSAFE_EVAL))
    .map(({ type, directive, value }) => ({
      type,
      text: `${directive}${value === undefined ? '' : ` ${value}`} ${ways.get(type)}`,
    }));
}

function evaluate(policy: string): readonly Finding[] {
  const { csp } = new CspParser(policy);
  // A directive without sources allows none (CSP3, matching of source lists), which the evaluator takes for a missing one.
  for (const [name, sources = []] of Object.entries(csp.directives)) {
    if (sources.length === 0 && /-src$|^base-uri$/.test(name)) {
      csp.directives[name] = ["'none'"];
    }
  }
  return new CspEvaluator(csp, Version.CSP3).evaluate();
}

/** Those that are sure to let scripts in, and those that do unless the policy is kept small otherwise. */
function isGrave(severity: Severity): boolean {
  return severity <= Severity.HIGH_MAYBE && severity !== Severity.SYNTAX;
}

/** By which data leaves a page, with what stands in for them. */
const doors = ['connect-src', 'img-src', 'frame-src', 'form-action'] as const;

/** `*`, a scheme alone, or all hosts of one. */
const isAnyHost = /^(?:\*|(?:https?|wss?):(?:\/\/\*)?)$/i;

/** Whether a policy tells who may show the page in a frame, and names hosts; null: it does not tell. */
export function limitsFraming(policy: string): boolean | null {
  const sources = new CspParser(policy).csp.directives['frame-ancestors'];
  return sources === undefined ? null : !sources.some((source) => isAnyHost.test(source));
}

/** The directives that let a script send what it read to any host. */
export function opensExfiltration(policy: string): readonly string[] {
  const { directives } = new CspParser(policy).csp;
  return doors.filter((door) => {
    const fallback = door === 'form-action' ? undefined : directives['default-src'];
    const sources =
      directives[door] ?? (door === 'frame-src' ? directives['child-src'] : undefined) ?? fallback;
    return sources === undefined || sources.some((source) => isAnyHost.test(source));
  });
}
