import { InterpreterError } from '../errors.ts';
import { shortType } from '../indexing/assign.ts';
import { readIndex, readItems } from '../indexing/read.ts';
import type { Expression } from '../syntax/tree.ts';
import { fail, isText, toText } from '../values/make.ts';
import { Cell, FunctionHandle, Struct, share, Tensor, type Value } from '../values/value.ts';
import { callHandle, callTarget, resolve, undefinedName } from './calls.ts';
import type { CompilerContext, Evaluate, EvaluateMany } from './compiler.ts';
import { compileSubscripts, type EvaluateSubscripts, toArguments } from './compileSubscripts.ts';
import type { Builtin, Code, Frame } from './machine.ts';

/** One step of an index chain such as x(1).name{2}. */
export type Accessor =
  | {
      readonly type: 'parentheses' | 'braces';
      readonly subscripts: EvaluateSubscripts;
      readonly count: number;
    }
  | { readonly type: 'field'; readonly name: (frame: Frame) => string };

export interface Chain {
  readonly base: Expression;
  readonly accessors: readonly Accessor[];
}

/** Takes an index expression apart into what is indexed and the steps. */
export const compileChain = (node: Expression, compiler: CompilerContext): Chain => {
  const accessors: Accessor[] = [];
  let base = node;
  while (base.type === 'index' || base.type === 'field') {
    accessors.unshift(compileAccessor(base, compiler));
    base = base.base;
  }
  return { base, accessors };
};

const compileAccessor = (node: Expression, compiler: CompilerContext): Accessor => {
  if (node.type === 'index') {
    const subscripts = compileSubscripts(node.args, compiler);
    return { type: node.brace ? 'braces' : 'parentheses', subscripts, count: node.args.length };
  }
  if (node.type !== 'field') throw new InterpreterError('not an index');
  if (typeof node.name === 'string') {
    const { name } = node;
    return { type: 'field', name: () => name };
  }
  const dynamic = compiler.one(node.name);
  return {
    type: 'field',
    name: (frame) => {
      const value = dynamic(frame);
      return isText(value) ? toText(value) : fail('dynamic structure field names must be strings');
    },
  };
};

/** A variable, or a call without arguments. */
export const compileName = (
  node: Expression & { readonly type: 'name' },
  compiler: CompilerContext,
): Evaluate => {
  const variable = compiler.variable(node.name);
  const call = compileCall(node.name, node, compiler);
  if (variable === undefined) return (frame) => first(call(frame, [], 1), frame, node);
  const { slot } = variable;
  if (slot !== undefined) {
    return (frame) => {
      const value = frame.slots[slot];
      return value === undefined ? first(call(frame, [], 1), frame, node) : value;
    };
  }
  return (frame) => variable.get(frame) ?? first(call(frame, [], 1), frame, node);
};

/** As `compileName`, for a statement or an argument list. */
export const compileNameMany = (
  node: Expression & { readonly type: 'name' },
  compiler: CompilerContext,
): EvaluateMany => {
  const variable = compiler.variable(node.name);
  const call = compileCall(node.name, node, compiler);
  return (frame, outputs) => {
    const value = variable?.get(frame);
    return value === undefined ? call(frame, [], outputs) : [value];
  };
};

const first = (values: readonly Value[], frame: Frame, node: Expression): Value => {
  const value = values[0];
  if (value !== undefined) return value;
  frame.node = node;
  throw new InterpreterError('value on the right hand side of the assignment not defined');
};

type Call = (frame: Frame, args: readonly Value[], outputs: number) => readonly Value[];

/** Calls a function by its name, which is looked up once. */
const compileCall = (name: string, node: Expression, compiler: CompilerContext): Call => {
  if (name === 'nargin' || name === 'nargout') {
    return (frame, args) => {
      if (args.length > 0) return fail(`${name} of a named function is not supported here`);
      return [name === 'nargin' ? frame.inputs : frame.outputs];
    };
  }
  let known: Code | Builtin | undefined = compiler.lookup(name);
  return (frame, args, outputs) => {
    const { machine } = frame;
    const target = known ?? resolve(machine, frame.code, name) ?? fromScript(frame, name);
    frame.node = node;
    if (target === undefined) throw undefinedName(frame, name, node.start, args.length > 0);
    if (typeof target === 'function') known = target;
    return callTarget(machine, target, args, outputs);
  };
};

/** A variable that a script or `eval` made, which was not known when this code was compiled. */
const fromScript = (frame: Frame, name: string): Builtin | undefined => {
  const slot = frame.code.slots.get(name);
  const value = slot === undefined ? undefined : frame.slots[slot];
  if (value === undefined) return undefined;
  return (args, outputs, machine) => {
    if (args.length === 0) return value;
    if (value instanceof FunctionHandle) return callHandle(machine, value, args, outputs);
    return readIndex(value, args, name, machine);
  };
};

/** An index expression as any number of values. */
export const compileIndexMany = (node: Expression, compiler: CompilerContext): EvaluateMany => {
  const { base, accessors } = compileChain(node, compiler);
  if (base.type !== 'name') {
    const evaluate = compiler.one(base);
    return (frame, outputs) => applyAccessors(frame, evaluate(frame), accessors, 0, outputs, '', node);
  }
  const variable = compiler.variable(base.name);
  const call = compileCall(base.name, base, compiler);
  const [head] = accessors;
  return (frame, outputs) => {
    const value = variable?.get(frame);
    if (value !== undefined) return applyAccessors(frame, value, accessors, 0, outputs, base.name, node);
    const takesArguments = head?.type === 'parentheses';
    const args = takesArguments ? toArguments(head.subscripts(frame, frame.endOf), frame) : [];
    const used = takesArguments ? 1 : 0;
    const isLast = accessors.length === used;
    const results = call(frame, args, isLast ? outputs : 1);
    return isLast
      ? results
      : applyAccessors(frame, first(results, frame, node), accessors, used, outputs, '', node);
  };
};

/** An index expression as one value, with shortcuts for numbers out of arrays. */
export const compileIndexOne = (node: Expression, compiler: CompilerContext): Evaluate => {
  const many = compileIndexMany(node, compiler);
  const general: Evaluate = (frame) => single(many(frame, 1), frame, node);
  if (node.type !== 'index' || node.brace || node.base.type !== 'name') return general;
  const { name } = node.base;
  const slot = compiler.variable(name)?.slot;
  if (slot === undefined || node.args.length === 0 || node.args.length > 2) return general;
  const subscripts = compileSubscripts(node.args, compiler);
  const oneNumber = node.args.length === 1;
  return (frame) => {
    const value = frame.slots[slot];
    if (!(value instanceof Tensor)) return general(frame);
    const found = subscripts(frame, value);
    const [i, j] = found;
    if (value.class === 'double' && value.im === null && typeof i === 'number') {
      if (oneNumber) {
        const element = value.re[i - 1];
        if (element !== undefined) return element;
      } else if (typeof j === 'number' && value.dims.length === 2) {
        const rows = value.dims[0]!;
        const element =
          i <= rows && i >= 1 && Number.isInteger(i) ? value.re[i - 1 + (j - 1) * rows] : undefined;
        if (element !== undefined) return element;
      }
    }
    frame.node = node;
    return readIndex(value, found, name, frame.machine);
  };
};

const single = (values: readonly Value[], frame: Frame, node: Expression): Value => {
  if (values.length === 1) return values[0]!;
  frame.node = node;
  if (values.length === 0) {
    return fail('indexing produces no results', 'Octave:index-out-of-bounds');
  }
  return values[0]!;
};

/** Follows the steps of a chain from `from` on. */
export const applyAccessors = (
  frame: Frame,
  start: Value,
  accessors: readonly Accessor[],
  from: number,
  outputs: number,
  name: string,
  node: Expression,
): readonly Value[] => {
  let value = start;
  for (let i = from; i < accessors.length; i++) {
    const accessor = accessors[i]!;
    const isLast = i === accessors.length - 1;
    const results = applyAccessor(frame, value, accessor, isLast ? outputs : 1, name, node);
    if (isLast) return results;
    if (results.length !== 1) {
      frame.node = node;
      if (results.length === 0) return fail('indexing produces no results');
      return fail('a cs-list cannot be further indexed');
    }
    value = results[0]!;
  }
  return [value];
};

const applyAccessor = (
  frame: Frame,
  value: Value,
  accessor: Accessor,
  outputs: number,
  name: string,
  node: Expression,
): readonly Value[] => {
  if (accessor.type === 'field') {
    frame.node = node;
    return readField(value, accessor.name(frame));
  }
  const subscripts = accessor.subscripts(frame, value);
  frame.node = node;
  if (accessor.type === 'braces') {
    if (value instanceof Cell) return readItems(value, subscripts, name);
    return fail(`${value instanceof Struct ? 'struct' : shortType(value)} cannot be indexed with {`);
  }
  if (value instanceof FunctionHandle)
    return callHandle(frame.machine, value, toArguments(subscripts, frame), outputs);
  return [readIndex(value, subscripts, name, frame.machine)];
};

const readField = (value: Value, name: string): readonly Value[] => {
  if (!(value instanceof Struct)) return fail(`${shortType(value)} cannot be indexed with .`);
  const items = value.fields.get(name);
  if (items === undefined) return fail(`structure has no member '${name}'`, 'Octave:invalid-indexing');
  return items.map(share);
};
