import type { ReadingCheckWords } from '../en/readingCheck.ts';
import { format } from './format.ts';

export const readingCheck: ReadingCheckWords = {
  check: {
    mistake: '哪里有错',
    none: '没有错：代码是对的',
    riddle: '替我弄错一行',
    nextRiddle: '再来一题',
    endRiddle: '自己选择错误',
    verdict: '结论',
    riddleAsked: (number) =>
      `第 ${format.integer(number)} 题：有一行错了。是哪一行？看看梯度的哪些部分不一致。`,
    suspects: {
      delta2: 'delta2',
      delta3: 'delta3',
      weights: 'W1grad 和 W2grad',
      biases: 'b1grad 和 b2grad',
    },
    found: (line, mistake) => `对，是 ${line}。${mistake}`,
    notFound: (line) => `如果错的是 ${line}，不一致的会是别的部分。再看一看。`,
    block: '部分',
    entries: '元素数',
    difference: '相对差',
    agrees: '一致',
    differs: '不一致',
    mapRows: (block) => `${block} 每一行中最大的相对差`,
    map: (block) => `${block} 的各个元素：算出的梯度与数值梯度`,
    entry: (name, computed, numerical) => `${name}：算出的梯度是 ${computed}，数值梯度是 ${numerical}`,
    mapHint: '深色的元素不一致。指向一个元素，或用 Tab 键移到一个部分上，再用方向键移动。',
    passes: (difference) => `检验通过：相对差是 ${difference}。`,
    passesWrongly: (difference) => `代码有错，检验却通过了（相对差是 ${difference}）：代价中也有同样的错误。`,
    fails: (difference, blocks) => `检验未通过：相对差是 ${difference}。不一致的部分：${blocks.join('、')}。`,
  },
  epsilon: {
    chart: '不同 EPSILON 下梯度检验的相对差',
    at: (epsilon, difference) => `EPSILON = ${epsilon} 时，相对差是 ${difference}。`,
    course: '1e-4',
    passes: '低于 1e-9 为通过。',
    measure: '测量曲线',
  },
};
