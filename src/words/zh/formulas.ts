import type { FormulasWords } from '../en/formulas.ts';

export const formulas: FormulasWords = {
  total: 'W 和 b 的稀疏代价 J 等于',
  reconstruction: '对全部 m 个图像块取平均：重构 x hat 与图像块 x 之间距离平方的一半',
  weightDecay: '加上 lambda 除以二，乘以两层所有权重的平方和',
  sparsity: '加上 beta 乘以对所有隐藏单元 j 求和的 rho 与 rho hat j 之间的 KL 散度',
};
