import type { ChapterText } from '../../structure/chapterText.ts';
import { emphasis, link, screen, symbol, term, text } from '../../text/spans.ts';
import { spansFor } from '../../text/values.ts';
import type { structure } from './structure.ts';
import { values } from './values.ts';

const value = spansFor(values);

export const chinese: ChapterText<typeof structure> = {
  title: '后来的发展',
  question: '这个小小的网络后来怎样了？',
  steps: {
    roots: {
      title: '这个想法从哪里来',
      body: [
        text`1996 年，Bruno Olshausen 和 David Field 提出一个问题：怎样用每次只有少数激活的单元来描述自然图像？他们的程序找到了边缘，很像视觉皮层的神经细胞所响应的那种边缘。练习的十幅图片就是他们的。`,
        text`Andrew Ng 2011 年的讲义（CS294A 课程）把这个想法变成了用小网络做的练习，Chris McCormick 2014 年的讲义则一步一步地带人做完它。有几年，人们用这样的网络为大网络的正式训练作准备。后来有了训练大网络的更好方法，这种用途就少了，稀疏自编码器也一度随之沉寂。`,
      ],
      caption: '左：这门课程的网络。右：作用在语言模型激活值上的稀疏自编码器。',
    },
    same: {
      title: '同样的网络，看向别处',
      body: [
        text`今天，稀疏自编码器被用来观察${term('languageModel', '语言模型')}的内部。输入不再是图片的图像块，而是来自语言模型内部的一列数：它读到一个词时，其中一层的激活值。任务你已经熟悉：用少数激活的单元把输入再输出一遍。`,
        text`在这门课程中，隐藏层比输入小：64 个像素配 25 个单元，即每个输入 ${value('ourRatio')} 个单元。单元多于输入的编码叫作${term('overcomplete', '超完备')}编码。`,
      ],
    },
    foretell: {
      question: text`2023 年的一项研究考察了有 512 个激活值的一层。它最大的稀疏自编码器有多少个隐藏单元？`,
      options: {
        fewer: text`少于 512 个，和我们的课程一样。`,
        equal: text`大约 512 个，每个激活值一个。`,
        more: text`超过 100 倍。`,
      },
      outcome: [
        text`131,072 个单元，即每个输入 ${value('theirRatio')} 个（Bricken 等，Towards Monosemanticity，2023）。一年之后，有人在大型语言模型上训练了多达 34,000,000 个单元的自编码器（Templeton 等，Scaling Monosemanticity，2024）。`,
      ],
    },
    gap: {
      question: text`单元比输入还多，网络可以直接复制输入。为什么这里不会发生？又为什么需要这么多单元？`,
      answer: text`稀疏不允许复制：虽然可选的单元很多，但对每个输入只有少数可以激活。需要许多单元，是因为要描述的东西很多。任何一段文字只涉及少数事物，但所有文字加起来涉及的事物非常多。`,
    },
    why: {
      title: '它为什么有用',
      body: [
        text`语言模型的单个激活值很少有说得出名字的含义，同一个数会因互不相干的事物而增大。许多研究者接受的解释是${term('superposition', '叠加')}：模型知道的${term('feature', '特征')}比它的激活值多得多，所以每个特征分布在许多激活值上，每个激活值服务于许多特征。这行得通，是因为任何一段文字只含有少数特征。`,
        text`这正是这门课程的情形。一个图像块只含有极多可能的边缘中的几条，而每个像素服务于许多边缘。稀疏自编码器找出这些边缘。在语言模型上，它找出对某个主题、某种语言或程序中某种错误激活的单元，而且常常说得出它们的名字。`,
      ],
      caption: '左：这门课程的网络。右：作用在语言模型激活值上的稀疏自编码器。',
    },
    differences: {
      title: '有哪些不同的做法',
      body: [
        text`隐藏单元不再用 ${term('sigmoid', 'sigmoid 函数')}。和为负时输出零，和为正时原样输出，这样“关”就正好是 0。稀疏不再通过每个单元的平均激活度来要求：惩罚是所有激活值之和，或者对每个输入只保留固定个数的最活跃的单元（Gao 等，Scaling and Evaluating Sparse Autoencoders，2024）。`,
        text`第二个矩阵的各列保持长度为 1。否则网络可以让激活值变小、权重变大，这正是我们课程中${term('weightDecay', '权重衰减')}所防止的。训练时把数据分成小批，因为数据太多，用不了 ${term('lbfgs', 'L-BFGS')}。`,
        text`有些问题并不陌生：${term('deadUnit', '死单元')}，在更好的重构与更稀疏的编码之间取舍，以及一个单元的含义是否真如它最强的例子所显示的那样。`,
      ],
    },
    recallSuperposition: {
      question: text`叠加是什么意思？`,
      options: {
        oneEach: text`每个单元代表一个特征。`,
        spread: text`特征比单元多，每个特征分布在许多单元上。`,
        none: text`单元什么也不代表。`,
      },
      hints: {
        oneEach: text`那样的话可以直接读出特征，不需要稀疏自编码器。困难在哪里？`,
        none: text`模型确实有效地使用着它的激活值。一个数没有单一的含义，怎么还能有用？`,
      },
      explanation: text`特征是有的，但不是一个单元一个。稀疏自编码器给每个特征一个自己的单元。`,
    },
    recallWide: {
      question: text`是什么使很宽的自编码器不会直接复制输入？`,
      options: {
        layer: text`只有一个隐藏层。`,
        sparsity: text`每次只有少数单元可以激活。`,
        decay: text`它的权重是随机的。`,
      },
      hints: {
        layer: text`单元与输入一样多时，一层就足以复制。是什么阻止了它？`,
        decay: text`只有开始时才是随机的。除了好的复制，代价还要求什么？`,
      },
      explanation: text`宽度提供大量选择，稀疏每次只允许从中选用很少几个。`,
    },
    break: {
      title: '宽，但不稀疏',
      task: text`图中的网络有与像素一样多的隐藏单元，即 64 个，并取 ${symbol('beta')} = 0 关掉稀疏。让它训练，看看输出和小方格。`,
      answer: text`它解释了 ${value('wideVariance')} 的方差，多于这门课程中任何稀疏的网络，而其中有 ${value('wideEdges')} 个边缘检测器。单有好的复制，并不能告诉我们图像块由什么组成。使部件显现出来的是${emphasis('稀疏')}。`,
    },
    goOn: {
      title: '接下来去哪里',
      body: [
        text`在${screen('exercise', '练习')}中自己写出那十行，用自己的程序训练网络。给它看你自己的照片。每次只改变一样东西，先预测会发生什么，再去看。如果想用不同的眼光再看一遍最初的结果，请回到${link('learns', '第一章')}。`,
        text`想知道今天的稀疏自编码器能找到什么、又会漏掉什么，请走上${screen('bridge', '桥')}：那里的真实特征是已知的。`,
      ],
    },
  },
};
