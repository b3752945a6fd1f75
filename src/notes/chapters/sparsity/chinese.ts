import type { ChapterText } from '../../structure/chapterText.ts';
import { costTerm, emphasis, link, liveNumber, setting, symbol, term, text } from '../../text/spans.ts';
import { spansFor } from '../../text/values.ts';
import type { structure } from './structure.ts';
import { values } from './values.ts';

const value = spansFor(values);

export const chinese: ChapterText<typeof structure> = {
  title: '稀疏的激活',
  question: '如果每个单元只能偶尔激活，会有什么变化？',
  steps: {
    activation: {
      title: '每个图像块只用少数单元',
      body: [
        text`隐藏单元的${term('activation', '激活值')}是它对一个图像块给出的 0 到 1 之间的数。接近 0 时我们说单元是关的，接近 1 时说它是开的，即激活的。`,
        text`图中 25 个单元是行，200 个图像块是列。亮点表示这个单元对这个图像块是激活的。按下按钮，让网络训练。从上到下看一列，可以看到哪些单元描述一个图像块；从左到右看一行，可以看到一个单元响应哪些图像块。`,
        text`在这个网络中，平均每个图像块有 ${liveNumber('unitsPerPatch')} 个单元的激活值超过 0.1。`,
      ],
      caption: '25 个隐藏单元（行）对 200 个图像块（列）的激活值。',
    },
    mean: {
      title: '平均激活度和它的目标',
      body: [
        text`单元的${term('meanActivation', '平均激活度')} ${symbol('rhoHat')} 是它的激活值对所有图像块取的平均。我们选定一个目标，即${term('targetActivation', '目标激活度')} ${symbol('rho')}，并在${term('cost', '代价')}中加上一项：单元的 ${symbol('rhoHat')} 离 ${symbol('rho')} 越远，这一项越大。这就是${costTerm('sparsity', '稀疏惩罚')}。`,
        text`如果 ${symbol('rho')} 很小，单元就只能对少数图像块完全打开。多数元素都接近 0 的编码叫作${term('sparse', '稀疏')}编码。练习取 ${symbol('rho')} = 0.01：如果一个单元只会全开或全关，那么它在每 100 个图像块中只能对一个打开。`,
        text`请试试 0.5、0.05 和 0.01。拖动目标：${symbol('rho')} = ${setting('rho')}。每换一个值，网络都重新训练。`,
      ],
    },
    slip: {
      title: 'McCormick 的讲义中的一处笔误',
      body: [
        text`McCormick 的讲义说，平均激活度应当接近零，例如 0.5。这是笔误。取 0.5 时，单元平均来说是半激活的，一点也不稀疏。CS294A 的讲义举的例子是 0.05，练习用的是 0.01。`,
        text`这处笔误对我们倒是件好事，因为它提示了一个实验：取 0.5 会怎样？`,
      ],
    },
    foretell: {
      question: text`同样的网络，同样的场景，只把 ${symbol('rho')} 从 0.01 改为 0.5。400 次迭代之后，${term('tile', '小方格')}会显示什么？`,
      options: {
        edges: text`和以前一样是边缘。惩罚只决定编码有多亮。`,
        textures: text`布满整个小方格的纹理，没有边缘。`,
        faint: text`几乎什么也没有。惩罚太强了。`,
      },
      outcome: [
        text`纹理：有 ${value('halfEdges')} 个边缘检测器。目标本身是达到了，平均激活度是 ${value('halfMean')}。平均来说，对一个图像块，25 个单元中有 ${value('halfActive')} 个的激活值超过 0.1；取 ${symbol('rho')} = 0.01 时是 ${value('courseActive')} 个。换一面看，一个单元对 ${value('halfShare')} 的图像块是激活的，取 ${symbol('rho')} = 0.01 时是 ${value('courseShare')}。稀疏有两层意思：每个图像块只用少数单元，每个单元只响应少数图像块。`,
        text`不过重构好得多，解释了 ${value('halfVariance')} 的${term('varianceExplained', '方差')}，而取 ${symbol('rho')} = 0.01 时只有 ${value('courseVariance')}。稀疏是有代价的：重构变得模糊。`,
      ],
    },
    gap: {
      question: text`惩罚完全得到满足，编码却不稀疏。请说明为什么 ${symbol('rho')} = 0.5 所要求的，网络本来就会做到。`,
      answer: text`没有任何惩罚时，单元的平均激活度就在一半左右，${link('compression', '第二章', 'noEdges')}里已经看到过。目标取 0.5，等于要求它们保持原样。只有远低于一半的目标才迫使单元作出选择：它必须把活动留给最有用的少数图像块，于是成为专门的单元。`,
    },
    middle: {
      title: '介于两者之间：0.05',
      body: [
        text`取 ${symbol('rho')} = 0.05 时，单元可以激活的程度是练习的五倍。我们得到 ${value('twentiethEdges')} 个边缘检测器，每个图像块有 ${value('twentiethActive')} 个单元超过 0.1，解释的方差是 ${value('twentiethVariance')}。取 0.01 时有 ${value('courseEdges')} 个边缘检测器。`,
        text`没有哪个值适合所有数据。${symbol('rho')} 应当与数据的部件出现的频率相称。场景中有极多种边缘，其中任何一种都很少见。`,
      ],
      caption: '目标介于两者之间的训练：边缘较少，重构较好。',
    },
    recallMean: {
      question: text`某个单元的 ${symbol('rhoHat')} = 0.01。我们知道什么？`,
      options: {
        everyPatch: text`它对每个图像块的激活值都大约是 0.01。`,
        average: text`它的激活值对所有图像块取平均是 0.01。`,
        units: text`每 100 个隐藏单元中有一个是激活的。`,
      },
      hints: {
        everyPatch: text`许多组不同的数，平均值都是 0.01。单元能不能对某些图像块完全打开？`,
        units: text`${symbol('rhoHat')} 属于一个单元。平均是对什么取的？`,
      },
      explanation: text`${symbol('rhoHat')} 是对图像块取的平均，每个单元一个。惩罚并不管单个图像块。单元可以对几乎所有图像块保持沉默，而对少数几个完全打开，这正是我们希望的。`,
    },
    recallMeaning: {
      question: text`为什么小的 ${symbol('rho')} 使单元变得专门？`,
      options: {
        half: text`因为它把每个激活值减半。`,
        rare: text`因为只能偶尔打开的单元，在最需要它的图像块上打开才最有用。`,
        off: text`因为它把多数单元永远关掉。`,
      },
      hints: {
        half: text`如果所有激活值都缩小同样的倍数，单元会区别对待不同的图像块吗？`,
        off: text`总是关着的单元 ${symbol('rhoHat')} 接近 0，低于 ${symbol('rho')}。这不用付代价吗？`,
      },
      explanation: text`单元的活动有一笔很小的预算。怎样花由${emphasis('重构')}决定：花在最能改善输出的图像块上。`,
    },
    break: {
      title: '不合适的目标',
      task: text`图中两个网络都从“条形”中学习。一共有 16 根条，即各行和各列像素；每根条平均在每八个图像块中的一个里出现。左边网络的目标与此相符：八分之一。右边网络的目标是 0.01。训练这两个网络。16 根条中它们各找到几根？`,
      answer: text`用相符的目标，网络找到 16 根条中的 ${value('barsWithFittingTarget')} 根，有些由几个单元代表；取 0.01 时找到 ${value('barsWithRareTarget')} 根。代表一根条的单元需要打开的次数，大约是允许次数的十二倍。代价函数不知道数据的部件是什么：部件有多少见，是你用 ${symbol('rho')} 告诉它的。${link('cost', '第六章', 'divergence')}说明惩罚怎样衡量与目标的距离。从不响应的单元叫作${term('deadUnit', '死单元')}。`,
    },
  },
};
