import type { ReadingMatrixWords } from '../en/readingMatrices.ts';
import { format } from './format.ts';

export const readingMatrices: ReadingMatrixWords = {
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
    sigmoid: 'sigmoid 函数 f(z)',
    slope: '斜率 a(1 − a)',
    halfSquare: '平方的一半',
    divergence: 'KL(ρ ‖ ρ̂)',
    sparsityColumn: 'β(−ρ/ρ̂ + (1 − ρ)/(1 − ρ̂))',
  },
  squares: '所有元素的平方和，乘以 λ/2',
  place: (matrix, row, column) => `${matrix}，第 ${format.integer(row)} 行第 ${format.integer(column)} 列`,
  given: '给定的，不是算出来的',
  equation: (formula, value) => `${formula} = ${value}`,
  applied: (name, value) => `${name}：${value}`,
  more: (left) => `……还有 ${format.integer(left)} 项`,
  hint: '点击一个数，或用 Tab 键和方向键移到它上面，就能看到它从何而来。',
  line: (line, number) => `第 ${format.integer(number)} 行，共 10 行：${line}`,
  previous: '上一行',
  next: '下一行',
  written: '写法',
  writtenHint: '同一行的三种写法。',
  mathematics: '数学',
  matrix: (name, rows, columns) => `${name}，${format.integer(rows)} 行 ${format.integer(columns)} 列`,
};
