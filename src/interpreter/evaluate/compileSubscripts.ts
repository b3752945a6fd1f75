import { colon, foldDims, RangeSubscript, type Subscript } from '../indexing/subscripts.ts';
import type { Expression, ExpressionOf } from '../syntax/tree.ts';
import { fail, isText } from '../values/make.ts';
import { makeRange, rangeCount } from '../values/range.ts';
import { asTensor, dimsOf, Tensor, text, type Value } from '../values/value.ts';
import type { CompilerContext, Evaluate } from './compiler.ts';
import type { Frame } from './machine.ts';

/** Evaluates the subscripts of an index into `base`, which `end` refers to. */
export type EvaluateSubscripts = (frame: Frame, base: Value) => readonly Subscript[];

/** Whether `end` in the expression means a size of the value that is indexed. */
const mentionsEnd = (node: Expression): boolean => {
  switch (node.type) {
    case 'end':
      return true;
    case 'binary':
    case 'shortCircuit':
      return mentionsEnd(node.left) || mentionsEnd(node.right);
    case 'unary':
    case 'transpose':
      return mentionsEnd(node.operand);
    case 'parenthesised':
      return mentionsEnd(node.inner);
    case 'range':
      return [node.base, node.step, node.limit].some((part) => part !== undefined && mentionsEnd(part));
    case 'index':
      // Inside the call of a function, end still refers to the outer array.
      return mentionsEnd(node.base) || node.args.some(mentionsEnd);
    case 'field':
      return mentionsEnd(node.base) || (typeof node.name !== 'string' && mentionsEnd(node.name));
    case 'matrix':
    case 'cell':
      return node.rows.some((row) => row.some(mentionsEnd));
    default:
      return false;
  }
};

type EvaluateSubscript = (frame: Frame) => Subscript;

const compileSubscript = (node: Expression, compiler: CompilerContext): EvaluateSubscript => {
  if (node.type === 'colon') return () => colon;
  if (node.type !== 'range') return compiler.one(node);
  const { base, step, limit } = compileRangeParts(node, compiler);
  return (frame) => {
    const from = base(frame);
    const by = step(frame);
    const to = limit(frame);
    if (typeof from === 'number' && typeof by === 'number' && typeof to === 'number') {
      return new RangeSubscript(from, by, rangeCount(from, by, to));
    }
    frame.node = node;
    return rangeOf(frame, from, by, to);
  };
};

/** The subscripts of an index expression. */
export const compileSubscripts = (
  args: readonly Expression[],
  compiler: CompilerContext,
): EvaluateSubscripts => {
  const usesEnd = args.some(mentionsEnd);
  if (args.some((arg) => compiler.isMany(arg))) return compileSpread(args, compiler, usesEnd);
  const parts = args.map((arg) => compileSubscript(arg, compiler));
  const [first, second] = parts;
  const plain: EvaluateSubscripts =
    parts.length === 1
      ? (frame) => [first!(frame)]
      : parts.length === 2
        ? (frame) => [first!(frame), second!(frame)]
        : (frame) => parts.map((part) => part(frame));
  if (!usesEnd) return plain;
  return (frame, base) =>
    withEnd(frame, base, parts.length, () =>
      parts.map((part, i) => {
        frame.endPosition = i;
        return part(frame);
      }),
    );
};

const compileSpread = (
  args: readonly Expression[],
  compiler: CompilerContext,
  usesEnd: boolean,
): EvaluateSubscripts => {
  const parts = args.map((arg) => {
    if (!compiler.isMany(arg)) {
      const one = compileSubscript(arg, compiler);
      return (frame: Frame): readonly Subscript[] => [one(frame)];
    }
    const many = compiler.many(arg);
    return (frame: Frame): readonly Subscript[] => many(frame, 1);
  });
  const spread = (frame: Frame): readonly Subscript[] =>
    parts.flatMap((part, i) => {
      frame.endPosition = i;
      return part(frame);
    });
  return usesEnd ? (frame, base) => withEnd(frame, base, args.length, () => spread(frame)) : spread;
};

const withEnd = <T>(frame: Frame, base: Value, total: number, evaluate: () => T): T => {
  const { endOf, endPosition, endTotal } = frame;
  frame.endOf = base;
  frame.endTotal = total;
  const result = evaluate();
  frame.endOf = endOf;
  frame.endPosition = endPosition;
  frame.endTotal = endTotal;
  return result;
};

/** The value of `end`. */
export const endValue = (frame: Frame): number => {
  const dims = dimsOf(frame.endOf);
  return foldDims(dims, frame.endTotal)[frame.endPosition]!;
};

export const compileRange = (node: ExpressionOf<'range'>, compiler: CompilerContext): Evaluate => {
  const { base, step, limit } = compileRangeParts(node, compiler);
  return (frame) => {
    const from = base(frame);
    const by = step(frame);
    const to = limit(frame);
    frame.node = node;
    return rangeOf(frame, from, by, to);
  };
};

const compileRangeParts = (node: ExpressionOf<'range'>, compiler: CompilerContext) => ({
  base: compiler.one(node.base),
  step: node.step ? compiler.one(node.step) : () => 1,
  limit: compiler.one(node.limit),
});

const rangeOf = (frame: Frame, from: Value, by: Value, to: Value): Value => {
  const numbers = [from, by, to].map((value) => {
    const tensor = asTensor(value);
    if (tensor === undefined) return fail('invalid types found in range expression');
    return tensor.re[0];
  });
  const [base, step, limit] = numbers;
  if (base === undefined || step === undefined || limit === undefined) {
    return makeRange(1, 1, 0, false, frame.machine);
  }
  const range = makeRange(base, step, limit, true, frame.machine);
  return isText(from) && isText(to) ? new Tensor(dimsOf(range), asTensor(range)!.re, null, 'char') : range;
};

/** Subscripts as the arguments of a function. */
export const toArguments = (subscripts: readonly Subscript[], frame: Frame): readonly Value[] =>
  subscripts.every(isValue) ? subscripts : subscripts.map((subscript) => toArgument(subscript, frame));

const isValue = (subscript: Subscript): subscript is Value =>
  typeof subscript !== 'symbol' && !(subscript instanceof RangeSubscript);

const toArgument = (subscript: Subscript, frame: Frame): Value => {
  if (isValue(subscript)) return subscript;
  if (typeof subscript === 'symbol') return text(':');
  const { first, step, count } = subscript;
  return makeRange(first, step, first + (count - 1) * step, true, frame.machine);
};
