import { formatMeasured, formatSetting } from '../../format/number.ts';
import type { RacesWords } from '../en/races.ts';
import { format } from './format.ts';

function given<Value>(value: Value | undefined, write: (value: Value) => string): string[] {
  return value === undefined ? [] : [write(value)];
}

export const races: RacesWords = {
  together: (sentences) => sentences.join(''),
  title: '竞赛',
  introduction:
    '竞赛从同样的起点出发训练多次，每次只改变一项设置：换一种优化方法，或者让一个数依次取列表中的值。这些训练在后台逐一进行，您自己的训练不受影响。',
  form: {
    base: {
      name: '起点',
      sentence: '所有训练共有的设置。',
      options: { course: '课程的设置', playground: '与实验场相同' },
    },
    shared: (now) =>
      [
        now.source,
        ...given(now.patchCount, (count) => `${format.integer(count)} 个图像块`),
        ...given(now.patchSize, (side) => `${side}×${side} 像素`),
        ...given(now.hiddenSize, (count) => `${format.integer(count)} 个隐藏单元`),
        ...given(now.lambda, (value) => `λ = ${formatSetting(value)}`),
        ...given(now.rho, (value) => `ρ = ${formatSetting(value)}`),
        ...given(now.beta, (value) => `β = ${formatSetting(value)}`),
        ...given(now.optimiser, (name) => name),
        ...given(now.seed, (seed) => `种子 ${seed}`),
      ].join('，'),
    varies: {
      name: '改变什么',
      sentence: '各次训练之间唯一不同的设置。',
      options: {
        optimiser: '优化方法',
        lambda: '权重衰减 λ',
        rho: '目标激活度 ρ',
        beta: '稀疏惩罚的权重 β',
        hiddenSize: '隐藏单元数',
        seed: '随机种子',
        patchCount: '图像块数',
        patchSize: '图像块大小',
        learningRate: '学习率 α',
        batchSize: '批量大小',
        momentum: '动量',
        memory: 'L-BFGS 记忆',
      },
    },
    optimisers: '优化方法',
    optimiserSentence: '用这种优化方法训练一次。',
    values: { name: '取值', sentence: '每个值训练一次。各值之间用逗号隔开。' },
    steps: '用等距的值填充列表',
    from: { name: '从', sentence: '列表的第一个值。' },
    to: { name: '到', sentence: '列表的最后一个值。' },
    count: { name: '个数', sentence: '列表中有多少个值。' },
    spacing: {
      name: '间隔',
      sentence: '每个值等于前一个值乘以固定的倍数，或加上固定的数。按倍数时，值必须大于 0。',
      options: { geometric: '按倍数', arithmetic: '按差' },
    },
    fill: '填充列表',
    start: '开始竞赛',
    size: (count, budget) =>
      `共 ${format.integer(count)} 次训练，每次最多 ${format.integer(budget)} 次迭代。`,
    replaces: '新的竞赛会取代下面的这一组。',
    problems: {
      notANumber: ({ text }) => `“${text}”不是数。`,
      notWhole: ({ value }) => `${formatSetting(value)} 不是整数，而这项设置表示个数。`,
      outOfRange: ({ value, range }) =>
        `这里不能取 ${formatSetting(value)}。可取的值从 ${formatSetting(range.min)} 到 ${formatSetting(range.max)}${range.zero && range.min > 0 ? '，或者 0' : ''}。`,
      twice: ({ value }) => `列表中有两个 ${formatSetting(value)}，这两次训练会完全相同。`,
      tooFew: () => '竞赛至少需要两次训练。',
      tooMany: ({ count, most }) =>
        `列表中有 ${format.integer(count)} 个值。最多只能有 ${format.integer(most)} 次训练。`,
    },
    factorNeedsMore: '按倍数时，第一个值和最后一个值都必须大于 0。',
  },
  names: {
    lambda: (value) => `λ = ${formatSetting(value)}`,
    rho: (value) => `ρ = ${formatSetting(value)}`,
    beta: (value) => `β = ${formatSetting(value)}`,
    hiddenSize: (value) => `${format.integer(value)} 个隐藏单元`,
    seed: (value) => `种子 ${format.integer(value)}`,
    patchCount: (value) => `${format.integer(value)} 个图像块`,
    patchSize: (value) => `${value}×${value} 像素`,
    learningRate: (value) => `α = ${formatSetting(value)}`,
    batchSize: (value) => `批量 ${format.integer(value)}`,
    momentum: (value) => `动量 ${formatSetting(value)}`,
    memory: (value) => `记忆 ${format.integer(value)}`,
  },
  status: {
    running: (at, count, name) =>
      `第 ${format.integer(at)} 次训练，共 ${format.integer(count)} 次：${name}。`,
    stopped: (done, count) =>
      `竞赛已停止：${format.integer(count)} 次训练中已完成 ${format.integer(done)} 次。`,
    finished: (count) => `竞赛已结束：共 ${format.integer(count)} 次训练。`,
    finishedWithFailures: (count, failed) =>
      `竞赛已结束：共 ${format.integer(count)} 次训练，其中 ${format.integer(failed)} 次失败。`,
    progress: '竞赛的进度',
  },
  stop: '停止竞赛',
  resume: '继续竞赛',
  clear: '清除竞赛',
  clearSentence: '从这个页面上移除这组竞赛。已保留的训练不受影响。',
  entry: {
    waiting: '等待中',
    preparing: '正在准备图像块',
    at: (iteration, budget) => `第 ${format.integer(iteration)} 次迭代，共 ${format.integer(budget)} 次`,
    finished: (count) => `${format.integer(count)} 次迭代`,
    cost: (value) => `J = ${formatMeasured(value)}`,
    edges: (found, all) => `${format.integer(all)} 个单元中有 ${format.integer(found)} 个边缘`,
    bars: (found, all) => `找到 ${format.integer(all)} 个条形中的 ${format.integer(found)} 个`,
    effort: (evaluations, seconds) =>
      `${format.integer(evaluations)} 次求值，${format.duration(seconds * 1000)}`,
    tiles: (name) => `训练 ${name} 的小方格`,
    keep: '保留',
    keepRun: (name) => `保留：${name}`,
    keepSentence: '把这次训练放进保存的训练里，在那里可以与其他训练比较。',
    kept: '已保留',
    open: '打开',
    openRun: (name) => `在实验场中打开：${name}`,
    openSentence: '在实验场中显示这次训练。实验场中现有的训练会保留。',
  },
  failures: {
    costNotFinite: '失败：取这个值时，代价不再是有限的数。',
    memory: '失败：这些设置所需的内存超过了可用的内存。',
    data: '失败：无法生成图像块。图像可能已不再打开，或者图像块比图像还大。',
    trainer: '失败：训练程序停止了工作。',
  },
  chart: {
    across: {
      name: '代价随什么变化',
      sentence: '曲线的横轴是什么。',
      options: { iterations: '迭代', evaluations: '求值次数', seconds: '秒' },
      end: {
        iterations: (count) => `${format.integer(count)} 次迭代`,
        evaluations: (count) => `${format.integer(count)} 次求值`,
        seconds: (value) => format.duration(value * 1000),
      },
    },
    honest:
      '一次迭代对每种优化方法来说工作量并不相同：L-BFGS 有时要多次计算代价，动量法与 Adam 则走许多小步。请按求值次数和秒数来比较。',
    seconds: '秒数只包括这台计算机上训练本身的时间。如果同时还有别的训练，它会变长。',
    end: (value, unit) => `${value} ${unit}`,
    others: '细线是其余各次训练。',
  },
  table: {
    caption: '各次训练的数值',
    heads: {
      run: '训练',
      cost: '代价',
      reconstruction: '重构误差',
      weightDecay: '权重衰减',
      sparsity: '稀疏惩罚',
      found: '找到',
      iterations: '迭代',
      evaluations: '求值次数',
      seconds: '秒',
    },
  },
  save: {
    table: '保存表格（CSV）',
    curves: '保存曲线（CSV）',
    failed: '浏览器无法生成这张图像。请改为保存 SVG。',
    title: (varies) => `竞赛：${varies}`,
  },
};
