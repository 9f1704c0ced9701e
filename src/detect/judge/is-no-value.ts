/** What stands in the place of a secret without being one: paths, addresses, versions, dates, format strings, references. */
const forms: readonly RegExp[] = [
  /^(?:https?|ftp|file|urn|data|arn|jdbc|git|ssh|op|env|keyring|ssm|secretsmanager|vault|kms|classpath):/i,
  /^(?:\.{1,2}\/|[A-Za-z]:\\|~\/|\/(?:[a-z0-9._@-]+\/?)+$)/,
  /^(?:[~^<>=v]|[<>]=)?\s?\d{1,4}(?:\.(?:\d{1,9}|[x*])){1,20}(?:[-+][\w.]{1,20})?(?:$|\s?\|)/,
  /^-?0x[0-9a-f]{1,16}$/i,
  /^(?:\\u[0-9a-f]{4})+$/i,
  /^\d{4}-\d{2}-\d{2}(?:$|[T ])/,
  // Rates: 20 a minute for each address.
  /^\d{1,6}\/[a-z]{1,6}(?:\/[a-z]{1,8})?$/,
  // What other values are printed into: `%s:%s`.
  /^[^A-Za-z0-9%]*(?:%[-+#]?\d{0,3}[dsvxq][^A-Za-z0-9%]*)+$/,
  // Packages: in Go by the host that has them, in Maven with their version, in Composer by a branch.
  /^[a-z][a-z0-9-]{0,30}(?:\.[a-z][a-z0-9-]{0,30}){1,3}(?:\/[A-Za-z][\w.-]{0,60}){2,8}$/,
  /^[a-z]+(?:-[a-z]+){1,5}-\d{1,4}(?:\.\d{1,6}){1,3}$/,
  /^dev-[a-z][\w.-]{0,30}$/,
  // An address with its port.
  /^[a-z][\w.-]{0,60}:\d{2,5}\//,
  // Public keys of NATS, whose seeds begin with S instead.
  /^[ACMNOUX][A-Z2-7]{55}$/,
  // What programs send as the address of a user who has no account (RFC 1635).
  /^[a-z][a-z.-]{0,20}@$/,
  /^\$\d{1,2}$|%\(\w+\)|#\{\w+\}|^[\w\s./:-]*\{(?:\d?|[A-Za-z_][\w.]{0,40})\}[\w\s./:{}-]*$/,
  /^(?:\w[\w.-]*\/)*\w[\w.-]*\.(?:js|ts|py|rb|go|java|php|html?|css|json|ya?ml|xml|txt|md|png|jpg|svg|pem|key|crt|cer|der|p12|pfx|jks|gpg|asc|enc|cpp|sh|conf|cfg|ini|toml|env|properties|log|bak|sql|db)(?:\?[\w=&.-]{1,20})?$/i,
  /^(?:true|false|null|nil|none|undefined|void|string|str|int|integer|bool|boolean|bytes?|object|any|float|n?varchar2?|self|this|default|required|optional|disabled|enabled|empty|unknown|auto|yes|no|on|off)$/i,
  /^[\w.$>:-]{1,80}\(.*\)$|[a-z]{3}\(\)|^\(?\w*\)? ?=> ?|^!!?[a-z]+(?:[A-Z][a-z]+)*$/,
  /^(?:ENC[[(]|\{cipher\}|(?:\{[A-Z0-9-]{2,12}\})?\$[a-z0-9-]{1,16}\$)/i,
];

/** Whether a value cannot be a secret in the clear, whatever its name says. */
export function isNoValue(value: string): boolean {
  return forms.some((form) => form.test(value));
}
