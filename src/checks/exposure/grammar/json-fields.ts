import { visit } from 'jsonc-parser';
import { FieldList, type Fields } from './fields.ts';
import { nestsDeep } from './nests-deep.ts';

/** The scalars of JSON by their path, such as `servers.0.host`; comments are no fault. `$` is the kind of the whole. */
export function jsonFields(text: string, isCut: boolean): Fields | null {
  const list = new FieldList();
  const start = /^\s*(?:\/\/[^\n]*\n\s*|\/\*[^*]*\*\/\s*)*([[{])/.exec(text)?.[1];
  if (start === undefined || nestsDeep(text)) {
    return null;
  }
  list.add('$', start === '{' ? 'object' : 'array');
  // What was cut off lacks its end, and may break a word in two.
  const mayFailFrom = isCut ? text.length - 200 : text.length + 1;
  let isBroken = false;
  visit(
    text,
    {
      onLiteralValue: (value: unknown, _offset, _length, _line, _character, path) =>
        list.add(path().join('.'), String(value)),
      onObjectBegin: (_offset, _length, _line, _character, path) => {
        list.add(`${path().join('.')}{}`, '');
      },
      onArrayBegin: (_offset, _length, _line, _character, path) => {
        list.add(`${path().join('.')}[]`, '');
      },
      onError: (_error, offset) => {
        isBroken ||= offset < mayFailFrom;
      },
    },
    { allowTrailingComma: true },
  );
  return isBroken ? null : list.fields;
}
