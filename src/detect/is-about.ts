/** What a name ends with that calls its value something about a secret: `password_file`, `tokenUrl`, `secret-name`. */
const attribute =
  /(?:algorithm|column|count|encoder|endpoint|expir(?:y|es|ation)(?:_utc|at)?|field|file(?:name)?|format|hash(?:er)?|hint|kind|label|len(?:gth)?|limit|max|method|min|message|mode|name|page|path|pattern|placeholder|policy|prefix|prompt|provider|regex|reset|scheme|source|strength|suffix|text|title|ttl|type|ur[il]|validator|version)s?\W{0,40}$/i;

/** Whether a name, with what stands between it and its value, says that the value tells about a secret only. */
export function isAbout(name: string): boolean {
  return attribute.test(name);
}
