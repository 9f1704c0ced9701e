/** Words that people write where a secret belongs, long enough not to stand in random text by chance. */
const words =
  /example|changeme|change[-_ ]me|change[-_ ]?this|placeholder|redacted|replace[-_ ]?(?:me|this|with)|insert[-_ ]|y[o0]ur[-_ ]|my[-_](?:secret|password|token|key)|not[-_ ]?(?:a[-_ ])?(?:real|secret)|(?:enter|put|paste|add)[-_ ].{0,20}(?:here|key|token)|goes[-_ ]?here|random[-_ ]?(?:chars|characters|(?:[a-z]{1,20}[-_ ]){0,5}string)|deadbeef.{0,8}deadbeef/i;

/** Shorter ones, which count at the start or the end of a word alone. */
const shortWords =
  /(?:^|[^a-z0-9])(?:dummy|fake|fixme|foobar|lorem|sample|todo)|(?:dummy|fake|fixme|foobar|lorem|sample|todo)(?:$|[^a-z0-9])/i;

/** Names of settings, which say what belongs there: `password`, `my_pass`, `MAIL_PASSWORD`. */
const settings =
  /^(?:[a-z]{1,12}[-_. ]){0,5}(?:admin|bad|correct|db|email|ftp|incorrect|invalid|ldap|mail|my|mysql|new|old|postgres|redis|root|secret|smtp|some|super|test|the|top|user|very|wrong|your){0,3}(?:api[-_.]?key|credentials?|passphrase|password|passwd|passwort|pass|pwd|secret|token)s?$/i;

/** What a description says in the place of one: `passwd-on-proxy`. */
const descriptions =
  /^(?:my[-_])?(?:passphrase|password|passwd|pass|secret|token)[-_](?:at|for|from|in|of|on|to|with)[-_][a-z]{2,12}(?:[-_][a-z]{2,12}){0,3}$/i;

/** What people call one of their own: `myhuginnpassword`. */
const own = /^my[-_]?[a-z]{3,20}[-_]?(?:passphrase|password|passwd|secret|token|key)$/i;

/** The parts of an address, in the place of one: `pass@host`, `user:password`, `name@domain.com`. */
const addresses =
  /^(?:(?:user(?:name)?|login|name|e?mail|pass(?:word|wd)?|host(?:name)?|domain|server|port)(?:[@.:_-]|$)){2,5}(?:com|net|org)?$/i;

/** Where a secret is kept, instead of it: `file:///run/secrets/key`, `../session/redis.md#password`, `/run/secrets/key`. */
const pointers =
  /^(?:file:\/{2,3}|~\/|(?:\.{1,2}\/)+)(?:[\w.@+-]+\/)*[\w.@+-]+(?:#[\w-]+)?\/?$|^\/(?:[a-z][a-z0-9._-]*\/)+[a-z0-9._-]+$/;

/** Names of variables: `testJwtSecret`, `keyPassphrase`. */
const variables =
  /^[a-z]{2,12}(?:[A-Z][A-Za-z]{0,20})?(?:Key|Passphrase|Password|Passwd|Secret|Token|Cred|Creds|Credentials)$/;

/** Text that is filled in elsewhere: variables, templates, calls. */
const templates: readonly RegExp[] = [
  /^\$[A-Za-z_]\w*(?:(?:->|::).*|\[['"]?\w{1,40}['"]?\].*|(?:[.:][A-Za-z_]\w*)*)?$/,
  /^(?:[-+]{1,2}[a-z]?|["'\\]{1,4})?\$[A-Z_][A-Z0-9_]{2,}[}"'\\]{0,4}$|^\.\*\/|^(?:exit|failed|missing|provided|result|return|unset|value)$|<\/[a-z]{1,10}>?$/,
  /^[A-Za-z_][\w.]{0,60}\[(?:\d{1,3}|['"]?[A-Za-z_]\w{0,40}['"]?)\]$/,
  /^\$[{(]|\$\{[A-Za-z_][^}]{0,100}\}|\$\([A-Za-z][^)]{1,100}\)|^#\{\w/,
  /^%[A-Za-z_][\w.]*%$|^%%\w+%%$|^%[{(]\w+[)}]|^@@(?:\w+|[^@\s]{1,200}@@)$|^@[\w.-]+@$|^([#_%!])\1{1,2}[A-Z][A-Z0-9_ .-]*\1{2,3}$/,
  /\{\{.{0,100}\}\}|^<[^>]{1,100}>$|^\[[^\]]{1,100}\]$|^\{[^}]{0,100}\}$|^<%=|^<%.*%>$/,
];

/** In base64url underscores are data: between letters they mask nothing. */
const masks =
  /\*{3,}|x{5,}|\.{3,}|(?:^|[^A-Za-z0-9_])_{5,}|_{5,}(?:$|[^A-Za-z0-9_])|(?<!-)-{5,}[^-\s]{0,40}$|^(.)\1*$/i;

/** Keys have runs too, as `AAAAAAAAAA` for zeros in base64: what is mostly one character is none. */
const leastRunShare = 0.3;

/**
 * Whether the text stands for a secret rather than being one: `your-api-key`, `${TOKEN}`, `xxxxxxxx`, `AKIA…EXAMPLE`.
 */
export function isPlaceholder(secret: string): boolean {
  const text = secret.startsWith('-----BEGIN') ? bodyOf(secret) : asTyped(secret);
  return (
    templates.some((form) => form.test(text)) ||
    masks.test(text) ||
    isMostlyOneRun(text) ||
    !hasPlainCharacters(text) ||
    (text.length <= 200 && isSpelt(text))
  );
}

function isMostlyOneRun(text: string): boolean {
  return text.match(/(.)\1{7,}/g)?.some((run) => run.length >= text.length * leastRunShare) ?? false;
}

function isSpelt(text: string): boolean {
  return [words, shortWords, settings, own, descriptions, variables, addresses, pointers].some((form) =>
    form.test(text),
  );
}

/** URLs and forms write signs as `%40`. A text with other uses of the sign stays as it is. */
function asTyped(text: string): string {
  const isEscaped = /%[0-9A-F]{2}/i.test(text) && !/%(?![0-9A-F]{2})/i.test(text);
  return isEscaped
    ? text.replaceAll(/%([2-7][0-9A-F])/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)))
    : text;
}

/** A PEM block without its header lines, whose dashes would look like a mask. */
function bodyOf(pem: string): string {
  return pem.replaceAll(/-----[A-Za-z0-9 ]{1,60}-----/g, '');
}

/** People and generators write secrets in ASCII; text in other scripts is meant to be read. */
function hasPlainCharacters(value: string): boolean {
  return value.replaceAll(/[^!-~]/g, '').length >= value.length / 2;
}
