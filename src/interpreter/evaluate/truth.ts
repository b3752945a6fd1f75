import { fail } from '../values/make.ts';
import { Cell, Struct, Tensor, type Value } from '../values/value.ts';

/** Whether a condition holds: all elements nonzero, and at least one of them. */
export const isTrue = (value: Value): boolean => {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (value instanceof Tensor) {
    const { re, im } = value;
    for (let i = 0; i < re.length; i++) if (re[i] === 0 && (im === null || im[i] === 0)) return false;
    return re.length > 0;
  }
  if (value instanceof Cell) return fail('invalid conversion from cell array to logical value');
  if (value instanceof Struct) return fail("wrong type argument 'struct'");
  return fail("wrong type argument 'function handle'");
};
