import type { PanelNotationWords } from '../en/panelNotation.ts';

export const panelNotation: PanelNotationWords = {
  code: { name: '编码', sentence: 'a⁽²⁾ 是隐藏单元对一个图像块的激活值。解码器只能看到这些。' },
  epsilon: { name: '步长 EPSILON', sentence: 'EPSILON 是为测量代价的变化而把参数加减的量。课程使用 1e-4。' },
  relativeDifference: {
    name: '相对差',
    sentence: '算出的梯度 a 与数值梯度 n 相差多少。小于 1e-9 时两者一致。',
  },
  patchError: {
    name: '图像块的误差',
    sentence: '一个图像块与它的输出之间距离平方的一半。对所有图像块取平均就是代价的第一项。',
  },
  varianceExplained: {
    name: '解释的方差',
    sentence: '100% 表示输出完全正确；0% 表示并不比总是输出平均图像块更好。',
  },
  divergence: {
    name: 'KL 散度',
    sentence: 'KL 衡量单元的平均激活度 ρ̂ 与 ρ 相差多少。两者相等时为 0，且永远不为负。',
  },
  compression: { name: '压缩', sentence: '输入像素 → 隐藏激活值 → 输出像素。解码器只能看到隐藏激活值。' },
  patchOrder: { name: '图像块的顺序', sentence: '按截取的顺序，或按误差排列；后者会测量每个图像块的误差。' },
  unitsAdded: { name: '已加入的单元', sentence: '用多少个隐藏单元来重构图像块，从影响最大的单元开始。' },
  playUnits: { name: '播放', sentence: '从零个到全部，逐个加入隐藏单元。' },
  addUnit: { name: '加一个', sentence: '加入下一个隐藏单元。加完最后一个之后又从零开始。' },
  wholePicture: {
    name: '图像',
    sentence: '这次训练所用的图像之一，图像块就截取自这些图像。如果图像块经过白化，它也经过白化。',
  },
  overlap: { name: '图像块', sentence: '并排时每个像素重构一次；重叠一半时，每个像素是最多四个输出的平均。' },
  pictureView: { name: '旁边显示', sentence: '网络的重构、基准（总是平均图像块），或重构过暗、过亮之处。' },
  picturePart: { name: '图像的部分', sentence: '整幅图像，或正中的 96×96 像素，可以看清单个图像块。' },
  axisView: { name: '坐标轴范围', sentence: '从 0 到 1 的全部平均激活度，或只显示单元所在的范围。' },
  activationMatrix: {
    name: '激活矩阵',
    sentence: '每一行是一个隐藏单元，每一列是一个图像块。黑色表示单元关闭，白色表示打开。',
  },
  unitOrder: {
    name: '单元的顺序',
    sentence: '按编号（与小方格相同），或按用到它们的图像块的个数，用得最多的在前。',
  },
  weightNorm: { name: '权重范数', sentence: '单元权重向量的长度：权重平方和的平方根，不含偏置。' },
  bias: { name: '偏置', sentence: '在 sigmoid 函数之前加到 w·x 上的数。很负的偏置使单元大部分时间关闭。' },
  unitPenalty: {
    name: '稀疏代价',
    sentence: '这个单元的平均激活度不等于 ρ，由此给代价增加的量：β·KL(ρ‖ρ̂)。',
  },
  outgoing: {
    name: '输出权重',
    sentence: 'W2 中属于这个单元的一列。乘以单元的激活值后，加到最后一个 sigmoid 函数之前的输出上。',
  },
  orientation: { name: '条纹方向', sentence: '滤波器条纹的方向：0° 为水平，90° 为竖直，45° 向右上升。' },
  frequency: { name: '频率', sentence: '每个像素中有多少对明暗条纹。0.1 表示每十个像素一对。' },
  localisation: {
    name: '占小方格的比例',
    sentence: '滤波器覆盖的部分占小方格的比例。越小，单元对位置的描述越准确。',
  },
  dotProduct: { name: '点积', sentence: '加权和 w·x 等于 w 的长度乘以 x 的长度再乘以两者夹角的余弦。' },
  maxActivation: {
    name: '最大激活',
    sentence: '在所有满足 ‖x‖² ≤ 1 的输入中，沿着权重方向的输入 W/‖W‖ 最能激活这个单元。',
  },
  inputAngle: { name: '与 w 的夹角 θ', sentence: '把 x 从 w 转开，朝向或背离第二个方向，单位为度。' },
  inputLength: { name: '长度 ‖x‖', sentence: '使 x 变短或变长。课程允许长度不超过 1 的输入。' },
  mixedDirection: { name: '转向', sentence: '平面的第二个方向：真实图像块的图案，或随机图案。' },
  firstLength: { name: '长度 ‖w‖', sentence: 'w 的长度。点积与它成正比。' },
  firstDirection: { name: 'w 的方向', sentence: 'w 的方向，单位为度。只有两个向量的夹角起作用。' },
  secondLength: { name: 'x 的长度', sentence: 'x 的长度。它在 w 上的投影与之成正比。' },
  secondDirection: { name: 'x 的方向', sentence: 'x 的方向，单位为度。与 w 的夹角大于直角时，点积为负。' },
  projection: { name: '投影', sentence: 'x 沿 w 方向有多远：‖x‖ cos θ。x 背离 w 时为负。' },
  caveat: {
    name: '长度也有影响',
    sentence: '对比度高但不太像滤波器的图像块，可能比很像却很淡的图像块更能激活单元。',
  },
  patternLength: { name: '对比度', sentence: '减去均值之后图像块的长度。' },
  cosine: { name: '对齐程度', sentence: '权重与图案之间夹角的余弦。两者看起来相同时为 1。' },
  unitActivation: { name: '激活值', sentence: '图案、亮度与偏置之和经过 sigmoid 函数：单元的反应。' },
  patternPart: { name: '图案', sentence: '图案对加权和的贡献：‖w‖ 乘以图案的长度再乘以 cos θ。' },
  brightnessPart: { name: '亮度', sentence: '图像块的均值对加权和的贡献。权重之和接近零时，它很小。' },
  contrast: { name: '对比度', sentence: '把右边图像块与均值之差放大。方向不变，长度变大。' },
  brightness: { name: '亮度', sentence: '给右边图像块的每个像素加上同一个值。这会给 w·x 加上亮度乘以 Σw。' },
  patternsOnly: {
    name: '只看图案：去均值，长度为 1',
    sentence: '减去每个图像块的均值并把长度缩放为 1，这样只有方向起作用。',
  },
  byActivation: {
    name: '最能激活它',
    sentence: '使这个单元激活值最大的图像块。方向、对比度和亮度都起作用。',
  },
  byCosine: { name: '最像它', sentence: '与权重余弦最大的图案。淡的图案也以全对比度显示。' },
  whiteningCutoff: {
    name: '截止频率 f₀',
    sentence: 'f₀ 是一个频率，单位是每像素周期数。频率更高的结构大多是噪声，白化时会被减弱。',
  },
  checkedWeights: {
    name: '权重',
    sentence: '在哪里检验梯度：像课程那样在初始权重处，或在当前迭代的权重处。',
  },
  mistake: {
    name: '引入错误',
    sentence: '在梯度中放入一个常见错误。检验会显示在哪些部分（W1、W2、b1、b2）可以看出这个错误。',
  },
  otherPatches: { name: '换一组图像块', sentence: '显示这次训练的另外五个图像块。' },
  earlierPictures: { name: '前面的图像', sentence: '显示前面的图像。' },
  laterPictures: { name: '后面的图像', sentence: '显示后面的图像。' },
  checkGradient: { name: '检验梯度', sentence: '把每个参数加减 EPSILON，将代价的变化与梯度进行比较。' },
  measureEpsilons: {
    name: '测量曲线',
    sentence: '用 23 个不同的 EPSILON 计算数值梯度，分别以 float64 和 float32 进行。',
  },
  optimiser: {
    name: '优化方法',
    sentence:
      '降低代价的方法。梯度下降只用梯度；L-BFGS 还会估计代价函数的曲率；动量法与 Adam 使用小批量，即每一步只用一部分图像块。',
  },
  learningRate: {
    name: '学习率 α',
    sentence: 'α 决定优化方法每一步走多远。太大时，代价会上升；太小时，代价几乎没有变化。',
  },
  momentum: {
    name: '动量',
    sentence: '上一步中有多大比例加到下一步。动量越大，路径越平滑，也越容易冲过头。',
  },
  batchSize: { name: '批量大小', sentence: '每一步使用的图像块个数。一次迭代会用完所有图像块。' },
  memory: {
    name: 'L-BFGS 记忆',
    sentence: 'L-BFGS 记住最近的多少步。记忆越多，需要的迭代越少，占用的空间越大。',
  },
  seed: { name: '随机种子', sentence: '图像块与初始权重是随机的，由这个数决定。种子相同，训练过程就相同。' },
  newWeights: { name: '新的权重', sentence: '用下一个种子，从另一组随机权重重新开始。' },
  whitening: {
    name: '白化图像',
    sentence:
      '在自然图像中，缓慢的明暗变化比细的结构强得多。白化使两者强度相近，这样边缘与缓慢的变化同样重要。',
  },
  cancel: { name: '取消', sentence: '停止这个操作。其他都不变。' },
};
