import type { ESTree } from 'meriyah';
import { assign, keyOf, propertyName } from './assign.ts';
import { callMethod, callValue, constructValue } from './call.ts';
import { classValue, functionValue } from './functions.ts';
import { hostGlobal } from './host-properties.ts';
import type { Frame, Machine } from './machine.ts';
import { binary, either, truthOf, unary } from './operators.ts';
import { pattern } from './pattern-methods.ts';
import { getProperty } from './property.ts';
import { noteInsertion } from './sinks.ts';
import {
  arrayOf,
  isPrimitive,
  labelsOf,
  piecesOf,
  plainObject,
  textOf,
  textWithHoles,
  unknown,
  type Value,
} from './value.ts';

/** The value of an expression. */
export function evaluate(node: ESTree.Node, frame: Frame, machine: Machine): Value {
  machine.spend();
  switch (node.type) {
    case 'Literal':
      return literal(node);
    case 'Identifier':
      return variable(node.name, frame, machine);
    case 'ThisExpression':
      return frame.self;
    case 'MemberExpression':
      return getProperty(
        evaluate(node.object, frame, machine),
        propertyName(node, frame, machine, evaluate),
        machine,
      );
    case 'CallExpression':
      return call(node, frame, machine);
    case 'NewExpression':
      return constructValue(
        evaluate(node.callee, frame, machine),
        argumentsOf(node.arguments, frame, machine),
        machine,
      );
    case 'BinaryExpression':
      return binary(
        node.operator,
        evaluate(node.left, frame, machine),
        evaluate(node.right, frame, machine),
        machine,
      );
    case 'LogicalExpression':
      return logical(node, frame, machine);
    case 'UnaryExpression':
      return node.operator === 'delete'
        ? true
        : unary(node.operator, evaluate(node.argument, frame, machine));
    case 'UpdateExpression':
      return update(node, frame, machine);
    case 'AssignmentExpression':
      return assignment(node, frame, machine);
    case 'ConditionalExpression':
      return conditional(node, frame, machine);
    case 'SequenceExpression':
      return node.expressions.map((expression) => evaluate(expression, frame, machine)).at(-1);
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return functionValue(node, frame, machine);
    case 'ArrayExpression':
      return arrayOf(argumentsOf(node.elements, frame, machine));
    case 'ObjectExpression':
      return object(node, frame, machine);
    case 'TemplateLiteral':
      return template(node, frame, machine);
    default:
      return rare(node, frame, machine);
  }
}

function rare(node: ESTree.Node, frame: Frame, machine: Machine): Value {
  switch (node.type) {
    case 'ChainExpression':
    case 'ParenthesizedExpression':
      return evaluate(node.expression, frame, machine);
    case 'AwaitExpression':
      return evaluate(node.argument, frame, machine);
    case 'YieldExpression':
      return node.argument === null || node.argument === undefined
        ? unknown()
        : evaluate(node.argument, frame, machine);
    case 'TaggedTemplateExpression':
      evaluate(node.tag, frame, machine);
      return template(node.quasi, frame, machine);
    case 'ClassExpression':
    case 'ClassDeclaration':
      return classValue(node, frame, machine, evaluate);
    case 'ImportExpression': {
      const source = evaluate(node.source, frame, machine);
      noteInsertion('script', piecesOf(source), labelsOf(source), false, machine);
      return unknown(undefined, { path: 'Promise' });
    }
    default:
      return unknown();
  }
}

function literal(node: ESTree.Literal): Value {
  const { value } = node;
  if ('regex' in node) {
    return pattern(node.regex.pattern, node.regex.flags);
  }
  return typeof value === 'bigint' ? Number(value) : isPlain(value) ? value : unknown();
}

function isPlain(value: unknown): value is string | number | boolean | null {
  return (
    value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  );
}

function variable(name: string, frame: Frame, machine: Machine): Value {
  const scope = frame.scope.find(name);
  if (scope !== null) {
    return scope.get(name);
  }
  switch (name) {
    case 'undefined':
      return undefined;
    case 'NaN':
      return Number.NaN;
    case 'Infinity':
      return Infinity;
    case 'arguments':
      return arrayOf([...frame.args]);
    default:
      return machine.globals.find(name)?.get(name) ?? hostGlobal(name);
  }
}

function argumentsOf(nodes: readonly (ESTree.Node | null)[], frame: Frame, machine: Machine): Value[] {
  return nodes.flatMap((node) => {
    if (node === null) {
      return [undefined];
    }
    if (node.type !== 'SpreadElement') {
      return [evaluate(node, frame, machine)];
    }
    const spread = evaluate(node.argument, frame, machine);
    if (typeof spread === 'string') {
      machine.checkLength(spread.length);
      return Array.from(spread);
    }
    if (isPrimitive(spread) || spread.kind !== 'array') {
      return [spread];
    }
    machine.spend(spread.items.length);
    return spread.items;
  });
}

function call(
  { callee: written, arguments: nodes }: ESTree.CallExpression,
  frame: Frame,
  machine: Machine,
): Value {
  const callee = written.type === 'ChainExpression' ? written.expression : written;
  if (callee.type === 'MemberExpression') {
    const target = evaluate(callee.object, frame, machine);
    const name = propertyName(callee, frame, machine, evaluate);
    return callMethod(target, name, argumentsOf(nodes, frame, machine), machine);
  }
  const fn = evaluate(callee, frame, machine);
  return callValue(fn, undefined, argumentsOf(nodes, frame, machine), machine);
}

function logical(node: ESTree.LogicalExpression, frame: Frame, machine: Machine): Value {
  const left = evaluate(node.left, frame, machine);
  const truth = node.operator === '??' ? isThere(left) : truthOf(left);
  if (truth === null) {
    const right = under(left, machine, () => evaluate(node.right, frame, machine));
    return either(left, right);
  }
  const isDone = node.operator === '&&' ? !truth : truth;
  return isDone ? left : evaluate(node.right, frame, machine);
}

function isThere(value: Value): boolean | null {
  return isPrimitive(value) ? value !== null && value !== undefined : value.kind === 'unknown' ? null : true;
}

/** Follows something that happens under a condition that is not known. */
export function under<T>(condition: Value, machine: Machine, follow: () => T): T {
  const depth = machine.conditions.length;
  machine.conditions.push([...labelsOf(condition)]);
  try {
    return follow();
  } finally {
    machine.conditions.length = depth;
  }
}

function conditional(node: ESTree.ConditionalExpression, frame: Frame, machine: Machine): Value {
  const test = evaluate(node.test, frame, machine);
  const truth = truthOf(test);
  if (truth !== null) {
    return evaluate(truth ? node.consequent : node.alternate, frame, machine);
  }
  return under(test, machine, () =>
    either(evaluate(node.consequent, frame, machine), evaluate(node.alternate, frame, machine)),
  );
}

function update(node: ESTree.UpdateExpression, frame: Frame, machine: Machine): Value {
  const before = evaluate(node.argument, frame, machine);
  const known = textOf(before);
  const old = known === null ? unknown(labelsOf(before)) : Number(known);
  const next = typeof old === 'number' ? old + (node.operator === '++' ? 1 : -1) : old;
  assign(node.argument, next, frame, machine, evaluate, null);
  return node.prefix ? next : old;
}

function assignment(node: ESTree.AssignmentExpression, frame: Frame, machine: Machine): Value {
  const { operator, left } = node;
  if (operator === '=') {
    const value = evaluate(node.right, frame, machine);
    assign(left, value, frame, machine, evaluate, null);
    return value;
  }
  const before = evaluate(left, frame, machine);
  const right = evaluate(node.right, frame, machine);
  const sign = operator.slice(0, -1);
  const value = /^(?:\|\||&&|\?\?)$/.test(sign)
    ? either(before, right)
    : binary(sign, before, right, machine);
  assign(left, value, frame, machine, evaluate, null);
  return value;
}

function object(node: ESTree.ObjectExpression, frame: Frame, machine: Machine): Value {
  const result = plainObject();
  for (const property of node.properties) {
    if (property.type === 'SpreadElement') {
      const spread = evaluate(property.argument, frame, machine);
      if (!isPrimitive(spread) && spread.kind === 'object') {
        spread.props.forEach((value, key) => result.props.set(key, value));
      } else if (labelsOf(spread).size > 0) {
        result.props.set('(spread)', unknown(labelsOf(spread)));
      }
    } else if (property.type === 'Property') {
      const key = property.computed ? evaluate(property.key, frame, machine) : keyOf(property.key);
      const value = evaluate(property.value, frame, machine);
      result.props.set(
        textOf(key) ?? '(any)',
        property.kind === 'get' ? callValue(value, result, [], machine) : value,
      );
    }
  }
  return result;
}

function template(node: ESTree.TemplateLiteral, frame: Frame, machine: Machine): Value {
  const values = node.expressions.map((expression) => evaluate(expression, frame, machine));
  const text = node.quasis
    .map(
      ({ value }, index) =>
        (value.cooked ?? value.raw) + (index < values.length ? piecesOf(values[index]) : ''),
    )
    .join('');
  machine.checkLength(text.length);
  return textWithHoles(text, labelsOf(...values));
}
