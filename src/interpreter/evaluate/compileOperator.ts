import { applyBinary } from '../operators/binary.ts';
import { realPower } from '../operators/power.ts';
import { negate, not, plus, transpose } from '../operators/unary.ts';
import type { BinaryOperator, ExpressionOf } from '../syntax/tree.ts';
import type { Value } from '../values/value.ts';
import { compileOuterSum, compileTransposedProduct } from './compileProduct.ts';
import type { CompilerContext, Evaluate } from './compiler.ts';
import { isTrue } from './truth.ts';

type Scalar = (x: number, y: number) => Value;

const isWhole = Number.isInteger;

/** The result for two real scalars; undefined if it is not a real scalar. */
const scalarOperators: Readonly<Record<BinaryOperator, Scalar | undefined>> = {
  '+': (x, y) => x + y,
  '-': (x, y) => x - y,
  '*': (x, y) => x * y,
  '.*': (x, y) => x * y,
  '/': (x, y) => x / y,
  './': (x, y) => x / y,
  '\\': (x, y) => y / x,
  '.\\': (x, y) => y / x,
  '^': undefined,
  '.^': undefined,
  '==': (x, y) => x === y,
  '!=': (x, y) => x !== y,
  '<': (x, y) => x < y,
  '<=': (x, y) => x <= y,
  '>': (x, y) => x > y,
  '>=': (x, y) => x >= y,
  '&': undefined,
  '|': undefined,
};

export const compileBinary = (node: ExpressionOf<'binary'>, compiler: CompilerContext): Evaluate => {
  const { operator } = node;
  if (operator === '*') {
    const product = compileTransposedProduct(node, compiler);
    if (product) return product;
  }
  if (operator === '+' || operator === '-') {
    const sum = compileOuterSum(node, compiler);
    if (sum) return sum;
  }
  const left = compiler.one(node.left);
  const right = compiler.one(node.right);
  const slow = (frame: Parameters<Evaluate>[0], a: Value, b: Value): Value => {
    frame.node = node;
    const { machine } = frame;
    const result = applyBinary(operator, a, b, machine, true);
    if (typeof a === 'object') machine.recycleOperand(a, result);
    if (typeof b === 'object' && b !== a) machine.recycleOperand(b, result);
    return result;
  };
  // The commonest operators get closures of their own, so that the engine can inline the arithmetic.
  switch (operator) {
    case '+':
      return (frame) => {
        const a = left(frame);
        const b = right(frame);
        return typeof a === 'number' && typeof b === 'number' ? a + b : slow(frame, a, b);
      };
    case '-':
      return (frame) => {
        const a = left(frame);
        const b = right(frame);
        return typeof a === 'number' && typeof b === 'number' ? a - b : slow(frame, a, b);
      };
    case '*':
    case '.*':
      return (frame) => {
        const a = left(frame);
        const b = right(frame);
        return typeof a === 'number' && typeof b === 'number' ? a * b : slow(frame, a, b);
      };
    case '^':
    case '.^':
      return (frame) => {
        const a = left(frame);
        const b = right(frame);
        if (typeof a === 'number' && typeof b === 'number' && (a >= 0 || isWhole(b))) return realPower(a, b);
        return slow(frame, a, b);
      };
    default: {
      const scalar = scalarOperators[operator];
      return (frame) => {
        const a = left(frame);
        const b = right(frame);
        return scalar && typeof a === 'number' && typeof b === 'number' ? scalar(a, b) : slow(frame, a, b);
      };
    }
  }
};

export const compileUnary = (node: ExpressionOf<'unary'>, compiler: CompilerContext): Evaluate => {
  const operand = compiler.one(node.operand);
  switch (node.operator) {
    case '-':
      return (frame) => {
        const value = operand(frame);
        if (typeof value === 'number') return -value;
        frame.node = node;
        return negate(value, frame.machine, true);
      };
    case '+':
      return (frame) => {
        const value = operand(frame);
        frame.node = node;
        return plus(value);
      };
    default:
      return (frame) => {
        const value = operand(frame);
        frame.node = node;
        return not(value, frame.machine);
      };
  }
};

export const compileTranspose = (node: ExpressionOf<'transpose'>, compiler: CompilerContext): Evaluate => {
  const operand = compiler.one(node.operand);
  return (frame) => {
    const value = operand(frame);
    frame.node = node;
    return transpose(value, node.conjugate, frame.machine);
  };
};

export const compileShortCircuit = (
  node: ExpressionOf<'shortCircuit'>,
  compiler: CompilerContext,
): Evaluate => {
  const left = compiler.one(node.left);
  const right = compiler.one(node.right);
  const test = (frame: Parameters<Evaluate>[0], evaluate: Evaluate): boolean => {
    const value = evaluate(frame);
    frame.node = node;
    return isTrue(value);
  };
  return node.operator === '&&'
    ? (frame) => test(frame, left) && test(frame, right)
    : (frame) => test(frame, left) || test(frame, right);
};
