import type { Matrices } from '../../../../core/matrices/computeMatrices.ts';
import { entryAt } from '../../../../core/matrices/matrix.ts';
import {
  type ComputedName,
  type MatrixName,
  type Operation,
  operations,
} from '../../../../core/matrices/operations.ts';
import { type Cell, type Provenance, provenanceOf } from '../../../../core/matrices/provenance.ts';
import type { ReadingMatrixWords } from '../../../../words/en/readingMatrices.ts';
import { letterOf } from './lineMatrices.ts';

/** Terms of a sum that are written out. */
const mostTerms = 9;

const isComputed = (matrix: MatrixName): matrix is ComputedName => matrix in operations;

/** How an entry was computed; undefined for given entries. */
export function sourcesOf(all: Matrices, { matrix, row, column }: Cell): Provenance | undefined {
  return isComputed(matrix) ? provenanceOf(all, matrix, row, column) : undefined;
}

export const cellKey = ({ matrix, row, column }: Cell): string => `${matrix} ${row} ${column}`;

export const entryText = (value: number): string => {
  const text = Math.abs(value) >= 100 ? value.toFixed(1) : value.toFixed(2);
  return text.replace('-', '−');
};

/** An entry with four digits, for a sentence about it. */
const exactText = (value: number): string => Number(value.toPrecision(4)).toString().replace('-', '−');

/** What the entry is, which operation formed it, and from which numbers. */
export interface Explanation {
  readonly place: string;
  readonly operation: string;
  readonly sum: string;
}

export function explainCell(all: Matrices, cell: Cell, words: ReadingMatrixWords): Explanation {
  const value = exactText(entryAt(all.matrices[cell.matrix], cell.row, cell.column));
  const place = words.place(letterOf(cell.matrix), cell.row + 1, cell.column + 1);
  const sources = sourcesOf(all, cell);
  if (!sources) return { place, operation: words.given, sum: value };
  const { operation, terms } = sources;
  const numbers = terms.map((term) =>
    term.map((source) => entryAt(all.matrices[source.matrix], source.row, source.column)),
  );
  return {
    place,
    operation: operationText(operation, words),
    sum: words.equation(formula(operation, numbers, all, words), value),
  };
}

export function operationText(operation: Operation, words: ReadingMatrixWords): string {
  if (operation.kind === 'entryFunction') return words.entryFunction[operation.apply];
  if (operation.kind === 'total' && operation.squared) return words.squares;
  return words.operation[operation.kind];
}

function formula(
  operation: Operation,
  terms: readonly (readonly number[])[],
  { constants }: Matrices,
  words: ReadingMatrixWords,
): string {
  const written = terms.slice(0, mostTerms);
  const rest = terms.length > written.length ? [words.more(terms.length - written.length)] : [];
  const sum = (term: (numbers: readonly number[]) => string): string =>
    added([...written.map(term), ...rest]);
  const text = (value: number | undefined): string => inBrackets(exactText(value ?? Number.NaN));
  const [first, second] = terms[0] ?? [];
  switch (operation.kind) {
    case 'matrixProduct':
      return sum(([a, b]) => `${text(a)} · ${text(b)}`);
    case 'elementwiseProduct':
      return `${text(first)} ⊙ ${text(second)}`;
    case 'difference':
      return `${text(first)} − ${text(second)}`;
    case 'columnAdded':
      return `${text(first)} + ${text(terms[1]?.[0])}`;
    case 'entryFunction':
      return words.applied(words.entryFunction[operation.apply], text(first));
    case 'rowMean':
      return averaged(
        sum(([a]) => text(a)),
        constants.patchCount,
      );
    case 'total': {
      const inside = sum(([a]) => (operation.squared ? `${text(a)}²` : text(a)));
      return multiplied(factorText[operation.factor](constants), inside);
    }
    case 'averageAndDecay':
      return `${text(first)} / ${constants.patchCount} + ${constants.lambda} · ${text(second)}`;
  }
}

const added = (terms: readonly string[]): string => terms.join(' + ');
const averaged = (summands: string, count: number): string => `(${summands}) / ${count}`;
const multiplied = (factor: string, terms: string): string => `${factor}(${terms})`;

const inBrackets = (text: string): string => (text.startsWith('−') ? `(${text})` : text);

const factorText: Readonly<
  Record<(Operation & { kind: 'total' })['factor'], (constants: Matrices['constants']) => string>
> = {
  perPatch: ({ patchCount }) => `1/${patchCount} · `,
  halfLambda: ({ lambda }) => `${lambda}/2 · `,
  beta: ({ beta }) => `${beta} · `,
  one: () => '',
};
