import type { SparsityWords } from '../en/sparsity.ts';
import { format } from './format.ts';

export const sparsity: SparsityWords = {
  notYet: '图像块准备好之后才能显示。',
  divergence: '每个单元的稀疏代价',
  views: { whole: '全部 ρ̂', near: '单元附近' },
  sum: (equation, iteration) => `${equation} 是第 ${format.integer(iteration)} 次迭代的代价中的稀疏项。`,
  aboveTarget: (above, of, rho) =>
    `${format.integer(of)} 个单元中有 ${format.integer(above)} 个高于目标 ρ = ${rho}。`,
  chart: '按平均激活度与散度排列的隐藏单元',
  meanActivation: '平均激活度 ρ̂',
  chartHint: '每个点是一个隐藏单元。指向一个点，或使用方向键。',
  noUnitYet: '还没有隐藏单元',
  unit: (unit, rhoHat, divergence, state) =>
    `隐藏单元 ${format.integer(unit)}：ρ̂ ${rhoHat}，KL ${divergence}${state === '' ? '' : `，${state}`}`,
  table: '逐个单元',
  target: (rho) => `目标 ρ = ${rho}`,
  columns: { unit: '单元', rhoHat: 'ρ̂', divergence: 'β KL', state: '备注' },
  tableHint: '选择一列的名称即按该列排序。选择一个单元的编号，会在这里和小方格上标出它。',
  unitName: (unit) => `隐藏单元 ${format.integer(unit)}`,
  states: {
    dead: '始终关闭',
    saturated: '始终打开',
    collapsed: '没有权重',
    alike: (others) => `与 ${others} 相似`,
  },
  units: (numbers, more) => `${numbers.join('、')}${more > 0 ? ` 以及另外 ${format.integer(more)} 个` : ''}`,
  remarks: (parts) => parts.join('，'),
  counts: {
    dead: (count, which) => `${format.integer(count)} 个始终关闭：${which}。`,
    saturated: (count, which) => `${format.integer(count)} 个始终打开：${which}。`,
    collapsed: (count, which) => `${format.integer(count)} 个几乎没有权重：${which}。`,
    alike: (count, which) => `${format.integer(count)} 个相同或相反：${which}。`,
  },
  allWork: '没有始终关闭、始终打开或与其他单元相似的单元。',
  surveying: '正在测量各个单元……',
  survey: ({ complete, patches, iteration, off, on, cosine }) =>
    `依据是第 ${format.integer(iteration)} 次迭代时${complete ? '全部' : '抽取的'} ${format.integer(patches)} 个图像块的激活值。从不超过 ${off} 且对输出几乎没有作用的单元算作关闭，从不低于 ${on} 的单元算作打开；权重的 |余弦| 大于 ${cosine} 的单元算作相似。`,
  matrix: '按隐藏单元与图像块排列的激活值',
  matrixPicture: '激活值',
  matrixHint: '每一行是一个隐藏单元，每一列是一个图像块。指向一格，或使用方向键。',
  matrixRows: '最能激活每个隐藏单元的图像块',
  cell: (unit, patch, activation) =>
    `隐藏单元 ${format.integer(unit)}，图像块 ${format.integer(patch)}：激活值 ${activation}`,
  orders: { number: '按编号', use: '按使用次数' },
  use: ({ share, limit, patches, units, unitsPerPatch, mean }) =>
    `${format.integer(patches * units)} 个激活值（前 ${format.integer(patches)} 个图像块 × ${format.integer(units)} 个单元）中有 ${format.percent(share, 1)} 大于 ${limit}。平均每个图像块使用 ${format.decimal(unitsPerPatch, 1)} 个单元。平均激活度为 ${mean}。黑色为 0，白色为 1。`,
  together: (sentences) => sentences.join(''),
  sentence: (text) => `${text}。`,
};
