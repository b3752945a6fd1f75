import type { CompareWords } from '../en/compare.ts';
import { races } from './races.ts';
import { spacedWords } from './spacing.ts';

export const compare: CompareWords = spacedWords({
  races,
  title: '比较训练',
  introduction:
    '您训练过的每一次都列在这里，并附有曲线。选择二到五次，就能并排查看：设置有哪些不同，曲线如何，以及隐藏单元如何；隐藏单元会先配对，让相像的排在一起。',
  list: { title: '各次训练' },
  empty: {
    text: '还没有任何训练。请在实验场里训练一个网络，或打开一个会话文件。改变一项设置后再训练一次，就有两次训练可以比较了。',
    playground: '前往实验场',
  },
});
