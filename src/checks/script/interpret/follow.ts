import { parse, type ESTree } from 'meriyah';
import { assign } from './assign.ts';
import type { Effect } from './effect.ts';
import { evaluate } from './evaluate.ts';
import { executeAll } from './execute.ts';
import {
  followLimits,
  LimitReached,
  Machine,
  Thrown,
  type CallFunction,
  type FollowLimits,
  type Frame,
} from './machine.ts';
import { noteInsertion } from './sinks.ts';
import { isHiding, isTinySize } from './style.ts';
import { Scope } from './scope.ts';
import { arrayOf, isPrimitive, piecesOf, unknown, type MadeValue, type Value } from './value.ts';

/** What a script would do, as far as it could be followed. */
export interface Trace {
  readonly effects: readonly Effect[];
  /** Whether it is JavaScript at all. */
  readonly isScript: boolean;
  /** Whether limits ended it before all was seen. */
  readonly isCut: boolean;
}

/**
 * Follows a script without running it: an interpreter of ours computes what is known, and goes both ways where it is not.
 *
 * Nothing of it reaches Node: the script sees values of ours alone, and what it asks the browser for is recorded as an
 * effect. That undoes each encoding that the script can undo itself, whatever it is: rotated tables of texts, RC4,
 * packers, character arithmetic. Functions that nothing calls are followed too, since a page may.
 */
export function followScript(text: string, limits: FollowLimits = followLimits): Trace {
  const machine = new Machine(limits, callFunction, runText);
  const program = parseScript(text);
  if (program === null) {
    return { effects: [], isScript: false, isCut: false };
  }
  let isCut = false;
  const guarded = (follow: () => void): void => {
    try {
      follow();
    } catch (error) {
      if (error instanceof LimitReached || error instanceof RangeError) {
        isCut = true;
      } else if (!(error instanceof Thrown)) {
        throw error;
      }
      machine.depth = 0;
      machine.conditions.length = 0;
    }
  };
  guarded(() => runProgram(program, text, machine));
  guarded(() => machine.finish());
  for (const { frame, url, labels, depth } of machine.frames) {
    guarded(() => {
      machine.depth = depth;
      noteInsertion(frame.what, url, labels, isHiddenFrame(frame), machine);
    });
  }
  return { effects: machine.effects, isScript: true, isCut: isCut || machine.isCut };
}

function parseScript(text: string): ESTree.Program | null {
  for (const sourceType of ['script', 'module'] as const) {
    try {
      return parse(text, { sourceType, next: true, webcompat: true, globalReturn: true, ranges: true });
    } catch {
      // As the other kind, or it is no script.
    }
  }
  return null;
}

function runText(text: string, machine: Machine): void {
  machine.spend(text.length >>> 2);
  const program = parseScript(text);
  if (program !== null) {
    runProgram(program, text, machine);
  }
}

function runProgram(program: ESTree.Program, source: string, machine: Machine): void {
  const frame: Frame = {
    source,
    scope: machine.globals,
    self: unknown(undefined, { path: 'window' }),
    args: [],
  };
  executeAll(program.body, frame, machine, (follow) => machine.inPart(follow));
}

const callFunction: CallFunction = (fn, self, args, machine): Value => {
  machine.spend(2);
  const scope = new Scope(fn.scope, true);
  const given = [...fn.boundArguments, ...args];
  const frame: Frame = {
    source: fn.source,
    scope,
    self: fn.self === null ? self : fn.self.value,
    args: given,
  };
  if (fn.self === null) {
    const list = arrayOf(given);
    list.props.set('callee', fn);
    scope.declare('arguments', list);
  }
  fn.node.params.forEach((param, index) => {
    const value = param.type === 'RestElement' ? arrayOf(given.slice(index)) : given[index];
    assign(param, value, frame, machine, evaluate, (name, part) => scope.declare(name, part));
  });
  const { body } = fn.node;
  if (body === null || body === undefined) {
    return undefined;
  }
  if (body.type !== 'BlockStatement') {
    return evaluate(body, frame, machine);
  }
  const end = executeAll(body.body, frame, machine);
  return end !== null && end.kind === 'return' ? end.value : undefined;
};

function isHiddenFrame({ props }: MadeValue): boolean {
  const text = (key: string): string => {
    const value = props.get(key);
    return value === undefined || isPrimitive(value) ? String(value ?? '') : piecesOf(value);
  };
  const style = props.get('style');
  const declarations =
    !isPrimitive(style) && style?.kind === 'object'
      ? [...style.props].map(
          ([key, value]) => `${key.replaceAll(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}:${piecesOf(value)}`,
        )
      : [];
  const css = [...declarations, text('css')].join(';').replaceAll('css-text:', '');
  return isHiding(css) || isTinySize(text('width')) || isTinySize(text('height')) || props.has('hidden');
}
