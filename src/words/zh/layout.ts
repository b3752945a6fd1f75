import type { LayoutWords } from '../en/layout.ts';
import { format } from './format.ts';

export const layout: LayoutWords = {
  splitter: {
    name: '面板的宽度',
    sentence: '拖动这条线，或按方向键，让面板变宽或变窄。双击恢复通常的宽度。',
    value: (share) => `窗口的 ${format.percent(share)}`,
  },
};
