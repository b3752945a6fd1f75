import type { ChapterText } from '../../structure/chapterText.ts';
import { equation, link, symbol, term, text } from '../../text/spans.ts';
import { spansFor } from '../../text/values.ts';
import type { structure } from './structure.ts';
import { values } from './values.ts';

const value = spansFor(values);

export const chinese: ChapterText<typeof structure> = {
  title: '手写数字',
  question: '同样的网络从手写字迹中学到什么？',
  steps: {
    setUp: {
      title: '第二组设置',
      body: [
        text`练习用手写数字再次训练同样的网络。一幅数字图片是 28×28 像素，所以有 784 个输入；隐藏层有 196 个单元。像素本来就在 0 和 1 之间，因此不作预处理。设置是 ${symbol('lambda')} = 0.003，${symbol('rho')} = 0.1，${symbol('beta')} = 3。`,
        text`这个网络有 ${value('parameters')} 个参数。在练习的数字上，它的代价在 400 次迭代中从 ${value('costAtStart')} 降到 ${value('costAtEnd')}。本页一笔一笔地自己写数字，你也可以在实验场中载入原来的数字。数字是黑底上的亮笔画。我们的数字平均每个像素的值是 ${value('inkShare')}：一幅图片的大部分是空的。`,
      ],
      caption: '正在用数字训练的网络的隐藏单元。这需要一分钟或更久。',
    },
    foretell: {
      question: text`196 个小方格会显示什么？`,
      options: {
        digits: text`完整的数字：二、七、八。`,
        strokes: text`一段段的笔画。`,
        edges: text`和场景一样的边缘。`,
        pixels: text`单个的像素。`,
      },
      outcome: [
        text`一段段的笔画：短的弧线和短杠，各有自己的位置，常带着暗边。完整的数字变化太多，不值得占用一个单元；单个像素说明的又太少。`,
      ],
    },
    gap: {
      question: text`程序相同，场景给出边缘，数字给出笔画。与边缘相比，笔画是什么？为什么它适合这种数据？`,
      answer: text`笔留下的线有靠得很近的两条边。所以在许多数字中反复出现的最小部分是一小段线：中间亮，两侧暗。在场景中，从边界的一侧很难知道几个像素之外是什么，所以反复出现的是边缘。程序找到的就是反复出现的东西。`,
    },
    slow: {
      title: '为什么这里要关掉检验',
      body: [
        text`McCormick 的讲义要你在训练数字时关掉梯度检验。现在你能说出为什么了。检验对每个参数要算两次代价，一共 ${value('checkCosts')} 次。如果一次代价要四分之一秒，检验就要 ${value('checkHours')} 小时。训练本身只需要几百次代价和梯度的时间。`,
        text`这没有损失什么。程序与小网络的完全相同，而在那里你已经检验过了。${link('checking', '第八章', 'price')}说明这个次数是怎样算的。`,
      ],
    },
    picture: {
      title: '权重的图像是怎样画出来的',
      body: [
        text`权重可以是负的、零或正的，而图片的像素从黑到白。通常的规则是把每个权重除以这个小方格中绝对值最大的权重，再把结果从 −1 … 1 映射到 0 … 1：${equation('tileGrey')}。黑色是最负的权重，中灰是零，白色是最大的正权重。`,
        text`在 784 个像素中，有 ${value('emptyPixels')} 个靠近四角的像素，在 2,000 个数字中从来没有墨迹。从这些像素出发的权重不影响输出，只有权重衰减作用于它们，使它们变为零。所以小方格的四角是均匀的灰色。`,
      ],
      caption: '用数字训练的网络的小方格，每个各用自己的尺度。',
    },
    lies: {
      title: '这样的图像怎样误导人',
      body: [
        text`这条规则使每个小方格的对比度都一样，不管权重大小。在场景上用通常的设置，这没有多大害处：最强的单元的权重长度只是最弱的 ${value('strongestToWeakest')} 倍。但是请让图中的网络训练，它的权重衰减是十倍。最强的单元的权重长度从 ${value('courseLength')} 变成不到 ${value('collapsedLength')}。选“每个小方格用自己的”：权重剩下的一点残余被放大到占满从黑到白的范围，看上去就像有图案。（在其他图中，我们的小方格对这样的单元是例外，所以它们在${link('learns', '第一章', 'break')}中是空白的。）`,
        text`所有小方格共用一个尺度、两端固定时，弱的单元显得淡，这是应该的，但其中的细节就难以看清了。两种图都没有错。它们各有自己的${term('displayRange', '显示范围')}，你得知道看的是哪一种。`,
      ],
      caption: '权重已经塌缩的网络的小方格，共用一个尺度。',
    },
    recallGrey: {
      question: text`小方格中有一片均匀的中灰。这是什么意思？`,
      options: {
        off: text`这些像素亮时，单元关闭。`,
        ignored: text`那里的权重是零：单元不理会这些像素。`,
        average: text`图像块在那里是灰的。`,
      },
      hints: {
        off: text`那应当是负的权重。负的权重画成什么灰度？`,
        average: text`小方格显示的是权重，不是图像块。哪个权重画成中灰？`,
      },
      explanation: text`中灰就是零。无论图像块在这片区域里显示什么，都不改变这个单元的和。`,
    },
    recallCheck: {
      question: text`对数字作梯度检验为什么这么慢？`,
      options: {
        wrong: text`因为大网络的梯度更难写对。`,
        parameters: text`因为要对每个参数算两次代价。`,
        memory: text`因为内存放不下这些数。`,
      },
      hints: {
        wrong: text`公式与大小无关。随网络的大小增长的是什么？`,
        memory: text`检验只存两个梯度，这不多。对每个元素，它得做什么？`,
      },
      explanation: text`参数更多，每次代价也更费时。总时间随两者的乘积增长。`,
    },
    break: {
      title: '单元太少',
      task: text`图中的网络有 25 个单元，而不是 196 个，从 2,000 个数字中学习。让它训练。现在小方格显示什么？与笔画比较。`,
      answer: text`小方格显示更大的部分，有些几乎是完整的数字。少数单元要覆盖所有数字，所以每个单元都取又大又常见的部分。网络找到哪些部件，取决于允许它有多少个。这是你的选择，而不只是字迹本身的性质。`,
    },
  },
};
