/** What people write where a secret will be. */
const stopgap =
  /^(?:null|none|nil|undefined|true|false|empty|changeme|change[-_ ]?me|secret|password|passwd|example|xxx+|\*+|\.+|-+|<[^>]*>|\$?\{[^}]*\}|%[^%]*%|(?:your|my|the|insert|replace)[-_ ].*|.*[-_ ]here)$/i;

/** Whether a setting has no value yet, or one that only shows where it goes. */
export function isEmptyValue(value: string): boolean {
  const text = value.trim();
  return text === '' || stopgap.test(text);
}
