/** What stands between a name and its value, but for the blanks that also do: quotes and brackets, then the sign. */
const sign = String.raw`[\s'"\x60\])\\]{0,12}(?:: ?\w{1,12} ?=|=>|:{1,3}=|[.?]=|\?\?|\|\||[=:,(>]|value\s?[=:])|</key>\s{0,20}<string>`;
/** And before the value. */
const opening = String.raw`[\s'"\x60=@\\|>]{0,12}`;

/**
 * What the patterns of many built-in rules have in common. A rule calls one by its name, `(?&assigned)`, as PCRE calls a
 * group of a pattern; patterns of users have no calls, since RE2 has none.
 */
const shared: Readonly<Record<string, string>> = {
  /** Between the name of a provider and the word that says that a credential follows: the rest of a name, of a line or of a URL. */
  near: String.raw`[\w\s.:/?&'"{(\[\]>=,-]{0,40}?`,
  /** The word that says so. */
  credential: '(?i:key|token|secret|access|private|auth)',
  /** Between a name and its value: what programs, configuration, shells, XML and tables write there, with quotes and brackets. */
  operator: String.raw`(?:${sign}|[ \t|\x60])${opening}`,
  /** The rest of a name, then the same, or what stands there in prose and in names of files and hosts. */
  assigned: String.raw`[\w.-]{0,14}?(?:${sign}|[ \t\n|\x60.-])${opening}`,
  /** The same on one line, behind a name that is whole, in YAML, Terraform and lists with its value on the next. */
  given: String.raw`(?:['"]?,?\s{1,20}['"]?(?i:value|default))?['"\x60\])}]{0,3}[ \t]{0,8}(?::[ \t]{0,2}[A-Za-z]{1,10}[ \t]{1,2})?(?:=>|:{1,3}=|[.?]=|\?:|\?\?|\|\||[=:,>])[\s'"\x60=(>]{0,8}`,
  /** Behind a value: nothing that could belong to it, but for the full stop of a sentence. */
  end: String.raw`(?:[^\w.+/=-]|\.\s|\.?\z)`,
};

/** A pattern with what its calls stand for. A call of nothing that is known stays, and is no valid pattern. */
export function withShared(regex: string): string {
  return regex.replaceAll(/\(\?&(\w+)\)/g, (call, name: string) =>
    Object.hasOwn(shared, name) ? shared[name]! : call,
  );
}
