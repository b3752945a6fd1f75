import type { Traceback } from '../../python/source/pythonErrors.ts';

/** What to use in place of names that NumPy has and the subset does not. */
const instead: Readonly<Record<string, string>> = {
  einsum: 'Use @ or np.dot, and .T',
  tensordot: 'Use @ or np.dot',
  kron: 'Use np.outer or np.tile',
  vectorize: 'Write the function with array operations: np.exp takes a whole array',
  apply_along_axis: 'Use the argument axis, as in np.sum(a, axis=1)',
  matrix: 'Use np.array; @ multiplies matrices',
  mat: 'Use np.array; @ multiplies matrices',
  asmatrix: 'Use np.array; @ multiplies matrices',
  pad: 'Use np.zeros and assign into a part of it, or np.concatenate',
  meshgrid: 'Use np.newaxis and broadcasting',
  loadtxt: 'The data are given as an argument; files cannot be read here',
  load: 'The data are given as an argument; files cannot be read here',
  save: 'Files cannot be written here',
  sinc: 'Use np.sin',
  nansum: 'Use np.sum',
  logaddexp: 'Use np.log and np.exp',
  complex128: 'Complex numbers are not covered',
};

const modules: Readonly<Record<string, string>> = {
  scipy: 'Write the sigmoid with np.exp; the minimiser is part of the page.',
  matplotlib: 'The page draws the curves and the weights.',
  sys: 'It is not needed for the exercise.',
  os: 'Files cannot be reached here.',
};

/** A sentence for what the subset of NumPy, or of Python's modules, does not have; undefined where nothing is missing. */
export function subsetSentence({ type, message }: Traceback): string | undefined {
  const attribute = /^module '(numpy[\w.]*)' has no attribute '(\w+)'$/.exec(message);
  if (attribute) {
    const [, module = '', name = ''] = attribute;
    const advice = instead[name];
    return `The exercise runs a subset of NumPy, which has no ${module}.${name}.${advice ? ` ${advice}.` : ''}`;
  }
  const method = /^'numpy\.ndarray' object has no attribute '(\w+)'$/.exec(message);
  if (method) return `Arrays of the exercise's subset of NumPy have no ${method[1]}.`;
  const number = /^'(float|int)' object has no attribute '(\w+)'$/.exec(message);
  if (number)
    return `A single number out of an array is a plain Python ${number[1]} in this subset of NumPy, without methods. Leave out .${number[2]}.`;
  if (/^'[<>]=?' not supported between instances of '(?:int|float)' and 'numpy.ndarray'$/.test(message))
    return 'In this subset of NumPy the array must stand on the left of a comparison: write a > x for x < a.';
  const module = /^No module named '(\w+)/.exec(message);
  if (module)
    return `The exercise runs Python with a subset of NumPy: numpy, math and your own files can be imported. ${modules[module[1] ?? ''] ?? ''}`.trim();
  return type === 'NotImplementedError' ? 'The exercise runs a subset of NumPy and Python.' : undefined;
}
