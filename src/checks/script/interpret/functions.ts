import type { ESTree } from 'meriyah';
import { keyOf, type Evaluate } from './assign.ts';
import type { Frame, Machine } from './machine.ts';
import { Scope } from './scope.ts';
import {
  plainObject,
  textOf,
  type FunctionNode,
  type FunctionValue,
  type PlainValue,
  type Value,
} from './value.ts';

/** A function of the script, which closes over what is around it. */
export function functionValue(node: FunctionNode, frame: Frame, machine: Machine): FunctionValue {
  const isArrow = node.type === 'ArrowFunctionExpression';
  let { scope } = frame;
  if (node.type === 'FunctionExpression' && node.id !== null) {
    scope = new Scope(scope, false);
  }
  const fn: FunctionValue = {
    kind: 'function',
    node,
    scope,
    source: frame.source,
    self: isArrow ? { value: frame.self } : null,
    boundArguments: [],
    props: new Map(),
    calls: 0,
    active: 0,
    blindCalls: 0,
  };
  if (node.type === 'FunctionExpression' && node.id !== null) {
    scope.declare(node.id.name, fn);
  }
  machine.functions.push(fn);
  return fn;
}

/** A class of the script: its constructor, with its methods in the prototype. */
export function classValue(
  node: ESTree.ClassExpression | ESTree.ClassDeclaration,
  frame: Frame,
  machine: Machine,
  evaluate: Evaluate,
): Value {
  const proto: PlainValue = plainObject();
  let constructor: FunctionValue | null = null;
  const statics: [string, Value][] = [];
  const put = (member: ESTree.MethodDefinition | ESTree.PropertyDefinition, value: Value): void => {
    if (member.key !== null) {
      const name = member.computed ? evaluate(member.key, frame, machine) : keyOf(member.key);
      const key = textOf(name) ?? '(any)';
      if (member.static) {
        statics.push([key, value]);
      } else {
        proto.props.set(key, value);
      }
    }
  };
  for (const member of node.body.body) {
    if (member.type === 'MethodDefinition') {
      const fn = functionValue(member.value, frame, machine);
      if (member.kind === 'constructor') {
        constructor = fn;
      } else {
        put(member, fn);
      }
    } else if (member.type === 'PropertyDefinition' && member.value !== null) {
      put(member, evaluate(member.value, { ...frame, self: proto }, machine));
    }
  }
  const made: Value = constructor ?? emptyFunction(frame, machine);
  made.props.set('prototype', proto);
  statics.forEach(([key, value]) => made.props.set(key, value));
  return made;
}

function emptyFunction(frame: Frame, machine: Machine): FunctionValue {
  const node: FunctionNode = {
    type: 'FunctionExpression',
    id: null,
    params: [],
    body: { type: 'BlockStatement', body: [] },
    async: false,
    generator: false,
  };
  return functionValue(node, frame, machine);
}
