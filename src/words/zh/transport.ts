import type { TransportWords } from '../en/transport.ts';

export const transport: TransportWords = {
  iteration: '迭代',
  of: '/',
  more: {
    name: '更多运行设置',
    sentence: '优化算法及其参数、随机种子、新的初始权重，以及保存权重。',
  },
  paces: {
    slow: '慢动作',
    moderate: '中速',
    brisk: '快速',
    full: '全速',
  },
};
