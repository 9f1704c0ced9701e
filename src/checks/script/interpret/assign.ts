import type { ESTree } from 'meriyah';
import type { Frame, Machine } from './machine.ts';
import { setMade } from './made.ts';
import { getProperty } from './property.ts';
import { setUnknown } from './set-unknown.ts';
import {
  arrayOf,
  isPrimitive,
  isUnknown,
  labelsOf,
  plainObject,
  textOf,
  unknown,
  type ArrayValue,
  type Value,
} from './value.ts';

export type Evaluate = (node: ESTree.Node, frame: Frame, machine: Machine) => Value;

/** Sets `target[name]`. */
function setProperty(target: Value, name: Value, value: Value, machine: Machine): void {
  const key = textOf(name);
  if (isPrimitive(target)) {
    return;
  }
  if (target.kind === 'unknown') {
    setUnknown(target, key ?? '', value, machine);
  } else if (key === null) {
    // One of many, of which it is not known which: what is in it counts for all.
    const labels = labelsOf(value, name);
    if (labels.size > 0) {
      target.props.set('(any)', unknown(labels));
    }
  } else if (target.kind === 'made') {
    setMade(target, key, value, machine);
  } else if (target.kind === 'array') {
    setItem(target, key, value, machine);
  } else {
    target.props.set(key, value);
  }
}

function setItem(list: ArrayValue, key: string, value: Value, machine: Machine): void {
  if (key === 'length') {
    list.items.length = Math.min(list.items.length, Number(textOf(value) ?? list.items.length));
  } else if (/^\d{1,7}$/.test(key)) {
    const index = Number(key);
    machine.checkLength(index);
    while (list.items.length < index) {
      list.items.push(undefined);
    }
    list.items[index] = value;
  } else {
    list.props.set(key, value);
  }
}

/** Gives variables, properties and patterns of them their value. */
export function assign(
  target: ESTree.Node,
  value: Value,
  frame: Frame,
  machine: Machine,
  evaluate: Evaluate,
  declare: ((name: string, value: Value) => void) | null,
): void {
  machine.spend();
  switch (target.type) {
    case 'Identifier':
      if (declare === null) {
        setVariable(target.name, value, frame, machine);
      } else {
        declare(target.name, value);
      }
      break;
    case 'MemberExpression':
      setProperty(
        evaluate(target.object, frame, machine),
        propertyName(target, frame, machine, evaluate),
        value,
        machine,
      );
      break;
    case 'AssignmentPattern': {
      const isMissing = value === undefined && target.right !== undefined;
      assign(
        target.left,
        isMissing ? evaluate(target.right!, frame, machine) : value,
        frame,
        machine,
        evaluate,
        declare,
      );
      break;
    }
    case 'ArrayPattern':
      target.elements.forEach((element, index) => {
        if (element?.type === 'RestElement') {
          const rest =
            !isPrimitive(value) && value.kind === 'array' ? arrayOf(value.items.slice(index)) : value;
          assign(element.argument, rest, frame, machine, evaluate, declare);
        } else if (element !== null) {
          assign(element, getProperty(value, String(index), machine), frame, machine, evaluate, declare);
        }
      });
      break;
    case 'ObjectPattern':
      for (const property of target.properties) {
        if (property.type === 'RestElement') {
          const rest = !isPrimitive(value) && value.kind === 'object' ? plainObject(value.props) : value;
          assign(property.argument, rest, frame, machine, evaluate, declare);
        } else {
          const key = property.computed ? evaluate(property.key, frame, machine) : keyOf(property.key);
          assign(property.value, getProperty(value, key, machine), frame, machine, evaluate, declare);
        }
      }
      break;
    case 'RestElement':
      assign(target.argument, value, frame, machine, evaluate, declare);
      break;
    default:
      break;
  }
}

/** Sets a variable. What was typed into it stays known where it may have been set or not. */
function setVariable(name: string, value: Value, frame: Frame, machine: Machine): void {
  const scope = frame.scope.find(name);
  if (scope === null) {
    // As `location = …` does, and as a name that nobody declared.
    const isHost = name === 'location' || /^on[a-z]+$/.test(name);
    if (isHost) {
      setUnknown(unknown(undefined, { path: 'window' }), name, value, machine);
    }
    machine.globals.declare(name, value);
    return;
  }
  const before = scope.get(name);
  const isKept = machine.conditions.length > 0 && isUnknown(before) && before.labels.size > 0;
  scope.declare(name, isKept && isPrimitive(value) ? unknown(before.labels, { of: before.of }) : value);
}

export function keyOf(key: ESTree.Node): Value {
  if (key.type === 'Identifier' || key.type === 'PrivateIdentifier') {
    return key.name;
  }
  return key.type === 'Literal' ? String(key.value) : unknown();
}

export function propertyName(
  node: ESTree.MemberExpression,
  frame: Frame,
  machine: Machine,
  evaluate: Evaluate,
): Value {
  return node.computed ? evaluate(node.property, frame, machine) : keyOf(node.property);
}
