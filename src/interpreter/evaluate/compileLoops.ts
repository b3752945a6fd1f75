import { readIndex } from '../indexing/read.ts';
import { colon, type Subscript } from '../indexing/subscripts.ts';
import type { Expression, StatementOf } from '../syntax/tree.ts';
import { countOf } from '../values/make.ts';
import { rangeCount } from '../values/range.ts';
import { Cell, dimsOf, hold, release, type Value } from '../values/value.ts';
import { compileStore } from './compileAssignment.ts';
import { compileCondition } from './compileBranches.ts';
import type { CompilerContext, Evaluate } from './compiler.ts';
import type { CompileBlock, Execute } from './execute.ts';
import { broken, type Completion, completed, type Frame, returned } from './machine.ts';

const spend = (frame: Frame): void => {
  if (--frame.machine.fuel < 0) frame.machine.refuel();
};

export const compileWhile = (
  { condition, body }: StatementOf<'while'>,
  compiler: CompilerContext,
  compileBlock: CompileBlock,
): Execute => {
  const test = compileCondition(condition, compiler);
  const run = compileBlock(body);
  return (frame) => {
    while (test(frame)) {
      spend(frame);
      const completion = run(frame);
      if (completion === broken) break;
      if (completion === returned) return returned;
    }
    return completed;
  };
};

export const compileUntil = (
  statement: StatementOf<'until'>,
  compiler: CompilerContext,
  compileBlock: CompileBlock,
): Execute => {
  const test = compileCondition(statement.condition, compiler);
  const run = compileBlock(statement.body);
  return (frame) => {
    frame.machine.note('octave only', 'MATLAB has no do … until: a while loop does the same.');
    do {
      spend(frame);
      const completion = run(frame);
      if (completion === broken) break;
      if (completion === returned) return returned;
    } while (!test(frame));
    return completed;
  };
};

export const compileFor = (
  statement: StatementOf<'for'>,
  compiler: CompilerContext,
  compileBlock: CompileBlock,
): Execute => {
  const { target, over } = statement;
  const store = compileStore(target, compiler);
  const body = compileBlock(statement.body);
  const evaluate = compiler.one(over);
  const numbers = over.type === 'range' ? rangeNumbers(over, compiler) : undefined;
  return (frame) => {
    const range = numbers?.(frame);
    const step = (value: Value): Completion => {
      spend(frame);
      store(frame, value);
      return body(frame);
    };
    if (range !== undefined) {
      for (let i = 0; i < range.count; i++) {
        const completion = step(range.base + i * range.step);
        if (completion === broken) break;
        if (completion === returned) return returned;
      }
      if (range.count === 0) store(frame, evaluate(frame));
      return completed;
    }
    return overColumns(frame, evaluate(frame), store, step);
  };
};

interface RangeNumbers {
  readonly base: number;
  readonly step: number;
  readonly count: number;
}

/** The range as three numbers where it is made of real scalars, so that no array is needed. */
const rangeNumbers = (
  over: Expression & { readonly type: 'range' },
  compiler: CompilerContext,
): ((frame: Frame) => RangeNumbers | undefined) => {
  const base = compiler.one(over.base);
  const step: Evaluate = over.step ? compiler.one(over.step) : () => 1;
  const limit = compiler.one(over.limit);
  return (frame) => {
    const from = base(frame);
    const by = step(frame);
    const to = limit(frame);
    if (typeof from !== 'number' || typeof by !== 'number' || typeof to !== 'number') return undefined;
    return { base: from, step: by, count: rangeCount(from, by, to) };
  };
};

/** Gives a loop one column after the other. */
const overColumns = (
  frame: Frame,
  value: Value,
  store: (frame: Frame, value: Value) => void,
  step: (value: Value) => Completion,
): Completion => {
  const dims = dimsOf(value);
  const rows = dims[0]!;
  const columns = rows === 0 ? 0 : countOf(dims) / rows;
  if (columns === 0) {
    store(frame, value);
    return completed;
  }
  // The loop's own hold keeps the body from changing the array or reusing its numbers.
  hold(value);
  const completion = eachColumn(frame, value, rows, columns, step);
  release(value);
  return completion;
};

const eachColumn = (
  frame: Frame,
  value: Value,
  rows: number,
  columns: number,
  step: (value: Value) => Completion,
): Completion => {
  const whole = countOf(dimsOf(value)) === 1;
  for (let j = 1; j <= columns; j++) {
    const subscripts: readonly Subscript[] = rows === 1 && !(value instanceof Cell) ? [j] : [colon, j];
    const completion = step(whole ? value : readIndex(value, subscripts, '', frame.machine));
    if (completion === broken) break;
    if (completion === returned) return returned;
  }
  return completed;
};
