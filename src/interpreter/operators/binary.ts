import type { BinaryOperator } from '../syntax/tree.ts';
import type { Value } from '../values/value.ts';
import type { Workspace } from '../values/workspace.ts';
import { elementwise } from './arithmetic.ts';
import { compare } from './compare.ts';
import { leftDivide, rightDivide } from './divide.ts';
import { matrixProduct } from './matrixProduct.ts';
import { elementPower, matrixPower } from './power.ts';

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
