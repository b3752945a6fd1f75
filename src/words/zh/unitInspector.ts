import type { UnitInspectorWords } from '../en/unitInspector.ts';
import { format } from './format.ts';

export const unitInspector: UnitInspectorWords = {
  title: '隐藏单元',
  unitOf: (number, count) => `隐藏单元 ${format.integer(number)}，共 ${format.integer(count)} 个`,
  newRun: '正在准备新的训练所用的图像块。',
  waiting: '正在读取这个单元……',
  iteration: (iteration) => `第 ${format.integer(iteration)} 次迭代`,
  previous: '上一个单元',
  previousHint: '查看上一个隐藏单元。',
  next: '下一个单元',
  nextHint: '查看下一个隐藏单元。',
  portrait: {
    filter: '这个单元所寻找的输入',
    looksFor: '寻找 x',
    outgoing: '这个单元给输出增加的部分',
    adds: (symbol) => `增加 ${symbol}`,
    norm: (norm) => `每个权重除以权重向量的长度 ‖W‖ = *${norm}*，使 ‖x‖ = 1。`,
    noNorm: '所有权重都为零：‖W‖ = *0*。',
    inColour:
      '小方格显示 W1·Z，其中 Z 是 ZCA 白化的矩阵，因为网络看到的图像块 x 是 Z·x。因此这就是该单元在图像中寻找的颜色。本面板中的图像块是白化后的。',
    degrees: (degrees) => `${degrees}°`,
    perPixel: (frequency) => `每像素 ${frequency}`,
    share: (share) => format.percent(share),
  },
  reading: {
    none: '权重几乎为零，因此没有滤波器可以描述。',
    edge: (wavelength, explained) =>
      `这是一个边缘检测器，每 ${format.decimal(wavelength, 1)} 个像素一条条纹。Gabor 函数（向四周减弱的波）可以解释其权重方差的 ${format.percent(explained)}。`,
    notEdge: (explained) =>
      `（目前）不是边缘检测器。Gabor 函数（向四周减弱的波）可以解释其权重方差的 ${format.percent(explained)}。`,
    wave: (explained) => `Gabor 函数（向四周减弱的波）可以解释其权重方差的 ${format.percent(explained)}。`,
  },
  claim: {
    title: '为什么是 W/‖W‖',
    tryIt: (claim) => `${claim}拖动 x，试着找一个更好的输入。圆盘的深浅表示激活值。`,
    noWeights: '所有权重都为零，因此每个输入对这个单元的激活都相同。',
    input: '此处的输入 x',
    own: '这个 x',
    beyond:
      '这里 ‖x‖ 大于 1。只要 w·x 为正，x 越长，激活值就越大。没有 ‖x‖² ≤ 1 这个限制，就不会有最好的输入。',
    directions: { patch: '真实图像块', random: '随机' },
    another: '换一个',
    anotherHint: '转向另一个随机方向。',
    product: 'w 与 x 的点积，等于 w 的长度乘以 x 的长度，再乘以夹角 θ 的余弦。',
    activation: (formula, value) => `激活值 ${formula} = *${value}*`,
  },
  dotProduct: {
    title: '平面上的点积',
    dragIt: (law) => `${law}拖动任一向量的顶端。夹角为直角时点积为 0，大于直角时为负。`,
  },
  contest: {
    title: '长度与方向都起作用',
    aligned: '对齐最好',
    rival: '与它比较',
    patch: (number) => `图像块 ${format.integer(number)}`,
    picture: (title, number) => `${title}：图像块 ${format.integer(number)}`,
    pattern: (title, number) => `${title}：图像块 ${format.integer(number)} 的图案，以最大对比度显示`,
    patternCaption: '它的图案',
    part: '部分',
    verdicts: {
      directionLeft: '两个图案长度相同，只由方向决定：左边的图像块更能激活单元。',
      directionRight: '两个图案长度相同，只由方向决定：右边的图像块更能激活单元。',
      brighter: '右边的图案贡献较少，但亮度贡献较多。总的来说，右边的图像块更能激活单元。',
      darker: '右边的图案贡献较多，但亮度贡献较少。总的来说，对齐更好的图像块更能激活单元。',
      moreContrast: '右边的图像块对齐较差，但对比度更高，因此更能激活单元。',
      alignedBetter: '右边的图像块对齐更好，因此更能激活单元。',
      notEnoughContrast: '右边的图像块对比度更高，但还不够：对齐更好的图像块更能激活单元。',
      lessContrast: '对齐更好的图像块更能激活单元。试着提高右边图像块的对比度。',
    },
  },
  patches: {
    title: '真实图像块',
    words: '左边一组的数字是激活值，右边一组是 cos θ。选择一个图像块，与上面对齐最好的图像块比较。',
    compare: (number, value) => `比较图像块 ${format.integer(number)}，${value}`,
    histogram: (shares) =>
      `单元激活值的直方图：${shares
        .map(
          (share, part) =>
            `不超过 ${format.decimalAtMost((part + 1) / shares.length, 2)} 的占 ${format.percent(share, 1)}`,
        )
        .join('，')}。`,
    ends: ['0 关闭', '激活值', '打开 1'],
    caption: (patchCount, on) =>
      `单元对全部 ${format.integer(patchCount)} 个图像块的激活值。计数采用对数坐标轴。其中 *${format.integer(on)}* 个图像块使这个单元打开（大于 ½）。`,
  },
};
