import { addOuterProduct } from '../operators/arithmetic.ts';
import { applyBinary } from '../operators/binary.ts';
import { matrixProduct } from '../operators/matrixProduct.ts';
import { transpose } from '../operators/unary.ts';
import type { Expression, ExpressionOf } from '../syntax/tree.ts';
import type { Value } from '../values/value.ts';
import type { Workspace } from '../values/workspace.ts';
import type { CompilerContext, Evaluate } from './compiler.ts';

/**
 * `A + u * v'`, which loops over patches do most: the outer product is not formed. The same closures evaluate the operands where they
 * are others.
 */
export const compileOuterSum = (
  node: ExpressionOf<'binary'>,
  compiler: CompilerContext,
): Evaluate | undefined => {
  const product = bare(node.right);
  if (product.type !== 'binary' || product.operator !== '*') return undefined;
  const turned = conjugated(product.right);
  if (turned === undefined || conjugated(product.left) !== undefined) return undefined;
  const left = compiler.one(node.left);
  const column = compiler.one(product.left);
  const row = compiler.one(turned);
  const { operator } = node;
  return (frame) => {
    const { machine } = frame;
    const a = left(frame);
    const u = column(frame);
    const v = row(frame);
    const sum = addOuterProduct(a, u, v, operator === '-', machine);
    if (sum) {
      machine.recycleOperand(u, sum);
      if (v !== u) machine.recycleOperand(v, sum);
      machine.recycleOperand(a, sum);
      return sum;
    }
    frame.node = product;
    const b = transposedProduct(u, v, false, true, machine);
    frame.node = node;
    const result = applyBinary(operator, a, b, machine, true);
    machine.recycleOperand(a, result);
    if (b !== a) machine.recycleOperand(b, result);
    return result;
  };
};

const bare = (part: Expression): Expression => (part.type === 'parenthesised' ? part.inner : part);

/** What stands before the `'`; undefined where there is none. */
const conjugated = (part: Expression): Expression | undefined => {
  const inside = bare(part);
  return inside.type === 'transpose' && inside.conjugate ? inside.operand : undefined;
};

/** `A' * B` and `A * B'` multiply without forming the transposed matrix. */
export const compileTransposedProduct = (
  node: ExpressionOf<'binary'>,
  compiler: CompilerContext,
): Evaluate | undefined => {
  const leftInner = conjugated(node.left);
  const rightInner = conjugated(node.right);
  if (leftInner === undefined && rightInner === undefined) return undefined;
  const left = compiler.one(leftInner ?? node.left);
  const right = compiler.one(rightInner ?? node.right);
  return (frame) => {
    const a = left(frame);
    const b = right(frame);
    frame.node = node;
    return transposedProduct(a, b, leftInner !== undefined, rightInner !== undefined, frame.machine);
  };
};

const transposedProduct = (
  a: Value,
  b: Value,
  transposeA: boolean,
  transposeB: boolean,
  workspace: Workspace,
): Value => {
  if (typeof a === 'number' && typeof b === 'number') return a * b;
  if (isMatrix(a) && isMatrix(b)) return matrixProduct(a, b, workspace, transposeA, transposeB);
  const x = transposeA ? transpose(a, true, workspace) : a;
  const y = transposeB ? transpose(b, true, workspace) : b;
  return matrixProduct(x, y, workspace);
};

const isMatrix = (value: Value): boolean =>
  typeof value === 'object' && value.type === 'tensor' && value.dims.length === 2;
