import { type CodeLanguage, languageOf, type StepQuantity } from '../exercise/messages.ts';
import { valueName } from '../exercise/valueNames.ts';
import { weightsOf } from '../grader/model/forward.ts';
import { type Matrix, matrix } from '../grader/model/matrix.ts';
import { tinyNetwork } from '../grader/network/networks.ts';
import { rightQuantities } from '../grader/trace/traced.ts';

/** Values that are only named on the way to others: a student may leave them out. */
const passing: readonly StepQuantity[] = ['z2', 'z3'];

/** The right value, on the small network on which lines are tried. */
export const rightValue = (name: StepQuantity): Matrix | undefined =>
  rightQuantities(tinyNetwork()).find((quantity) => quantity.name === name)?.value;

/** Lines that set the arguments of the cost function and everything that is computed in it before `towards`. */
export function givenLines(files: Parameters<typeof languageOf>[0], towards: StepQuantity): string[] {
  const language = languageOf(files);
  const network = tinyNetwork();
  const { shape, objective, patches } = network;
  const { visibleSize } = shape;
  const { lambda, rho, beta } = objective;
  const settings = { ...shape, lambda, sparsityParam: rho, beta };
  const quantities = rightQuantities(network);
  const before = quantities.slice(
    0,
    quantities.findIndex(({ name }) => name === towards),
  );
  const matrices = {
    ...weightsOf(network),
    data: matrix(visibleSize, patches.count, Float64Array.from(patches.values)),
    ...Object.fromEntries(
      before.flatMap(({ name, value }) => (passing.includes(name) ? [] : [[name, value]])),
    ),
  };
  return [
    ...Object.entries(settings).map(([name, value]) => `${valueName(language, name)} = ${value}`),
    ...Object.entries(matrices).map(
      ([name, value]) => `${valueName(language, name)} = ${literal[language](value)}`,
    ),
  ].map((line) => (language === 'octave' ? `${line};` : line));
}

const rowsOf = ({ rows, columns, values }: Matrix): number[][] =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => values[row + column * rows] ?? Number.NaN),
  );

const isNumber = ({ rows, columns }: Matrix): boolean => rows === 1 && columns === 1;

/** A matrix as it is written in the language; in Python, a single column is a vector. */
const literal: Readonly<Record<CodeLanguage, (value: Matrix) => string>> = {
  octave: (value) =>
    `[${rowsOf(value)
      .map((row) => row.join(' '))
      .join('; ')}]`,
  python: (value) => {
    if (isNumber(value)) return String(value.values[0]);
    if (value.columns === 1) return `np.array([${value.values.join(', ')}])`;
    return `np.array([${rowsOf(value)
      .map((row) => `[${row.join(', ')}]`)
      .join(', ')}])`;
  },
};
