import type { ReadingTrialWords } from '../en/readingTrials.ts';
import { format } from './format.ts';

export const readingTrials: ReadingTrialWords = {
  together: (sentences) => sentences.join(''),
  units: (count) => `${format.integer(count)} 个隐藏单元`,
  finished: (iterations) => `已训练 ${format.integer(iterations)} 次迭代。`,
  norms: {
    measure: '测量图像块',
    measureNote: '这里绘制场景，截取 10,000 个图像块，并测量每一步之后的图像块。实验场中的训练不受影响。',
    measuring: '正在绘制场景并测量图像块……',
    stage: '哪一步之后',
    stages: {
      raw: '刚从图像中截取',
      meanRemoved: '减去均值',
      whitened: '白化',
      whitenedMeanRemoved: '白化并减去均值',
    },
    mean: '平均长度',
    spread: '离散程度',
    percent: (share) => format.percent(share),
    chart: (stage, spread) => `图像块长度的分布（${stage}）：标准差是平均值的 ${format.percent(spread)}。`,
    ends: ['0', '3 × 平均值'],
    note: (count) =>
      `内置场景的 ${format.integer(count)} 个图像块。竖线是平均长度。离散程度是长度的标准差除以平均值。`,
  },
  pair: {
    train: '在这里训练两个网络',
    note: '这里从相同的初始权重训练两个单独的网络，实验场中的训练不受影响。',
    sources: { scenes: '场景', scrambled: '相位打乱的场景', bars: '条形', digits: '数字' },
    atOnce: (iterations) => `一次做完 ${format.integer(iterations)} 次迭代`,
    inParts: (parts, iterations) => `${format.integer(parts)} × ${format.integer(iterations)} 次迭代`,
    pairs: (count) => `记住 ${format.integer(count)} 对`,
    tiles: (name) => `隐藏单元的权重：${name}`,
  },
  inAndOut: {
    strip: '上：其中几个图像块。下：网络此刻对它们的输出。',
    patches: '图像块',
    outputs: '输出',
  },
  stills: {
    start: '训练之前的小方格：随机的权重。',
    run: (setting) => `这是一次记录下来的训练的结果（${setting}）。`,
    recorded: (iterations) => `记录下来的训练在 ${format.integer(iterations)} 次迭代之后的小方格。`,
  },
  bottleneck: {
    patches: '图像块',
    network: (units) => `网络，${format.integer(units)} 个单元`,
    components: (count) => `PCA，${format.integer(count)} 个主成分`,
    strip: '上：图像块。中：经过网络。下：经过同样多的主成分。',
    chart: '隐藏单元数与解释的方差',
    across: '隐藏单元或主成分的个数',
    up: '解释的方差',
    ofNetwork: '在这里训练的网络',
    ofComponents: '主成分',
    ofReader: '你的预测',
    explained: (units, network, components, iterations, trained) =>
      [
        network === undefined
          ? `与隐藏单元同样多（${format.integer(units)} 个）的主成分解释了 ${format.percent(components, 1)} 的方差。`
          : `用 ${format.integer(units)} 个隐藏单元，网络解释了 ${format.percent(network, 1)} 的方差，同样多的主成分解释了 ${format.percent(components, 1)}。`,
        trained
          ? `已训练 ${format.integer(iterations)} 次迭代。`
          : `现在是第 ${format.integer(iterations)} 次迭代。`,
      ].join(''),
  },
  activations: {
    picture: '每个隐藏单元对每个图像块的激活值',
    rows: '最能激活每个隐藏单元的图像块',
    reading: '一行是一个隐藏单元，一列是一个图像块。指向一处，或使用方向键。',
    place: (unit, patch, activation) =>
      `隐藏单元 ${format.integer(unit)}，图像块 ${format.integer(patch)}：激活值 ${activation}`,
    sums: (units, patches) =>
      `平均来说，对一个图像块有 ${format.decimal(units, 1)} 个单元高于 0.1；一个单元对 200 个图像块中的 ${format.decimal(patches, 1)} 个高于 0.1。黑色是 0，白色是 1。`,
  },
  natural: {
    show: '显示真实的网络',
    note: '这里绘制场景，截取 100 个图像块，并计算网络（64 个像素、25 个隐藏单元）的所有矩阵。实验场中的训练不受影响。',
    train: '训练 50 次迭代',
    training: (iteration) => `这是 ${format.integer(iteration)} 次迭代之后的权重。`,
    window: (name, row, column) =>
      `${name} 中写出的部分，从第 ${format.integer(row)} 行第 ${format.integer(column)} 列开始。用方向键移动。`,
    zoomed: '方框表示每个矩阵写出的部分。',
    hint: '点击图片，或用方向键移动方框。选中一个数，就能看到它的行和列。',
  },
  curve: {
    label: '你的曲线',
    pointAt: (axis, place) => `${axis}：${place}`,
    at: (name, value) => `${name}：${value}`,
    hint: '拖动各个点，或用 Tab 键逐个移动，用方向键改变。',
    done: '这是我的预测',
  },
};
