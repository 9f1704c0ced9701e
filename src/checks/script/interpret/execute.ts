import type { ESTree } from 'meriyah';
import { assign } from './assign.ts';
import { evaluate, under } from './evaluate.ts';
import { functionValue } from './functions.ts';
import { keysOf, valuesOf } from './items.ts';
import { LimitReached, Thrown, type Frame, type Machine } from './machine.ts';
import { noteComparison, truthOf } from './operators.ts';
import { Scope } from './scope.ts';
import { isPrimitive, labelsOf, unknown, type Label, type Value } from './value.ts';

/** How statements end otherwise than by going on. */
export type Completion =
  | { readonly kind: 'return'; readonly value: Value }
  | { readonly kind: 'break' | 'continue'; readonly label: string | null }
  | null;

/** Runs statements in order, after the functions and variables that they declare are there. */
export function executeAll(
  nodes: readonly ESTree.Node[],
  frame: Frame,
  machine: Machine,
  within: (follow: () => Completion) => Completion = (follow) => follow(),
): Completion {
  hoist(nodes, frame, machine);
  let returned: { readonly kind: 'return'; readonly value: Value } | null = null;
  for (const node of nodes) {
    const depth = machine.conditions.length;
    const end = within(() => execute(node, frame, machine));
    if (end !== null) {
      if (machine.conditions.length === depth) {
        return end.kind === 'return' && returned !== null ? returned : end;
      }
      // It ended under a condition: the rest happens where that does not hold.
      returned ??= end.kind === 'return' ? end : null;
    }
  }
  return returned;
}

/** A frame for names that no one else sees. */
function inner({ source, scope, self, args }: Frame): Frame {
  return { source, scope: new Scope(scope, false), self, args };
}

function hasOwnNames(nodes: readonly ESTree.Node[]): boolean {
  return nodes.some(
    (node) =>
      node.type === 'FunctionDeclaration' ||
      node.type === 'ClassDeclaration' ||
      (node.type === 'VariableDeclaration' && node.kind !== 'var'),
  );
}

function hoist(nodes: readonly ESTree.Node[], frame: Frame, machine: Machine): void {
  for (const node of nodes) {
    if (node.type === 'FunctionDeclaration' && node.id !== null) {
      frame.scope.declare(node.id.name, functionValue(node, frame, machine));
    } else if (node.type === 'VariableDeclaration' && node.kind === 'var') {
      for (const { id } of node.declarations) {
        if (id.type === 'Identifier') {
          frame.scope.declareVar(id.name);
        }
      }
    }
  }
}

/** Runs a statement. */
function execute(node: ESTree.Node, frame: Frame, machine: Machine): Completion {
  machine.spend();
  switch (node.type) {
    case 'ExpressionStatement':
      evaluate(node.expression, frame, machine);
      return null;
    case 'VariableDeclaration':
      declare(node, frame, machine);
      return null;
    case 'ReturnStatement':
      return {
        kind: 'return',
        value: node.argument === null ? undefined : evaluate(node.argument, frame, machine),
      };
    case 'IfStatement':
      return branch(node, frame, machine);
    case 'BlockStatement':
      return executeAll(node.body, hasOwnNames(node.body) ? inner(frame) : frame, machine);
    case 'ForStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
      return loop(node, frame, machine);
    case 'ForInStatement':
    case 'ForOfStatement':
      return each(node, frame, machine);
    case 'BreakStatement':
      return { kind: 'break', label: node.label?.name ?? null };
    case 'ContinueStatement':
      return { kind: 'continue', label: node.label?.name ?? null };
    case 'TryStatement':
      return attempt(node, frame, machine);
    case 'SwitchStatement':
      return choose(node, frame, machine);
    default:
      return rare(node, frame, machine);
  }
}

function rare(node: ESTree.Node, frame: Frame, machine: Machine): Completion {
  switch (node.type) {
    case 'ThrowStatement': {
      const value = evaluate(node.argument, frame, machine);
      if (machine.conditions.length > 0) {
        return { kind: 'return', value: unknown() };
      }
      throw new Thrown(value);
    }
    case 'LabeledStatement': {
      const end = execute(node.body, frame, machine);
      return end !== null && end.kind === 'break' && end.label === node.label.name ? null : end;
    }
    case 'ClassDeclaration':
      if (node.id !== null) {
        frame.scope.declare(node.id.name, evaluate(node, frame, machine));
      }
      return null;
    case 'DebuggerStatement':
      machine.note({ kind: 'gate', on: 'devtools', with: 'debugger' });
      return null;
    case 'WithStatement':
      evaluate(node.object, frame, machine);
      return execute(node.body, frame, machine);
    case 'ExportNamedDeclaration':
      return node.declaration === null ? null : execute(node.declaration, frame, machine);
    case 'ExportDefaultDeclaration':
      return node.declaration.type.endsWith('Declaration')
        ? execute(node.declaration, frame, machine)
        : (evaluate(node.declaration, frame, machine), null);
    case 'ImportDeclaration':
      return null;
    default:
      return null;
  }
}

function declare(node: ESTree.VariableDeclaration, frame: Frame, machine: Machine): void {
  for (const { id, init } of node.declarations) {
    const value = init === null ? undefined : evaluate(init, frame, machine);
    if (node.kind === 'var' && id.type === 'Identifier') {
      frame.scope.declareVar(id.name);
      if (init !== null) {
        assign(id, value, frame, machine, evaluate, null);
      }
    } else {
      assign(id, value, frame, machine, evaluate, (name, part) => frame.scope.declare(name, part));
    }
  }
}

function branch(node: ESTree.IfStatement, frame: Frame, machine: Machine): Completion {
  const test = evaluate(node.test, frame, machine);
  const truth = truthOf(test);
  if (truth === true) {
    return execute(node.consequent, frame, machine);
  }
  if (truth === false) {
    return node.alternate === null ? null : execute(node.alternate, frame, machine);
  }
  const depth = machine.conditions.length;
  const first = under(test, machine, () => execute(node.consequent, frame, machine));
  const { alternate } = node;
  const second = alternate === null ? null : under(test, machine, () => execute(alternate, frame, machine));
  const end = first ?? second;
  if (end !== null && (first === null || second === null)) {
    machine.conditions.length = depth;
    machine.conditions.push([...labelsOf(test)]);
  }
  return end;
}

type Loop = ESTree.ForStatement | ESTree.WhileStatement | ESTree.DoWhileStatement;

function loop(node: Loop, outer: Frame, machine: Machine): Completion {
  const frame = inner(outer);
  if (node.type === 'ForStatement' && node.init !== null) {
    execute(
      node.init.type === 'VariableDeclaration'
        ? node.init
        : { type: 'ExpressionStatement', expression: node.init },
      frame,
      machine,
    );
  }
  for (let isFirst = true; ; isFirst = false) {
    const isTested = node.test !== null && !(isFirst && node.type === 'DoWhileStatement');
    const test = isTested ? evaluate(node.test!, frame, machine) : true;
    const truth = truthOf(test);
    if (truth === false) {
      return null;
    }
    const depth = machine.conditions.length;
    const end =
      truth === null
        ? under(test, machine, () => execute(node.body, frame, machine))
        : execute(node.body, frame, machine);
    const isUnsure = truth === null || machine.conditions.length > depth;
    machine.conditions.length = depth;
    if (isUnsure) {
      // Once is enough to see what it does.
      return end?.kind === 'return' ? end : null;
    }
    if (end !== null && (end.kind !== 'continue' || end.label !== null)) {
      return end.kind === 'break' && end.label === null ? null : end;
    }
    if (node.type === 'ForStatement' && node.update !== null) {
      evaluate(node.update, frame, machine);
    }
  }
}

function each(
  node: ESTree.ForInStatement | ESTree.ForOfStatement,
  outer: Frame,
  machine: Machine,
): Completion {
  const list = evaluate(node.right, outer, machine);
  const items = node.type === 'ForOfStatement' ? valuesOf(list) : keysOf(list);
  for (const item of items) {
    const frame = inner(outer);
    if (node.left.type === 'VariableDeclaration') {
      const target = node.left.declarations[0]!.id;
      assign(target, item, frame, machine, evaluate, (name, value) => frame.scope.declare(name, value));
    } else {
      assign(node.left, item, frame, machine, evaluate, null);
    }
    const depth = machine.conditions.length;
    const end = execute(node.body, frame, machine);
    const isUnsure = machine.conditions.length > depth;
    machine.conditions.length = depth;
    if (end !== null && !isUnsure && (end.kind !== 'continue' || end.label !== null)) {
      return end.kind === 'break' && end.label === null ? null : end;
    }
  }
  return null;
}

function attempt(node: ESTree.TryStatement, frame: Frame, machine: Machine): Completion {
  let end: Completion = null;
  try {
    end = execute(node.block, frame, machine);
  } catch (error) {
    if (error instanceof LimitReached || !(error instanceof Thrown)) {
      throw error;
    }
    if (node.handler !== null) {
      const own = inner(frame);
      if (node.handler.param !== null) {
        assign(node.handler.param, error.value, own, machine, evaluate, (name, value) =>
          own.scope.declare(name, value),
        );
      }
      end = execute(node.handler.body, own, machine);
    }
  }
  const last = node.finalizer === null ? null : execute(node.finalizer, frame, machine);
  return last ?? end;
}

function choose(node: ESTree.SwitchStatement, outer: Frame, machine: Machine): Completion {
  const subject = evaluate(node.discriminant, outer, machine);
  const frame = inner(outer);
  const statements = node.cases.map(({ consequent }) => consequent);
  if (!isPrimitive(subject) && subject.kind === 'unknown') {
    for (const { test, consequent } of node.cases) {
      if (test !== null) {
        noteComparison('===', subject, evaluate(test, frame, machine), machine);
      }
      const depth = machine.conditions.length;
      const labels: readonly Label[] = [...subject.labels];
      machine.conditions.push(labels);
      executeAll(consequent, frame, machine);
      machine.conditions.length = depth;
    }
    return null;
  }
  let start = node.cases.findIndex(({ test }) => test !== null && evaluate(test, frame, machine) === subject);
  if (start === -1) {
    start = node.cases.findIndex(({ test }) => test === null);
  }
  if (start === -1) {
    return null;
  }
  const end = executeAll(statements.slice(start).flat(), frame, machine);
  return end !== null && end.kind === 'break' && end.label === null ? null : end;
}
