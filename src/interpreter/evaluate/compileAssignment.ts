import { InterpreterError, type ProgramSyntaxError } from '../errors.ts';
import { assignBrace, assignField, assignIndex } from '../indexing/assign.ts';
import { readIndex, readItems } from '../indexing/read.ts';
import { removeIndex } from '../indexing/remove.ts';
import type { Subscript } from '../indexing/subscripts.ts';
import { applyBinary } from '../operators/binary.ts';
import type { BinaryOperator, Expression, ExpressionOf } from '../syntax/tree.ts';
import { countOf, emptyMatrix, fail, typeName } from '../values/make.ts';
import { Cell, heldOnce, Struct, share, Tensor, type Value } from '../values/value.ts';
import { type Accessor, applyAccessors, compileChain } from './compileIndex.ts';
import type { CompilerContext, Variable } from './compiler.ts';
import { compileSubscripts } from './compileSubscripts.ts';
import type { Frame } from './machine.ts';

/** Stores a value at a target such as x, x(2) or s.a{3}. */
export type Store = (frame: Frame, value: Value) => void;

/** Carries out an assignment; gives the value that was assigned. */
export type Assign = (frame: Frame) => Value;

/** The variable that a target belongs to; undefined for `~`. */
export const targetVariable = (target: Expression, compiler: CompilerContext): Variable | undefined => {
  let base = target;
  while (base.type === 'index' || base.type === 'field') base = base.base;
  return base.type === 'name' ? compiler.variable(base.name) : undefined;
};

export const compileStore = (target: Expression, compiler: CompilerContext): Store => {
  if (target.type === 'ignored') return () => undefined;
  const variable = targetVariable(target, compiler);
  if (variable === undefined) throw nothingToAssign(target, compiler);
  if (target.type === 'name') return variable.set;
  const { accessors } = compileChain(target, compiler);
  const general: Store = (frame, value) => {
    // A container may be put into itself (c{3} = c); it must then be copied, not changed in place.
    if ((value instanceof Cell || value instanceof Struct) && value.held > 0) share(value);
    const base = variable.get(frame);
    const result = assignInto(frame, base, accessors, 0, value, variable.name, target);
    if (result !== base) variable.set(frame, result);
  };
  return storeNumber(target, variable, general, compiler) ?? general;
};

/** Only the variables of a function can be assigned, not those of an anonymous function. */
const nothingToAssign = (target: Expression, compiler: CompilerContext): ProgramSyntaxError =>
  compiler.source.error(target.start, 'An anonymous function cannot assign variables.');

/** x(i) = number and x(i, j) = number within an array that only this variable holds. */
const storeNumber = (
  target: Expression,
  variable: Variable,
  general: Store,
  compiler: CompilerContext,
): Store | undefined => {
  const { slot } = variable;
  if (slot === undefined || target.type !== 'index' || target.brace || target.base.type !== 'name')
    return undefined;
  if (target.args.length === 0 || target.args.length > 2) return undefined;
  const subscripts = compileSubscripts(target.args, compiler);
  const oneNumber = target.args.length === 1;
  return (frame, value) => {
    const base = frame.slots[slot];
    if (!(base instanceof Tensor) || typeof value !== 'number') {
      general(frame, value);
      return;
    }
    const found = subscripts(frame, base);
    if (base.held === heldOnce && base.class === 'double' && base.im === null) {
      const at = oneNumber ? offsetOf(found[0]!) : gridOffset(found, base);
      if (at >= 0 && at < base.re.length) {
        base.re[at] = value;
        base.origin = '';
        return;
      }
    }
    frame.node = target;
    const result = assignIndex(base, found, value, variable.name, frame.machine);
    if (result !== base) variable.set(frame, result);
  };
};

const offsetOf = (subscript: Subscript): number =>
  typeof subscript === 'number' && Number.isInteger(subscript) ? subscript - 1 : -1;

const gridOffset = ([i, j]: readonly Subscript[], { dims }: Tensor): number => {
  const row = offsetOf(i!);
  const column = offsetOf(j!);
  const inside = dims.length === 2 && row >= 0 && row < dims[0]! && column >= 0 && column < dims[1]!;
  return inside ? row + column * dims[0]! : -1;
};

/** The base with `value` at the place that the accessors from number `at` on lead to. */
const assignInto = (
  frame: Frame,
  base: Value | undefined,
  accessors: readonly Accessor[],
  at: number,
  value: Value,
  name: string,
  node: Expression,
): Value => {
  const accessor = accessors[at]!;
  const isLast = at === accessors.length - 1;
  const deeper = (element: Value | undefined): Value =>
    isLast ? value : assignInto(frame, element && share(element), accessors, at + 1, value, '', node);
  if (accessor.type === 'field') {
    const field = accessor.name(frame);
    frame.node = node;
    const items = base instanceof Struct ? base.fields.get(field) : undefined;
    const result = deeper(items?.length === 1 ? items[0] : undefined);
    frame.node = node;
    return assignField(base, field, result);
  }
  const subscripts = accessor.subscripts(frame, base ?? emptyMatrix());
  frame.node = node;
  if (accessor.type === 'braces') {
    const element =
      isLast || !(base instanceof Cell) ? undefined : existing(() => readItems(base, subscripts, name)[0]);
    const result = deeper(element);
    frame.node = node;
    return assignBrace(base, subscripts, result, name, frame.machine);
  }
  if (isLast) return assignIndex(base, subscripts, value, name, frame.machine);
  const isEmpty = base === undefined || (base instanceof Tensor && base.re.length === 0);
  if (!isEmpty && !(base instanceof Struct) && !(base instanceof Cell)) {
    return fail(`in indexed assignment of ${typeName(base)}, last rhs index must be ()`);
  }
  const element = isEmpty ? undefined : existing(() => readIndex(base, subscripts, name, frame.machine));
  const result = deeper(element instanceof Struct && countOf(element.dims) === 0 ? undefined : element);
  frame.node = node;
  return assignIndex(isEmpty ? undefined : base, subscripts, result, name, frame.machine);
};

/** The value at a place that may not exist yet. */
const existing = (read: () => Value | undefined): Value | undefined => {
  try {
    return read();
  } catch (error) {
    if (error instanceof InterpreterError && error.identifier === 'Octave:index-out-of-bounds')
      return undefined;
    throw error;
  }
};

export const compileAssign = (node: ExpressionOf<'assign'>, compiler: CompilerContext): Assign => {
  if (node.bracketed && node.targets.length > 1) return compileMultiple(node, compiler);
  const [target] = node.targets;
  if (target!.type === 'index' && node.bracketed && compiler.isMany(target!))
    return compileMultiple(node, compiler);
  return node.operator === undefined
    ? compilePlain(node, target!, compiler)
    : compileCompound(node, target!, compiler);
};

const isEmptyLiteral = (node: Expression): boolean => node.type === 'matrix' && node.rows.length === 0;

const compilePlain = (
  node: ExpressionOf<'assign'>,
  target: Expression,
  compiler: CompilerContext,
): Assign => {
  const traced = tracer(node, target, compiler);
  if (isEmptyLiteral(node.value) && target.type === 'index' && !target.brace) {
    const remove = compileRemove(target, compiler);
    return (frame) => {
      remove(frame);
      traced(frame);
      return emptyMatrix();
    };
  }
  const evaluate = compiler.one(node.value);
  const store = compileStore(target, compiler);
  return (frame) => {
    const value = evaluate(frame);
    store(frame, value);
    traced(frame);
    return value;
  };
};

const compileRemove = (
  target: ExpressionOf<'index'>,
  compiler: CompilerContext,
): ((frame: Frame) => void) => {
  const { accessors } = compileChain(target, compiler);
  const last = accessors[accessors.length - 1]!;
  const variable = targetVariable(target, compiler);
  if (variable === undefined) throw nothingToAssign(target, compiler);
  const read = accessors.slice(0, -1);
  const store: Store = target.base.type === 'name' ? variable.set : compileStore(target.base, compiler);
  return (frame) => {
    const whole = variable.get(frame);
    frame.node = target;
    if (last.type === 'field')
      throw new InterpreterError('invalid use of a N_-D array in indexed assignment');
    const base = applyAccessors(frame, whole ?? emptyMatrix(), read, 0, 1, variable.name, target)[0]!;
    const subscripts = last.subscripts(frame, base);
    frame.node = target;
    store(frame, removeIndex(base, subscripts, variable.name, frame.machine));
  };
};

/** x += value and its kind. */
const compileCompound = (
  node: ExpressionOf<'assign'>,
  target: Expression,
  compiler: CompilerContext,
): Assign => {
  const operator = node.operator!;
  const variable = targetVariable(target, compiler);
  const current = compiler.one(target);
  const evaluate = compiler.one(node.value);
  const store = compileStore(target, compiler);
  const traced = tracer(node, target, compiler);
  return (frame) => {
    if (variable?.get(frame) === undefined) {
      frame.node = node;
      const isStep = node.value.type === 'number' && node.value.start === node.start;
      const form = isStep
        ? `x${operator}${operator} or ${operator}${operator}x, x`
        : `computed assignment A OP= X, A`;
      throw new InterpreterError(`in ${form} must be defined first`);
    }
    const value = evaluate(frame);
    const before = current(frame);
    frame.node = node;
    frame.machine.noteOnce(
      node,
      'octave only',
      `MATLAB has no ${operator}=: write the variable on both sides of = instead.`,
    );
    const result = combine(operator, before, value, frame);
    store(frame, result);
    traced(frame);
    return result;
  };
};

/** before operator value, with a shortcut for the commonest: sums of numbers. */
const combine = (operator: BinaryOperator, before: Value, value: Value, frame: Frame): Value => {
  if (typeof before === 'number' && typeof value === 'number') {
    if (operator === '+') return before + value;
    if (operator === '-') return before - value;
  }
  return applyBinary(operator, before, value, frame.machine, false);
};

/** [a, b] = … */
const compileMultiple = (node: ExpressionOf<'assign'>, compiler: CompilerContext): Assign => {
  const evaluate = compiler.many(node.value);
  const counts = node.targets.map((target) => compileCount(target, compiler));
  const stores = node.targets.map((target) => compileStore(target, compiler));
  const traced = node.targets.map((target) => tracer(node, target, compiler));
  return (frame) => {
    const wanted = counts.map((count) => count(frame));
    const total = wanted.reduce((sum, n) => sum + n, 0);
    const values = evaluate(frame, total);
    frame.node = node;
    if (values.length === 0) fail('value on the right hand side of the assignment not defined');
    let at = 0;
    for (const [i, store] of stores.entries()) {
      const part = values.slice(at, at + wanted[i]!);
      if (part.length < wanted[i]!) {
        if (node.targets[i]!.type === 'ignored') continue;
        frame.node = node;
        fail(`element number ${at + part.length + 1} undefined in return list`);
      }
      at += wanted[i]!;
      storePart(frame, store, part, node.targets[i]!, compiler);
      traced[i]!(frame);
    }
    return values[0]!;
  };
};

const storePart = (
  frame: Frame,
  store: Store,
  part: readonly Value[],
  target: Expression,
  compiler: CompilerContext,
): void => {
  if (part.length === 1) {
    store(frame, part[0]!);
    return;
  }
  // c{1:n} takes several values: they are stored as a part of the cell.
  if (target.type !== 'index') return;
  const parentheses = compileStore({ ...target, brace: false }, compiler);
  parentheses(frame, new Cell([1, part.length], part.map(share)));
};

/** How many values a target takes: one, unless it is c{…} with several places. */
const compileCount = (target: Expression, compiler: CompilerContext): ((frame: Frame) => number) => {
  if (target.type !== 'index' || !target.brace) return () => 1;
  const variable = targetVariable(target, compiler);
  const subscripts = compileSubscripts(target.args, compiler);
  return (frame) => {
    let count = 1;
    for (const subscript of subscripts(frame, variable?.get(frame) ?? emptyMatrix())) {
      if (typeof subscript === 'object' && 'count' in subscript) count *= subscript.count;
      else if (subscript instanceof Tensor) count *= subscript.re.length;
    }
    return count;
  };
};

/** Reports an assignment to the observer of the run. */
const tracer = (
  node: Expression,
  target: Expression,
  compiler: CompilerContext,
): ((frame: Frame) => void) => {
  const variable = targetVariable(target, compiler);
  if (variable === undefined) return () => undefined;
  return (frame) => {
    const { onAssign } = frame.machine;
    if (onAssign === undefined) return;
    const value = variable.get(frame);
    if (value === undefined) return;
    onAssign({
      ...frame.code.source.placeOf(node.start),
      name: variable.name,
      value,
      functionName: frame.code.name,
    });
  };
};
