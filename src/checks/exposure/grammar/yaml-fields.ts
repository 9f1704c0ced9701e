import { isAlias, isMap, isPair, isScalar, isSeq, parseDocument } from 'yaml';
import { FieldList, type Fields } from './fields.ts';
import { nestsDeep } from './nests-deep.ts';

const maxDepth = 30;

/** The scalars of a YAML mapping by their path, such as `services.web.image`. Aliases stay what they are: they may multiply. */
export function yamlFields(text: string, isCut: boolean): Fields | null {
  const whole = isCut ? text.slice(0, text.lastIndexOf('\n') + 1) : text;
  if (nestsDeep(whole)) {
    return null;
  }
  const document = parseDocument(whole, { logLevel: 'silent', uniqueKeys: false, prettyErrors: false });
  if (!isMap(document.contents) || (document.errors.length > 0 && !isCut)) {
    return null;
  }
  const list = new FieldList();
  addFields(document.contents, '', maxDepth, list);
  return list.fields;
}

function addFields(node: unknown, path: string, depth: number, list: FieldList): void {
  if (depth === 0 || isAlias(node)) {
    return;
  }
  if (isScalar(node)) {
    list.add(path, node.source ?? '');
  } else if (isMap(node)) {
    list.add(`${path}{}`, '');
    for (const pair of node.items) {
      if (isPair(pair) && isScalar(pair.key)) {
        addFields(pair.value, joined(path, pair.key.source ?? ''), depth - 1, list);
      }
    }
  } else if (isSeq(node)) {
    list.add(`${path}[]`, '');
    node.items.forEach((item, index) => addFields(item, joined(path, String(index)), depth - 1, list));
  } else {
    // A key without a value.
    list.add(path, '');
  }
}

function joined(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
