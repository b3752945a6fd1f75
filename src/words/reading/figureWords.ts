import { format } from '../en/format.ts';
import type { Language } from '../languages.ts';
import { spacedWords } from '../zh/spacing.ts';

/** What the figures say besides numbers. */
interface FigureWords {
  readonly meanActivation: string;
  readonly divergenceAt: (rhoHat: string, divergence: string) => string;
  readonly angleBetween: (angle: string, product: string) => string;
  readonly lengthAndAngle: string;
  readonly shadow: string;
  readonly drag: string;
  readonly columns: (pairs: number) => string;
  readonly bytes: (parameters: string, pairs: number, megabytes: string) => string;
  readonly step: string;
  readonly gradientChange: string;
  readonly layers: (names: readonly string[]) => string;
  readonly pixels: (count: number) => string;
  readonly hiddenUnits: (count: number) => string;
  readonly outputs: (count: number) => string;
  readonly weight: string;
  readonly trueSlope: string;
  readonly oneSided: string;
  readonly twoSided: string;
  readonly errors: (one: string, two: string) => string;
  readonly strong: string;
  readonly weak: string;
  readonly length: string;
  readonly cosine: string;
  readonly weightedSum: string;
  readonly twoVectors: string;
  readonly unitOf: (unit: number, iteration: number) => string;
  readonly weights: string;
  readonly bestInput: string;
  readonly bestRandom: string;
  readonly ownInput: string;
  readonly paint: string;
  readonly pixel: (row: number, column: number, value: string) => string;
  readonly clear: string;
  readonly shareOf: (share: string) => string;
  readonly prepare: string;
  readonly train: string;
  readonly pause: string;
  readonly reset: string;
  readonly preparing: string;
  readonly iteration: string;
  readonly cost: string;
  readonly edges: string;
  readonly tiles: string;
  readonly ownSession: string;
}

const english: FigureWords = {
  meanActivation: 'mean activation ρ̂',
  divergenceAt: (rhoHat, divergence) => `At ρ̂ = ${rhoHat} the divergence is ${divergence}.`,
  angleBetween: (angle, product) => `Angle ${angle}°, dot product ${product}.`,
  lengthAndAngle: 'Lengths and angle',
  shadow: 'Shadow of x on w',
  drag: 'Drag x, or use the two sliders.',
  columns: (pairs) =>
    `${format.count(pairs, { one: 'pair', other: 'pairs' })}: ${format.integer(2 * pairs)} columns`,
  bytes: (parameters, pairs, megabytes) =>
    `2 × ${pairs} columns of ${parameters} numbers, 8 bytes each: ${megabytes} MB`,
  step: 'step',
  gradientChange: 'change of the gradient',
  layers: (names) => names.join(', '),
  pixels: (count) => `x: ${format.count(count, { one: 'pixel', other: 'pixels' })}`,
  hiddenUnits: (count) => `a2: ${format.count(count, { one: 'hidden unit', other: 'hidden units' })}`,
  outputs: (count) => `a3: ${format.count(count, { one: 'output', other: 'outputs' })}`,
  weight: 'first weight of W1',
  trueSlope: 'true slope',
  oneSided: 'one-sided',
  twoSided: 'two-sided',
  errors: (one, two) => `Error of the one-sided slope ${one}, of the two-sided slope ${two}.`,
  strong: 'first patch',
  weak: 'second patch',
  length: 'Length',
  cosine: 'Cosine',
  weightedSum: 'Weighted sum',
  twoVectors:
    'The weights w of length 1 and two patches as vectors. The dots are their shadows on w, which are the sums.',
  unitOf: (unit, iteration) => `Unit ${unit} of the recorded run, after ${iteration} iterations`,
  weights: 'Weights',
  bestInput: 'W/‖W‖',
  bestRandom: 'Best random input',
  ownInput: 'Your input',
  paint: 'Click pixels to make them lighter or darker. Arrow keys move, space changes a pixel.',
  pixel: (row, column, value) => `Row ${row}, column ${column}: ${value}`,
  clear: 'Clear',
  shareOf: (share) => `${share} of the maximum`,
  prepare: 'Train here',
  train: 'Train',
  pause: 'Pause',
  reset: 'Start again',
  preparing: 'Preparing the patches …',
  iteration: 'Iteration',
  cost: 'Cost J',
  edges: 'Edge detectors',
  tiles: 'Weights of the hidden units',
  ownSession: 'This trains a network of its own. Your run in the playground stays as it is.',
};

const chinese: FigureWords = {
  meanActivation: '平均激活度 ρ̂',
  divergenceAt: (rhoHat, divergence) => `ρ̂ = ${rhoHat} 时，相对熵是 ${divergence}。`,
  angleBetween: (angle, product) => `夹角 ${angle}°，点积 ${product}。`,
  lengthAndAngle: '长度与夹角',
  shadow: 'x 在 w 上的投影',
  drag: '拖动 x，或使用下面的两个滑块。',
  columns: (pairs) => `${pairs} 对：${2 * pairs} 列`,
  bytes: (parameters, pairs, megabytes) =>
    `2 × ${pairs} 列，每列 ${parameters} 个数，每个 8 字节：${megabytes} MB`,
  step: '步',
  gradientChange: '梯度的变化',
  layers: (names) => names.join('，'),
  pixels: (count) => `x：${count} 个像素`,
  hiddenUnits: (count) => `a2：${count} 个隐藏单元`,
  outputs: (count) => `a3：${count} 个输出`,
  weight: 'W1 的第一个权重',
  trueSlope: '真实斜率',
  oneSided: '单侧',
  twoSided: '双侧',
  errors: (one, two) => `单侧斜率的误差 ${one}，双侧斜率的误差 ${two}。`,
  strong: '第一个图像块',
  weak: '第二个图像块',
  length: '长度',
  cosine: '余弦',
  weightedSum: '加权和',
  twoVectors: '长度为 1 的权重 w 和两个图像块，画成向量。圆点是它们在 w 上的投影，也就是加权和。',
  unitOf: (unit, iteration) => `记录下来的训练的 ${unit} 号单元，${iteration} 次迭代之后`,
  weights: '权重',
  bestInput: 'W/‖W‖',
  bestRandom: '最好的随机输入',
  ownInput: '你的输入',
  paint: '点击像素使其变亮或变暗。方向键移动，空格键改变像素。',
  pixel: (row, column, value) => `第 ${row} 行第 ${column} 列：${value}`,
  clear: '清除',
  shareOf: (share) => `最大值的 ${share}`,
  prepare: '在这里训练',
  train: '训练',
  pause: '暂停',
  reset: '重新开始',
  preparing: '正在准备图像块……',
  iteration: '迭代',
  cost: '代价 J',
  edges: '边缘检测器',
  tiles: '隐藏单元的权重',
  ownSession: '这里训练的是单独的网络，实验场中的训练不受影响。',
};

export const figureWords: Readonly<Record<Language, FigureWords>> = {
  en: english,
  'zh-Hans': spacedWords(chinese),
};
