import { elementwise } from '../operators/arithmetic.ts';
import { compare } from '../operators/compare.ts';
import { leftDivide, rightDivide } from '../operators/divide.ts';
import { matrixProduct } from '../operators/matrixProduct.ts';
import { elementPower, matrixPower, realPower } from '../operators/power.ts';
import { negate, not, plus, transpose } from '../operators/unary.ts';
import type { BinaryOperator, Expression, ExpressionOf } from '../syntax/tree.ts';
import type { Value } from '../values/value.ts';
import type { Workspace } from '../values/workspace.ts';
import type { CompilerContext, Evaluate } from './compiler.ts';
import { isTrue } from './truth.ts';

/** a operator b for any values. With `reuse`, buffers of temporaries may take the result. */
export const applyBinary = (
  operator: BinaryOperator,
  a: Value,
  b: Value,
  workspace: Workspace,
  reuse: boolean,
): Value => {
  switch (operator) {
    case '+':
    case '-':
    case '.*':
    case './':
      return elementwise(operator, a, b, workspace, reuse);
    case '.\\':
      return elementwise('./', b, a, workspace, reuse, '.\\');
    case '*':
      return matrixProduct(a, b, workspace, false, false, reuse);
    case '/':
      return rightDivide(a, b, workspace, reuse);
    case '\\':
      return leftDivide(a, b, workspace);
    case '^':
      return matrixPower(a, b, workspace);
    case '.^':
      return elementPower(a, b, workspace, reuse);
    default:
      return compare(operator, a, b, workspace);
  }
};

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

/** `A' * B` and `A * B'` multiply without forming the transposed matrix. */
const compileTransposedProduct = (
  node: ExpressionOf<'binary'>,
  compiler: CompilerContext,
): Evaluate | undefined => {
  const inner = (part: Expression): Expression | undefined => {
    const bare = part.type === 'parenthesised' ? part.inner : part;
    return bare.type === 'transpose' && bare.conjugate ? bare.operand : undefined;
  };
  const leftInner = inner(node.left);
  const rightInner = inner(node.right);
  if (leftInner === undefined && rightInner === undefined) return undefined;
  const left = compiler.one(leftInner ?? node.left);
  const right = compiler.one(rightInner ?? node.right);
  return (frame) => {
    const a = left(frame);
    const b = right(frame);
    if (typeof a === 'number' && typeof b === 'number') return a * b;
    frame.node = node;
    const plain = isMatrix(a) && isMatrix(b);
    if (plain) return matrixProduct(a, b, frame.machine, leftInner !== undefined, rightInner !== undefined);
    const x = leftInner ? transpose(a, true, frame.machine) : a;
    const y = rightInner ? transpose(b, true, frame.machine) : b;
    return matrixProduct(x, y, frame.machine);
  };
};

const isMatrix = (value: Value): boolean =>
  typeof value === 'object' && value.type === 'tensor' && value.dims.length === 2;

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
