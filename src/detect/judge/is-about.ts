/** What a name ends with that calls its value something about a secret: `password_file`, `tokenUrl`, `secret-name`. */
const attribute =
  /(?:adapter|arn|\balg|[a-z_-]alg|algorithm|class|column|count|credentials?[-_]?id|encoder|encrypted|endpoint|expir(?:y|es|ation)(?:_utc|at)?|field|file(?:name)?|format|hash(?:er)?|hint|key[-_]?id|kind|label|len(?:gth)?|level|limit|max|method|min|message|mode|name|page|path|pattern|placeholder|policy|prefix|prompt|provider|regex|reset|scheme|size|source|spec|state|status|strength|suffix|text|title|ttl|type|ur[il]|usage|validator|version)s?\W{0,40}$/i;

/** Keys that open nothing: of tables, caches, lists, keyboards, and those that are public. */
const harmlessKey =
  /(?:arrow|cache|cookie|ctrl|dedup|enter|esc|event|foreign|gpg|group|hash|host|hot|idempotency|index|known|lookup|map|input|meta|metric|more|object|output|order|partition|pgp|press|primary|public|query|range|registry|result|route|row|search|shard|shift|short|site|sort|state|storage|store|tab|translation|unique|websocket)[-_]keys?\W{0,40}$/i;

/** Tokens that open nothing: they tell one form, page or request from another, or are public. */
const harmlessToken =
  /(?:antiforgery|authenticity|cancel(?:l?ation)?|csrf|csrfmiddleware|continuation|next|page|public|sync|verification|xsrf)[-_]?token\W{0,40}(?:value\W{1,4})?$/i;

/** Words that only begin like one: `passenger`, `passport_control`, `tokenizer`. */
const otherWord = /(?:pass(?:enger|ion|ive|port|through)|tokeni[sz])\w{0,20}\W{0,40}$/i;

/** Calls between a name and its value that look a value up or make one of another, whose argument is no secret: `getenv("`. */
const lookup =
  /(?:\b(?:t|_|__|compile|i18n|gettext|translate|env|getenv|hash\w{0,12}|param\w{0,6}|header|lookup|require|import|query\w{0,12}|select\w{0,12}|find\w{0,12}|from_\w{0,12}|prompt|input|format|sprintf|printf|errorf?|warn|info|log|print(?:ln)?|assert\w{0,12})|\bget\w{0,20}|\.get\w{0,20}|[a-z]By[A-Z]\w{0,20}|exists|contains|equals?|matches|includes|startsWith|endsWith|has|is)\([ \t]{0,4}b?\\{0,2}["']?$/;

/** Whether a name, with what stands between it and its value, says that the value tells about a secret only. */
export function isAbout(name: string): boolean {
  return [attribute, harmlessKey, harmlessToken, otherWord, lookup].some((form) => form.test(name));
}
