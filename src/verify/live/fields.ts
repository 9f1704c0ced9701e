/** More of an answer is no answer. */
const maxValues = 200;

/** The scalars of JSON at a path such as `user.login`; `*` stands for each of a list or table. */
export function fieldsAt(value: unknown, path: string): readonly string[] {
  let found: readonly unknown[] = [value];
  for (const name of path.split('.')) {
    found = found.flatMap((each) => below(each, name)).slice(0, maxValues);
  }
  return found.filter((each) => ['string', 'number', 'boolean'].includes(typeof each)).map(String);
}

function below(value: unknown, name: string): readonly unknown[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  if (name === '*') {
    return Object.values(value);
  }
  return Object.entries(value)
    .filter(([key]) => key === name)
    .map(([, item]) => item);
}
