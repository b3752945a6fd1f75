import type { NotationWords } from '../en/notation.ts';

export const notation: NotationWords = {
  total: { name: '总代价', sentence: 'J(W,b) 是重构误差、权重衰减与稀疏惩罚之和。训练使这个数尽量小。' },
  reconstruction: {
    name: '重构误差',
    sentence: '网络的输出 x̂ 应当等于图像块 x。这一项是两者之间距离平方的一半，对全部 m 个图像块取平均。',
  },
  weightDecay: { name: '权重衰减', sentence: 'λ/2 乘以所有权重的平方和。它使权重保持较小。偏置不计算在内。' },
  sparsity: {
    name: '稀疏惩罚',
    sentence:
      'KL 散度衡量每个隐藏单元的平均激活度 ρ̂ 与目标 ρ 相差多少。这一项是所有单元的 KL 散度之和，再乘以 β。ρ 很小时，它使每个单元只对少数图像块激活。',
  },
  lambda: {
    name: '权重衰减 λ',
    sentence: 'λ 决定大权重使代价增加多少。λ 越大，权重就越小，小方格看起来越平滑。',
  },
  beta: {
    name: '稀疏惩罚的权重 β',
    sentence: 'β 决定稀疏惩罚在代价中占多大比重。β = 0 时没有惩罚，一个隐藏单元可以对每个图像块都激活。',
  },
  rho: {
    name: '目标激活度 ρ',
    sentence: 'ρ 是每个隐藏单元应有的平均激活度。ρ = 0.01 时，大约每一百个图像块中应有一个使单元强烈激活。',
  },
  rhoHat: {
    name: '平均激活度',
    sentence:
      '隐藏单元的激活值是它的输出，介于 0（关闭）与 1（打开）之间。平均激活度 ρ̂ 是激活值对所有图像块的平均。',
  },
  patchSize: { name: '图像块大小', sentence: '正方形图像块的边长，单位为像素。网络的每个输入对应一个像素。' },
  patchCount: {
    name: '图像块数',
    sentence:
      'm：图像块的个数。图像块是从图像中截取的小正方形，网络用它们来学习。图像块越多，小方格中的噪声越少，但训练时间越长。',
  },
  hiddenSize: {
    name: '隐藏单元数',
    sentence: 's₂：隐藏单元的个数。每个单元学习一个滤波器，显示为一个小方格。',
  },
  output: {
    name: '输出',
    sentence:
      'x̂ 是重构出的图像块。W2 的每一列乘以对应隐藏单元的激活值，这些乘积与偏置 b2 相加，和的 sigmoid 函数值就是 x̂。',
  },
  filter: {
    name: '滤波器',
    sentence:
      '滤波器是长度为 1 的输入中最能激活这个隐藏单元的那一个。它等于单元的权重向量除以这个向量的长度（范数）。',
  },
  source: { name: '数据来源', sentence: '图像块 x 取自哪里：本页生成的图像，或你自己的图像。' },
  budget: { name: '迭代次数', sentence: '训练在这么多次迭代之后停止。增大这个数即可继续。' },
  pace: { name: '速度', sentence: '每秒约 3、12 或 50 次迭代，或这台计算机所能达到的最快速度。' },
  backend: {
    name: '计算引擎',
    sentence: '由什么来计算代价与梯度：图形处理器、WebAssembly 或 JavaScript。其中一个引擎以 float64 计算。',
  },
  tileLook: { name: '图像', sentence: '小方格怎样绘制、怎样排列，以及如何存为图像。' },
  pictureSize: { name: '尺寸', sentence: '每个权重（或图像块的每个像素）在保存的图像中占多少像素。' },
  train: { name: '训练', sentence: '逐次迭代，使 J(W,b) 减小，直到达到设定的迭代次数，或你按下“暂停”。' },
  pause: { name: '暂停', sentence: '在当前迭代之后停下。权重保持不变。' },
  step: { name: '单步', sentence: '做一次迭代，然后暂停。' },
  reset: { name: '重置', sentence: '回到第 0 次迭代和同样的初始权重。' },
  saveWeights: { name: '保存权重', sentence: '把 θ、W1、W2、b1 和 b2 保存为 MATLAB 文件。' },
  suitedSettings: {
    name: '采用适合的设置',
    sentence: '把 λ、β、ρ、图像块、隐藏单元、优化方法和迭代次数设为适合这种数据的值。',
  },
  openFiles: {
    name: '打开图像',
    sentence: '用你自己的照片，或 MATLAB、NumPy、IDX、CSV 文件来学习。文件不会离开这台计算机。',
  },
  cancelPreparation: { name: '取消', sentence: '停止准备。之前的训练会恢复，数据来源与设置也一并恢复。' },
  prepare: { name: '准备', sentence: '继续准备训练用的图像块。' },
  experiments: { name: '实验', sentence: '值得一试的设置，每个都说明看什么、为什么。' },
  leaveExperiment: { name: '恢复我原来的设置', sentence: '恢复实验之前的设置，作为一次新的训练。' },
  retry: { name: '再试一次', sentence: '用同样的设置重新启动训练程序。' },
  deadUnit: {
    name: '始终关闭',
    sentence:
      '不论哪个图像块，这个单元的激活值都不超过 0.05，它对输出也几乎没有作用。运行开始时，几乎所有单元都是关闭的。因此标记出现得较晚：在特征应当已经出现、且单元已连续 25 次迭代关闭时，或在运行结束时。',
  },
  saturatedUnit: {
    name: '始终打开',
    sentence: '无论对哪个图像块，这个单元的激活值都不低于 0.95。它不传递任何信息。',
  },
  collapsedUnit: { name: '没有权重', sentence: '这个单元的权重几乎为零，因此它对每个图像块的反应都相同。' },
  duplicateUnit: {
    name: '相同或相反',
    sentence: '这个单元的权重与另一个单元方向几乎相同或相反：|余弦| 大于 0.95。',
  },
};
