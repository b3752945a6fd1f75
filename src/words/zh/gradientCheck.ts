import type { GradientCheckWords } from '../en/gradientCheck.ts';
import { format } from './format.ts';

const weightsAt = (iteration: number): string =>
  iteration === 0 ? '初始权重处' : `第 ${format.integer(iteration)} 次迭代处`;

export const gradientCheck: GradientCheckWords = {
  title: '梯度检验',
  intro:
    '检验把每个参数增大和减小一个很小的量 EPSILON，再把代价的变化与反向传播的梯度进行比较。两者一致，梯度就是正确的。',
  epsilon: 'EPSILON = 1e-4',
  weights: { initial: '初始', present: '当前' },
  noMistake: '没有错误',
  noWeightsYet: '还没有权重。正在准备训练。',
  planning: '正在估计所需的时间……',
  plan: ({ parameters, ofParameters, patches, ofPatches, time, training }) => {
    const of =
      patches === ofPatches
        ? `全部 ${format.integer(patches)} 个图像块`
        : `${format.integer(ofPatches)} 个图像块中的 ${format.integer(patches)} 个`;
    const when = training ? `训练同时进行时需要${time}` : `需要${time}`;
    return parameters === ofParameters
      ? `将在${of}上检验全部 ${format.integer(parameters)} 个参数，${when}。`
      : `将在${of}上检验 ${format.integer(ofParameters)} 个参数中的 ${format.integer(parameters)} 个（从各部分随机选取），${when}。每个参数需要计算两次代价，因此检验大型网络很慢，正如 McCormick 的讲义所说。`;
  },
  lessThanASecond: '不到 1 秒',
  aboutSeconds: (count) => `约 ${format.integer(count)} 秒`,
  aboutMinutes: (count) => `约 ${format.integer(count)} 分钟`,
  begins: '正在开始……',
  progress: (done, of, timeLeft) =>
    `${format.integer(of)} 个参数中的 ${format.integer(done)} 个，还需${timeLeft}`,
  progressLabel: '已检验的参数',
  cancelled: '已取消。没有任何改变。',
  failed: '无法完成检验',
  result: '梯度检验的结果',
  subject: ({ iteration, stale, patches, mistake }) =>
    `${stale ? '在上一次训练的' : '在'}${weightsAt(iteration)}，使用 ${format.integer(patches)} 个图像块${
      mistake === undefined ? '' : `，带有错误“${mistake}”`
    }：`,
  passes: (difference) => `通过：相对差为 ${difference}，小于 1e-9。`,
  limit: (difference) =>
    `在舍入误差允许的范围内一致：相对差为 ${difference}。把 EPSILON 减半时，数值梯度本身的变化也有这么大。在初始权重处，检验更精确。`,
  fails: (difference, blocks) =>
    `未通过：相对差为 ${difference}，而它应当小于 1e-9。出错的部分：${format.list(blocks)}。`,
  notANumber: '未通过：代价或它的梯度不是有限的数。请查找负数的对数或除以零。',
  correct: '算出的梯度就是代价的梯度。',
  unseen: '代码仍然有错，但这个检验看不出来。',
  places: {
    'W1,b1': 'W1grad 和 b1grad 由 delta2 计算，其他的不是，因此请检查 delta2。',
    'W2,b2': 'W2grad 和 b2grad 只由 delta3 计算，因此请检查它们的计算方法。',
    'W1,W2': '两个权重矩阵的梯度都错，而偏置的梯度没有错，因此请检查权重衰减。',
    'b1,b2': '两个偏置的梯度都错，而权重的梯度没有错，因此请检查 b1grad 和 b2grad。',
    'W1,W2,b1,b2': '每个部分都错，因此请检查它们的共同之处：delta3、除以 m，以及代价本身。',
  },
  elsewhere: '请检查计算这些部分的代码行。',
  together: (sentences) => sentences.join(''),
  limits: (blocks) =>
    `${format.list(blocks)} 大于 1e-9，但超出的量不大于中心差分本身的误差。EPSILON 减半时，真正的错误保持不变，舍入误差则会改变。`,
  heads: { block: '部分', entries: '元素', gradient: '梯度' },
  verdicts: { agrees: '一致', differs: '不一致' },
  entries: (checked, total) =>
    checked === total
      ? `全部 ${format.integer(total)} 个`
      : `${format.integer(total)} 个中的 ${format.integer(checked)} 个`,
  map: (block, rows, columns) =>
    `${block} 的相对差，${format.integer(rows)} 行，${format.integer(columns)} 列`,
  mapRows: (block) => `${block} 每一行中最大的相对差`,
  entry: ({ block, row, column, worst, analytic, numeric, relative }) =>
    `${block}(${column === undefined ? row : `${row}, ${column}`})${worst ? '，这一处检验过的元素中最差的一个' : ''}：算出的梯度 ${analytic}，数值梯度 ${numeric}，相对差 ${relative}。`,
  notChecked: (block, row, column) =>
    `${block}，从第 ${format.integer(row)} 行、第 ${format.integer(column)} 列起：不在被检验的元素之中。`,
  mapHint: '指向一个元素，或选中一幅图后使用方向键，即可读出两个导数。',
  scale: '由暗到亮',
  scaleNote: (side) =>
    side === 1 ? '，对数尺度' : `，对数尺度。每格显示 ${format.integer(side)}×${side} 个元素中最差的一个。`,
  blindSpots: {
    title: '梯度检验看不出什么',
    intro:
      '检验把每个参数增大和减小一个很小的量 EPSILON，再把代价的变化与反向传播的梯度进行比较。两者一致，梯度就是正确的。',
    summary: (count) => `${format.integer(count)} 个这样的错误`,
  },
  weightsAt,
};
