import type { NotationWords } from '../en/notation.ts';

export const notation: NotationWords = {
  total: { name: '总代价', sentence: 'J(W,b)：训练要尽量减小的数，等于重构误差、权重衰减与稀疏惩罚之和。' },
  reconstruction: {
    name: '重构误差',
    sentence: '图像块 x 与它的重构 x̂ 之间距离平方的一半，对全部 m 个图像块取平均。',
  },
  weightDecay: { name: '权重衰减', sentence: 'λ/2 乘以所有权重的平方和。它使权重保持较小。偏置不计算在内。' },
  sparsity: {
    name: '稀疏惩罚',
    sentence: '对所有隐藏单元，把目标 ρ 与平均激活度 ρ̂ 之间的 KL 散度相加，再乘以 β。',
  },
  lambda: { name: '权重衰减 λ', sentence: 'λ 决定对大权重的惩罚有多强。λ 越大，滤波器越平滑、越淡。' },
  beta: {
    name: '稀疏惩罚的权重 β',
    sentence: 'β 决定稀疏惩罚在代价中占多大比重。β = 0 时没有惩罚，隐藏单元可以一直处于激活状态。',
  },
  rho: {
    name: '目标激活度 ρ',
    sentence:
      '稀疏性参数 ρ 是每个隐藏单元应有的平均激活度。0.01 表示大约每一百个图像块中有一个使它强烈激活。',
  },
  rhoHat: { name: '平均激活度', sentence: 'ρ̂ 是隐藏单元的激活值对所有图像块的平均，介于 0 与 1 之间。' },
  patchSize: { name: '图像块大小', sentence: '正方形图像块的边长，单位为像素。网络的每个输入对应一个像素。' },
  patchCount: {
    name: '图像块数',
    sentence: 'm：用来训练网络的图像块个数。图像块越多，滤波器越干净，训练也越久。',
  },
  hiddenSize: {
    name: '隐藏单元数',
    sentence: 's₂：隐藏单元的个数。每个单元学习一个滤波器，显示为一个小方格。',
  },
  learningRate: {
    name: '学习率 α',
    sentence: 'α 决定优化方法每一步走多远。太大时，代价会上升；太小时，代价几乎没有变化。',
  },
  output: {
    name: '输出',
    sentence: 'x̂ 是重构出的图像块：偏置 b2 加上 W2 的每一列乘以对应单元的激活值，再经过 S 型函数。',
  },
  filter: {
    name: '滤波器',
    sentence: '长度为 1 的输入中，使这个隐藏单元激活程度最大的那一个：它的权重除以权重的范数。',
  },
  source: { name: '数据来源', sentence: '图像块 x 取自哪里：本页生成的图像，或你自己的图像。' },
  whitening: {
    name: '白化图像',
    sentence: '白化使粗的结构与细的结构强度相近，这样边缘与缓慢的明暗变化同样重要。',
  },
  whiteningCutoff: {
    name: '截止频率 f₀',
    sentence: 'f₀ 的单位是每像素周期数。比它更细的结构大多是噪声，白化时会被减弱。',
  },
  seed: { name: '随机种子', sentence: '图像块与初始权重都由这个数产生。种子相同，训练过程就相同。' },
  budget: { name: '迭代次数', sentence: '训练在这么多次迭代之后停止。增大这个数即可继续。' },
  optimiser: {
    name: '优化方法',
    sentence: 'L-BFGS 会估计代价函数的曲率；梯度下降只用斜率；动量法与 Adam 使用小批量。',
  },
  memory: {
    name: 'L-BFGS 记忆',
    sentence: 'L-BFGS 记住最近的多少步。记忆越多，需要的迭代越少，占用的空间越大。',
  },
  momentum: {
    name: '动量',
    sentence: '上一步中有多大比例加到下一步。动量越大，路径越平滑，也越容易冲过头。',
  },
  batchSize: { name: '批量大小', sentence: '每一步使用的图像块个数。一次迭代会用完所有图像块。' },
  pace: { name: '速度', sentence: '每秒约 3、12 或 50 次迭代，或这台计算机所能达到的最快速度。' },
  backend: {
    name: '计算引擎',
    sentence: '由什么来计算代价与梯度：图形处理器、WebAssembly 或 JavaScript。其中一个引擎以 float64 计算。',
  },
  tileLook: { name: '图像', sentence: '小方格怎样绘制、怎样排列，以及如何存为图像。' },
  tileContrast: {
    name: '对比度',
    sentence: '每个小方格按自己最大的权重缩放，或者全部使用同一比例，使弱的单元显得暗淡。',
  },
  tileColours: {
    name: '颜色',
    sentence: '与课程相同的灰度，或者用蓝色表示负权重、橙色表示正权重。各类色觉异常者都能区分蓝色与橙色。',
  },
  tileSmoothing: { name: '权重显示为', sentence: '每个权重一个方块，或者在相邻权重之间平滑过渡。' },
  tileOrder: { name: '顺序', sentence: '小方格按什么排列。选择顺序时以及训练停下时会重新排序。' },
  sortAgain: { name: '重新排序', sentence: '按现在的数值重新排列小方格。' },
  pictureSize: { name: '尺寸', sentence: '每个权重（或图像块的每个像素）在保存的图像中占多少像素。' },
  checkedWeights: {
    name: '权重',
    sentence: '在哪里检验梯度：像课程那样在初始权重处，或在当前迭代的权重处。',
  },
  mistake: { name: '引入错误', sentence: '在梯度中放入一个常见错误，看看梯度的哪些部分会暴露这个错误。' },
  train: { name: '训练', sentence: '逐次迭代，使 J(W,b) 减小，直到达到设定的迭代次数，或你按下“暂停”。' },
  pause: { name: '暂停', sentence: '在当前迭代之后停下。权重保持不变。' },
  step: { name: '单步', sentence: '做一次迭代，然后暂停。' },
  reset: { name: '重置', sentence: '回到第 0 次迭代和同样的初始权重。' },
  newWeights: { name: '新的权重', sentence: '用下一个种子，从另一组随机权重重新开始。' },
  saveWeights: { name: '保存权重', sentence: '把 θ、W1、W2、b1 和 b2 保存为 MATLAB 文件。' },
  suitedSettings: {
    name: '采用适合的设置',
    sentence: '把 λ、β、ρ、图像块、隐藏单元、优化方法和迭代次数设为适合这种数据的值。',
  },
  openFiles: {
    name: '打开图像',
    sentence: '用你自己的照片，或 MATLAB、NumPy、IDX 文件来学习。文件不会离开这台计算机。',
  },
  otherPatches: { name: '换一组图像块', sentence: '显示这次训练的另外五个图像块。' },
  earlierPictures: { name: '前面的图像', sentence: '显示前面的图像。' },
  laterPictures: { name: '后面的图像', sentence: '显示后面的图像。' },
  checkGradient: { name: '检验梯度', sentence: '把每个参数加减 EPSILON，将代价的变化与梯度进行比较。' },
  measureEpsilons: {
    name: '测量曲线',
    sentence: '用 23 个不同的 EPSILON 计算数值梯度，分别以 float64 和 float32 进行。',
  },
  cancel: { name: '取消', sentence: '停止这个操作。其他都不变。' },
  cancelPreparation: { name: '取消', sentence: '停止准备。之前的训练会恢复，数据来源与设置也一并恢复。' },
  prepare: { name: '准备', sentence: '继续准备训练用的图像块。' },
  experiments: { name: '实验', sentence: '值得一试的设置，每个都说明看什么、为什么。' },
  leaveExperiment: { name: '恢复我原来的设置', sentence: '恢复实验之前的设置，作为一次新的训练。' },
  retry: { name: '再试一次', sentence: '用同样的设置重新启动训练程序。' },
  deadUnit: {
    name: '始终关闭',
    sentence:
      '无论对哪个图像块，这个单元的激活值都不超过 0.05。如果它已连续 25 次迭代关闭，而特征此时本应开始出现，或者训练已经结束，它的小方格就会被标出。在此之前，几乎所有单元都是关闭的。',
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
