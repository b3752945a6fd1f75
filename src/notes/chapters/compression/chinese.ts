import type { ChapterText } from '../../structure/chapterText.ts';
import { link, liveNumber, setting, symbol, term, text } from '../../text/spans.ts';
import { spansFor } from '../../text/values.ts';
import type { structure } from './structure.ts';
import { values } from './values.ts';

const value = spansFor(values);

export const chinese: ChapterText<typeof structure> = {
  title: '压缩',
  question: '几个数怎么能代表许多像素？',
  steps: {
    squeeze: {
      title: '穿过瓶颈再回来',
      body: [
        text`设想一个有 100 个输入、50 个隐藏单元和 100 个输出的网络，训练它输出自己的输入。它看的是 10×10 像素的图像块。100 个像素值必须通过 50 个隐藏单元，输出层看不到别的东西。网络得把图像块压成一半那么多的数，再把它展开。`,
        text`中间的这些数叫作${term('code', '编码')}，记作 ${symbol('a2')}。网络的输出叫作${term('reconstruction', '重构')}，记作 ${symbol('xHat')}。比输入小的隐藏层叫作${term('bottleneck', '瓶颈')}。`,
      ],
      caption: '有 100 个输入、50 个隐藏单元和 100 个输出的网络，只画出其中一部分单元。',
    },
    bottleneck: {
      title: '我们自己的瓶颈',
      body: [
        text`我们自己的网络也是这样：64 个像素，然后 ${setting('hiddenSize')} 个隐藏单元，再到 64 个像素。按下按钮让它训练，然后拖动这个数：每个数都是另一个网络，也要训练。`,
        text`图像块之间的差异中，由重构说明的那一部分叫作${term('varianceExplained', '解释的方差')}。如果总是输出平均的图像块，它就是 0；如果每个输出都等于输入，它就是 100%。对图中的网络来说，它是 ${liveNumber('varianceExplained')}。第三行图片和第二条曲线属于另一种方法，下面会拿它与网络相比。`,
      ],
      caption: '上：图像块。中：网络对它们的重构。下：另一种方法（PCA）的重构。曲线显示解释的方差。',
    },
    foretell: {
      question: text`让隐藏单元的个数从 1 增加到 64，每个单元想激活多少次都可以。请画出重构解释了多少方差。`,
      xAxis: '隐藏单元',
      yAxis: '解释的方差',
      outcome: [
        text`1 个单元解释 ${value('network1')}，8 个单元解释 ${value('network8')}，16 个单元解释 ${value('network16')}，25 个单元解释 ${value('network25')}。曲线先陡后平：最初的几个隐藏单元比后来的有价值得多。用几种单元数训练图中的网络，测得的点就会与你的曲线画在一起。`,
      ],
    },
    gap: {
      question: text`你的曲线与测得的曲线在哪里不同：开头、中间还是结尾？要使你的曲线正确，图像块得是什么样子？`,
      answer: text`如果所有像素互不相关，直线就是对的，因为那时每个单元只能保住自己的一份。自然图片中相邻的像素是相似的，所以一个单元就能同时描述许多像素。曲线开头陡峭，原因就在这里。`,
    },
    yardstick: {
      title: '公平的尺子',
      body: [
        text`25 个单元解释 ${value('network25')}，这算好吗？我们把它与任何线性方法所能达到的最好结果相比。线性方法把图像块描述成一些固定模式之和，每个模式或强或弱。${term('principalComponents', '主成分分析')}（PCA）找出描述图像块之间差异最多的模式，并按重要性排列。用其中 8 个可以解释 ${value('components8')}，用 16 个可以解释 ${value('components16')}，用 25 个可以解释 ${value('components25')}。`,
        text`有 ${setting('hiddenSize')} 个单元的网络解释 ${liveNumber('varianceExplained')}，同样多的主成分解释 ${liveNumber('componentsVarianceExplained')}。在我们的各次训练中，网络从未领先。它的激活值必须在 0 和 1 之间，权重又要保持较小，这使它损失一点；而单就压缩来说，线性模式本来就很难超过。`,
      ],
      caption: '同样的图像块，分别由网络和同样多的主成分重构。',
    },
    recallCode: {
      question: text`输出层能看到图像块的什么？`,
      options: {
        patch: text`图像块本身和隐藏单元的激活值。`,
        activations: text`只有隐藏单元的激活值。`,
        weights: text`隐藏单元的权重。`,
      },
      hints: {
        patch: text`如果输出层看得到图像块本身，照抄就行了。有绕过隐藏层、从输入直通输出的连接吗？`,
        weights: text`权重对每个图像块都一样。什么是随图像块而变的？`,
      },
      explanation: text`传过去的只有编码，即隐藏单元的激活值。编码里没有的东西就丢失了。`,
    },
    noEdges: {
      title: '压缩得好，却没有部件',
      body: [
        text`让图中的网络训练，看看 25 个单元在只需要压缩时学到什么。重构很好。${term('tile', '小方格')}里却是布满整格的纹理，其中有 ${value('edgesWithoutSparsity')} 个边缘检测器。（训练时图中用的是较快的计数方法，可能把一幅纹理当成边缘。）单元平均来说处于半激活状态：${term('meanActivation', '平均激活度')}是 ${value('meanWithoutSparsity')}。`,
        text`所有单元对每个图像块都一起工作，就像 PCA 的各个成分那样。没有一个单元代表我们叫得出名字的东西。如果每个单元只能偶尔激活，同样的 25 个单元只解释 ${value('sparseVariance')}，但每个单元都代表一条边缘。${link('sparsity', '下一章')}加上这个要求。`,
      ],
      caption: '网络的隐藏单元，每个图像块都可以用到全部单元。',
    },
    recallComponents: {
      question: text`用 64 个主成分，PCA 能精确地重构任何 64 个像素的图像块。为什么？`,
      options: {
        trained: text`因为它比网络训练得更久。`,
        basis: text`因为 64 个互相独立的模式可以混合成任何 64 个像素的图像块。`,
        rounding: text`其实不能，只是误差小得印不出来。`,
      },
      hints: {
        trained: text`PCA 不是一步一步训练的，而是一次算出来的。描述图像块要几个数？编码有几个数？`,
        rounding: text`想一想只有两个像素的图像块和两个模式：一个只含第一个像素，一个只含第二个。它们能混合出哪些图像块？`,
      },
      explanation: text`用 64 个数编码 64 个像素不是压缩：那是从另一个角度描述的同一个图像块。网络用 64 个单元达到 ${value('network64')}。它还被要求保持权重较小，所以精确的复制不是它的最优解。`,
    },
    break: {
      title: '用一个数代表图像块',
      task: text`把瓶颈设为一个单元。一个 0 到 1 之间的数能说明图像块的什么？请同时看所有的重构。`,
      answer: text`所有重构都属于同一系列的图，从一个模式逐渐变到它的反面。这个单元解释 ${value('network1')} 的方差，一个主成分解释 ${value('components1')}。图像块并不是强弱不同的同一个模式。`,
    },
  },
};
