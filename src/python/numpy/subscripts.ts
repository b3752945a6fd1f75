import type { Arrays } from './arrays.ts';
import { type Subscript, whole } from './indexing.ts';

/**
 * `1:5:2`, `n` for a new axis, `e` for an ellipsis, `@7` for an array, or a number, with `;` between them. This form can say
 * everything; what loops over patches use goes over the bridge as numbers, which takes a third of the time (`subscriptOf`).
 */
export const subscriptsOf = (key: string, arrays: Arrays): Subscript[] =>
  key === ''
    ? []
    : key.split(';').map((part): Subscript => {
        if (part === 'n') return newAxis;
        if (part === 'e') return { type: 'ellipsis' };
        if (part.startsWith('@')) return { type: 'array', array: arrays.get(Number(part.slice(1))) };
        if (!part.includes(':')) return { type: 'index', at: Number(part) };
        const [start, stop, step] = part.split(':').map((end) => (end === '' ? undefined : Number(end)));
        return { type: 'slice', start, stop, step };
      });

const newAxis: Subscript = { type: 'newAxis' };
/** Ends of slices lie between −2^24 and 2^24; this stands for an end that is left out. */
const range = 2 ** 24;
const leftOut = range - 1;
/** Codes from here on are slices: 2^51 + (start + 2^24) · 2^25 + (stop + 2^24). */
const slices = 2 ** 51;
const codeOfNewAxis = -(2 ** 51);

/** A part of a subscript as `code_of` in numpy.py writes it: an index as itself, a slice without step, `:` or a new axis. */
export function subscriptOf(code: number): Subscript {
  if (code === codeOfNewAxis) return newAxis;
  if (code < slices) return { type: 'index', at: code };
  const ends = code - slices;
  const stop = (ends % (2 * range)) - range;
  const start = (ends - stop - range) / (2 * range) - range;
  if (start === leftOut && stop === leftOut) return whole;
  return {
    type: 'slice',
    start: start === leftOut ? undefined : start,
    stop: stop === leftOut ? undefined : stop,
    step: undefined,
  };
}
