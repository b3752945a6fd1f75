import type { EntryFunction, Operation } from '../../core/matrices/operations.ts';
import type { Language } from '../languages.ts';
import { spacedWords } from '../zh/spacing.ts';

export interface MatrixWords {
  readonly operation: Readonly<Record<Operation['kind'], string>>;
  readonly entryFunction: Readonly<Record<EntryFunction, string>>;
  readonly squares: string;
  readonly place: (matrix: string, row: number, column: number) => string;
  readonly given: string;
  readonly more: (left: number) => string;
  readonly hint: string;
  readonly line: (line: string, number: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly written: string;
  readonly writtenHint: string;
  readonly mathematics: string;
  readonly matrix: (name: string, rows: number, columns: number) => string;
}

const english: MatrixWords = {
  operation: {
    matrixProduct: 'matrix product: row times column',
    elementwiseProduct: 'element-wise product: entry times entry',
    difference: 'difference: entry less entry',
    columnAdded: 'one column, added to every column',
    entryFunction: 'each entry by itself',
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
  place: (matrix, row, column) => `${matrix}, row ${row}, column ${column}`,
  given: 'given, not computed',
  more: (left) => `… ${left} more terms`,
  hint: 'Choose a number by a click, or with Tab and the arrow keys, to see where it comes from.',
  line: (line, number) => `Line ${number} of 10: ${line}`,
  previous: 'Previous line',
  next: 'Next line',
  written: 'Written in',
  writtenHint: 'The same line in three notations.',
  mathematics: 'Mathematics',
  matrix: (name, rows, columns) => `${name}, ${rows} rows, ${columns} columns`,
};

const chinese: MatrixWords = {
  operation: {
    matrixProduct: '矩阵乘积：行乘以列',
    elementwiseProduct: '逐元素乘积',
    difference: '逐元素相减',
    columnAdded: '一列加到每一列上',
    entryFunction: '对每个元素分别计算',
    rowMean: '对一行求和，再除以 m',
    total: '所有元素之和',
    averageAndDecay: '除以 m，再加上权重的 λ 倍',
  },
  entryFunction: {
    sigmoid: 'sigmoid f(z)',
    slope: '斜率 a(1 − a)',
    halfSquare: '平方的一半',
    divergence: 'KL(ρ ‖ ρ̂)',
    sparsityColumn: 'β(−ρ/ρ̂ + (1 − ρ)/(1 − ρ̂))',
  },
  squares: '所有元素的平方和，乘以 λ/2',
  place: (matrix, row, column) => `${matrix}，第 ${row} 行第 ${column} 列`,
  given: '给定的，不是算出来的',
  more: (left) => `……还有 ${left} 项`,
  hint: '点击一个数，或用 Tab 键和方向键移到它上面，就能看到它从何而来。',
  line: (line, number) => `第 ${number} 行，共 10 行：${line}`,
  previous: '上一行',
  next: '下一行',
  written: '写法',
  writtenHint: '同一行的三种写法。',
  mathematics: '数学',
  matrix: (name, rows, columns) => `${name}，${rows} 行 ${columns} 列`,
};

export const matrixWords: Readonly<Record<Language, MatrixWords>> = {
  en: english,
  'zh-Hans': spacedWords(chinese),
};
