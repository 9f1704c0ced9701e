/** Keys whose value is undefined are left out of the type and of the object. */
type Present<Value> = {
  [Key in keyof Value as undefined extends Value[Key] ? never : Key]: Value[Key];
} & { [Key in keyof Value as undefined extends Value[Key] ? Key : never]?: Exclude<Value[Key], undefined> };

/** What a report does not tell is absent in ours, not undefined. */
export function withoutAbsent<Value extends object>(value: Value): Present<Value> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- entries lose the types of their keys
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Present<Value>;
}
