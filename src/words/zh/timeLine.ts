import type { timeLine as english } from '../en/timeLine.ts';
import { format } from './format.ts';

export const timeLine: typeof english = {
  label: '回看',
  position: (iteration, last) => `第 ${format.integer(iteration)} 次迭代，共 ${format.integer(last)} 次`,
  shown: (iteration, last) =>
    `页面显示的是第 ${format.integer(iteration)} 次迭代。训练停在第 ${format.integer(last)} 次迭代。`,
  seeking: (iteration, wanted, at) =>
    `页面显示的是第 ${format.integer(iteration)} 次迭代。第 ${format.integer(wanted)} 次迭代没有保存，正在从同样的权重重新训练，现在到第 ${format.integer(at)} 次。`,
  differs: '这次迭代是重新训练得到的，其代价在最后几位上不同：当初是在另一台机器上，或用另一个线程数训练的。',
  play: '播放训练过程',
  stop: '停止播放',
  playSentence: '从头播放训练过程，速度与上方选择的相同。',
  present: '回到最后',
  branch: '从这里继续',
  branchSentence: '以这些权重开始一次新的训练。优化方法从空的记忆开始，对结果影响很小。现在的训练会保留。',
};
