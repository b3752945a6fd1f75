import type { ExerciseResultsWords } from '../en/exerciseResults.ts';
import { isolateUnlessPlain } from '../isolate.ts';
import { format } from './format.ts';

export const results: ExerciseResultsWords = {
  place: (line, file) =>
    file === undefined
      ? `第 ${format.integer(line)} 行`
      : `${isolateUnlessPlain(file)} 的第 ${format.integer(line)} 行`,
  goTo: (place) => `转到${place}`,
  notChecked: '请在起始代码中间写出你的代码，然后检查。每完成一步都可以检查。还没有写的步骤不算错误。',
  checking: '正在检查代码。',
  running: '正在几个大小各不相同的小网络上运行你的代码……',
  headlines: {
    right: '你的函数是正确的。',
    notBegun: '还没有写任何代码。',
    begun: (right, all) =>
      `${format.integer(all)} 个步骤中有 ${format.integer(right)} 个正确，到目前为止没有错误。`,
    wrong: (place) => (place === undefined ? '有地方不正确。' : `${place}不正确。`),
    error: (place) => (place === undefined ? '程序因错误而停止。' : `程序在${place}因错误而停止。`),
    timeout: (place) =>
      place === undefined ? '程序运行时间过长，已被停止。' : `程序运行时间过长，已被停止：${place}。`,
  },
  agrees: (cost) =>
    `在五个网络上，你的代价和梯度与正确值一致，精确到九位数字。第一个网络的代价是 *${cost}*。`,
  moreFindings: (count) => `还有 ${format.integer(count)} 处问题`,
  remarks: '值得注意',
  printed: '程序的输出',
  stale: '这次检查之后，代码已有改动。',
  marks: {
    error: '✗ 这里',
    wrong: '✗',
    wrongStep: (step) => `✗ 步骤 ${step}`,
    note: '! 见下方',
    right: (name) => `${name} ✓`,
    rightMatrix: (name, rows, columns) => `${name} ${rows}×${columns} ✓`,
  },
  standings: { notYet: '尚未完成', right: '✓ 正确', wrong: '✗ 错误' },
  wrongAt: (place) => `✗ 错误，${place}`,
  hint: (number, all) => `提示 ${format.integer(number)}/${format.integer(all)}`,
  quantities: {
    squaredError: '平方误差',
    weightDecay: '权重衰减',
    sparsity: '稀疏惩罚',
    sparsityDelta: '稀疏项',
  },
  values: {
    title: (quantity) => `数值：${quantity}`,
    aside: '小网络',
    empty:
      '检查之后，可以在这里把变量的值与预期值进行比较。它们属于一个有 9 个像素、5 个隐藏单元和 12 个图像块的网络。',
    inNoVariable: (quantity) => `没有哪个变量单独保存${quantity}，但结果表明这一步是正确的。`,
    notFound: (quantity, expected) =>
      `还没有变量保存正确的${quantity}。在有 9 个像素、5 个隐藏单元和 12 个图像块的网络上，它应为 ${expected}。`,
    yours: '你的值',
    expected: '预期值',
    difference: '差',
    colours: (range, largest) =>
      `蓝色为负，橙色为正。最深的颜色代表 ±${range}。${largest === undefined ? '' : `最大的差是 ${largest}。`}`,
    picture: (caption, rows, columns) => `${caption}，${rows}×${columns}`,
  },
  ownCheck: {
    title: '数值梯度检验',
    aside: '检验你自己的代价',
    empty:
      '你的函数返回代价和梯度之后，这里会把一个小网络的每个参数略微增大和减小，再把代价的变化与你的梯度进行比较：两者必须一致。',
    passes: '✓ 检验通过。',
    fails: '✗ 检验未通过。',
    yours: '你的梯度',
    numerical: '数值梯度',
  },
};
