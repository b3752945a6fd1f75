import { format } from './format.ts';

/** The words of the figures that show matrices and where their entries come from. */
export const readingMatrices = {
  operation: {
    matrixProduct: 'matrix product: row times column',
    elementwiseProduct: 'element-wise product: entry times entry',
    difference: 'difference: entry minus entry',
    columnAdded: 'one column, added to every column',
    entryFunction: 'a function of each single entry',
    rowMean: 'sum over the row, divided by m',
    total: 'sum of all entries',
    averageAndDecay: 'divided by m, plus λ times the weights',
  },
  entryFunction: {
    sigmoid: 'sigmoid f(z)',
    slope: 'slope a(1 − a)',
    halfSquare: 'half the square',
    divergence: 'KL(ρ ‖ ρ̂)',
    sparsityColumn: 'β(−ρ/ρ̂ + (1 − ρ)/(1 − ρ̂))',
  },
  squares: 'sum of all squared entries, times λ/2',
  place: (matrix: string, row: number, column: number) =>
    `${matrix}, row ${format.integer(row)}, column ${format.integer(column)}`,
  given: 'given, not computed',
  equation: (formula: string, value: string) => `${formula} = ${value}`,
  applied: (name: string, value: string) => `${name}: ${value}`,
  more: (left: number) => `… ${format.count(left, { one: 'more term', other: 'more terms' })}`,
  hint: 'Point at a number or click it, or choose it with Tab and the arrow keys, to see where it comes from.',
  leftToYou: (line: string) =>
    `The line of ${line} is left to you. It appears here when you have answered the question about it.`,
  toTheQuestion: 'To the question',
  showLine: 'Show the line anyway',
  folded: (line: string) => `${line} = … is left to you. Show the line anyway`,
  line: (line: string, number: number) => `Line ${format.integer(number)} of 10: ${line}`,
  previous: 'Previous line',
  next: 'Next line',
  written: 'Written in',
  writtenHint: 'The same line in three notations.',
  mathematics: 'Mathematics',
  matrix: (name: string, rows: number, columns: number) =>
    `${name}, ${format.count(rows, { one: 'row', other: 'rows' })}, ${format.count(columns, { one: 'column', other: 'columns' })}`,
};

export type ReadingMatrixWords = typeof readingMatrices;
