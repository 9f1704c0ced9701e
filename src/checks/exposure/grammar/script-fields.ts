import { parse, type ESTree } from 'meriyah';
import { FieldList, type Fields } from './fields.ts';
import { nestsDeep } from './nests-deep.ts';

const maxDepth = 20;
/** The page's own object, by the names that scripts know it by. */
const globals: ReadonlySet<string> = new Set(['window', 'self', 'globalThis', 'global', 'this']);

/**
 * What JavaScript sets to literals, by path: `window.env = { API: { url: 'x' } }` is `env.API.url`. Nothing runs.
 *
 * A script that was cut off cannot be parsed, and proves nothing.
 */
export function scriptFields(text: string, isCut: boolean): Fields | null {
  if (isCut || nestsDeep(text)) {
    return null;
  }
  const list = new FieldList();
  const program = parsed(text);
  if (program !== null) {
    visit(program, list, 0);
  }
  return list.fields;
}

function parsed(text: string): ESTree.Program | null {
  for (const sourceType of ['script', 'module'] as const) {
    try {
      return parse(text, { sourceType, next: true, webcompat: true });
    } catch {
      // As the other kind, or it is no script.
    }
  }
  return null;
}

/** Finds assignments and declarations wherever they stand. */
function visit(node: unknown, list: FieldList, depth: number): void {
  if (depth > maxDepth || typeof node !== 'object' || node === null) {
    return;
  }
  if (Array.isArray(node)) {
    node.forEach((one) => visit(one, list, depth));
    return;
  }
  if (isNode(node)) {
    if (node.type === 'AssignmentExpression') {
      addValue(pathOf(node.left), node.right, list, 0);
    } else if (node.type === 'VariableDeclarator') {
      addValue(pathOf(node.id), node.init, list, 0);
    }
  }
  Object.values(node).forEach((child) => visit(child, list, depth + 1));
}

function addValue(path: string | null, value: ESTree.Node | null, list: FieldList, depth: number): void {
  if (path === null || value === null || depth > maxDepth) {
    return;
  }
  switch (value.type) {
    case 'Literal':
      list.add(path, String(value.value));
      break;
    case 'TemplateLiteral':
      list.add(path, value.quasis.map(({ value: { cooked } }) => cooked ?? '').join('…'));
      break;
    case 'ObjectExpression':
      list.add(`${path}{}`, '');
      for (const property of value.properties) {
        if (property.type === 'Property' && !property.computed) {
          addValue(joined(path, nameOf(property.key)), property.value, list, depth + 1);
        }
      }
      break;
    case 'ArrayExpression':
      value.elements.forEach((one, index) => addValue(joined(path, String(index)), one, list, depth + 1));
      break;
    case 'LogicalExpression':
      addValue(path, value.right, list, depth + 1);
      break;
    case 'CallExpression':
      // Object.freeze({ … }) and the like.
      addValue(path, value.arguments[0] ?? null, list, depth + 1);
      break;
    default:
  }
}

/** Such as `env.API` of `window.env.API`; null: its name is not known before it runs. */
function pathOf(node: ESTree.Node): string | null {
  switch (node.type) {
    case 'Identifier':
      return globals.has(node.name) ? '' : node.name;
    case 'ThisExpression':
      return '';
    case 'MemberExpression': {
      const object = pathOf(node.object);
      const isKnown = !node.computed || node.property.type === 'Literal';
      return object === null || !isKnown ? null : joined(object, nameOf(node.property));
    }
    default:
      return null;
  }
}

function nameOf(node: ESTree.Node): string {
  if (node.type === 'Identifier') {
    return node.name;
  }
  return node.type === 'Literal' ? String(node.value) : '';
}

function joined(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

function isNode(value: object): value is ESTree.Node {
  return 'type' in value && typeof value.type === 'string';
}
