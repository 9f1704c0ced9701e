/** Words that people write where a secret belongs. Long enough not to stand in random text by chance. */
const words =
  /example|changeme|change[-_ ]me|change[-_ ]this|placeholder|redacted|replace[-_ ]?(?:me|this|with)|insert[-_ ]|dummy|sample|y[o0]ur[-_ ]|my[-_](?:secret|password|token|key)|not[-_ ]?(?:a[-_ ])?(?:real|secret)|fake[-_ ]?|(?:enter|put|paste|add)[-_ ].{0,20}(?:here|key|token)|goes[-_ ]?here|todo|fixme|foobar|lorem|abcdef0?123456|0123456789|1234567890|abcdefghij|deadbeef.{0,8}deadbeef/i;

/** Text that is filled in elsewhere: variables, templates, calls. */
const templates =
  /^\$[A-Za-z_{(]|^%[A-Za-z_{(]|^%%|^@@|\$\{[^}]{0,100}\}|\{\{.{0,100}\}\}|^<[^>]{1,100}>$|^\[[^\]]{1,100}\]$|^\{[^}]{0,100}\}$|<%=?|^#\{|\$\([^)]{1,100}\)/;

const masks = /\*{3,}|x{5,}|\.{3,}|_{5,}|-{5,}[^-\s]{0,40}$|(.)\1{7,}/i;

/**
 * Whether the text stands for a secret rather than being one: `your-api-key`, `${TOKEN}`, `xxxxxxxx`, `AKIA…EXAMPLE`.
 *
 */
export function isPlaceholder(secret: string): boolean {
  const text = secret.startsWith('-----BEGIN') ? bodyOf(secret) : secret;
  return templates.test(text) || masks.test(text) || (text.length <= 200 && words.test(text));
}

/** A PEM block without its header lines, whose dashes would look like a mask. */
function bodyOf(pem: string): string {
  return pem.replaceAll(/-----[A-Z0-9 ]{1,60}-----/g, '');
}
