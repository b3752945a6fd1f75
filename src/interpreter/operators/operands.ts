import { InterpreterError } from '../errors.ts';
import { isIntegerClass, type NumericClass } from '../values/classes.ts';
import { typeName } from '../values/make.ts';
import { asTensor, describeDims, type Tensor, type Value } from '../values/value.ts';

/** Octave's names of the operators in its messages about sizes. */
const nonconformantNames: ReadonlyMap<string, string> = new Map([
  ['.*', 'product'],
  ['./', 'quotient'],
  ['.\\', 'quotient'],
  ['==', 'mx_el_eq'],
  ['!=', 'mx_el_ne'],
  ['<', 'mx_el_lt'],
  ['<=', 'mx_el_le'],
  ['>', 'mx_el_gt'],
  ['>=', 'mx_el_ge'],
  ['&', 'mx_el_and'],
  ['|', 'mx_el_or'],
]);

export const nonconformant = (
  operator: string,
  a: readonly number[],
  b: readonly number[],
): InterpreterError => {
  const name = nonconformantNames.get(operator) ?? `operator ${operator}`;
  return new InterpreterError(
    `${name}: nonconformant arguments (op1 is ${describeDims(a)}, op2 is ${describeDims(b)})`,
    'runtime',
    'Octave:nonconformant-args',
    {
      type: 'nonconformant',
      operator,
      operands: [
        { source: '', dims: a, class: 'double' },
        { source: '', dims: b, class: 'double' },
      ],
    },
  );
};

export const notImplemented = (operator: string, a: Value, b: Value): InterpreterError =>
  new InterpreterError(
    `binary operator '${operator}' not implemented for '${typeName(a)}' by '${typeName(b)}' operations`,
    'runtime',
    '',
    { type: 'operand classes', operator, operands: [] },
  );

/** Both operands as tensors. */
export const numericOperands = (operator: string, a: Value, b: Value): readonly [Tensor, Tensor] => {
  const x = asTensor(a);
  const y = asTensor(b);
  if (x === undefined || y === undefined) throw notImplemented(operator, a, b);
  return [x, y];
};

/** The class of an arithmetic result; undefined for two different integer classes. */
export const resultClass = (a: NumericClass, b: NumericClass): NumericClass | undefined => {
  if (isIntegerClass(a)) return isIntegerClass(b) && a !== b ? undefined : a;
  if (isIntegerClass(b)) return b;
  return a === 'single' || b === 'single' ? 'single' : 'double';
};
