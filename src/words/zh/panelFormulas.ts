import type { PanelFormulasWords } from '../en/panelFormulas.ts';

export const panelFormulas: PanelFormulasWords = {
  code: '第二层的激活值 a，等于 f 作用于：第一层的 W 乘以 x，加上第一层的 b。',
  output:
    '输出 x hat 等于 f 作用于：第二层的 b，加上对所有隐藏单元 j 求和的单元 j 的激活值乘以第二层 W 的第 j 列。',
  epsilon:
    'J 对 theta i 的偏导数，约等于两个代价之差除以二倍的 EPSILON：theta i 加上 EPSILON 时的 J，减去 theta i 减去 EPSILON 时的 J。',
  divergence:
    'rho 与 rho hat j 之间的 KL 散度，等于 rho 乘以 rho 除以 rho hat j 的对数，加上一减 rho，乘以一减 rho 除以一减 rho hat j 的对数。',
  filter: '输入 x 的第 j 个像素，等于从像素 j 到这个单元的权重，除以它所有权重的平方和的平方根。',
};
