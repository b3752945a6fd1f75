import type { ChapterText } from '../../structure/chapterText.ts';
import { equation, link, liveNumber, setting, symbol, term, text } from '../../text/spans.ts';
import { spansFor } from '../../text/values.ts';
import type { structure } from './structure.ts';
import { values } from './values.ts';

const value = spansFor(values);

export const chinese: ChapterText<typeof structure> = {
  title: '什么最能激发一个单元',
  question: '哪幅图像会使一个隐藏单元的激活值最高？',
  steps: {
    sum: {
      title: '隐藏单元计算什么',
      body: [
        text`隐藏单元把 64 个像素分别乘以权重，再把乘积相加。它还加上一个与图像块无关的数，即${term('bias', '偏置')}。结果叫作${term('weightedSum', '加权和')}。`,
        text`${term('sigmoid', 'sigmoid 函数')} ${equation('sigmoid')} 把这个和变成 0 到 1 之间的激活值。和增大时它从不减小。所以加权和最大的图像块也就是激活值最大的图像块，我们只需要讨论这个和。`,
        text`设 ${symbol('w')} 是一个单元的权重。哪个图像块 ${symbol('x')} 使这个和达到最大？图中是${link('learns', '第一章')}所说的那次训练的 7 号单元的权重。`,
      ],
      caption: '一个隐藏单元的权重，以及试图激发它的输入。',
    },
    bound: {
      title: '这个问题需要一个界限',
      body: [
        text`照这样提，问题没有答案。取任何一个使和为正的图像块，把所有像素加倍：和也加倍。再加倍，没有尽头。如果像素可以任意大，最大的和就是无穷大。`,
        text`所以我们只考虑长度有限的输入。输入的长度，即${term('norm', '范数')} ${symbol('normOf')}，是各像素平方和的平方根。我们只允许 ${equation('unitBall')} 的输入。它们可以使用的明暗总量相同，不同的只是怎样分配。`,
      ],
    },
    foretell: {
      question: text`所有输入的长度都是 1。其中哪一个最能激发 7 号单元？`,
      options: {
        brightest: text`所有像素一样亮的那个。`,
        likeWeights: text`与权重一模一样的那个。`,
        opposite: text`与权重相像、但明暗互换的那个。`,
        strongestPixel: text`只有权重最大的那个像素发亮的那个。`,
      },
      outcome: [
        text`与权重一模一样的那个：${equation('bestInput')}，即权重除以自己的长度。对 7 号单元，它与权重的各个乘积之和是 ${value('unitMaximum')}，也就是权重的长度。没有别的长度为 1 的输入能达到。`,
      ],
    },
    gap: {
      question: text`为什么把亮度分散到所有像素上，比全部集中到权重最大的像素上更合算？`,
      answer: text`界限计算的是平方。一个像素的亮度减半，只用去四分之一的预算，所以许多中等亮度的像素比一个很亮的像素带来的更多。最好的方案是让每个像素得到与它的权重成比例的亮度。`,
    },
    pictures: {
      title: '点积的两幅图',
      body: [
        text`权重与像素的乘积之和，就是两个向量的${term('dotProduct', '点积')}。它有两种看法，图中并排显示。`,
        text`第一幅图：${equation('dotProduct')}，点积取决于两个长度和两个向量之间的夹角 ${symbol('angle')}。第二幅图：把 ${symbol('x')} 投影到 ${symbol('w')} 所在的直线上，点积就是投影的长度乘以 ${symbol('w')} 的长度。`,
        text`请拖着 ${symbol('x')} 绕圆转动。现在夹角是 ${setting('inputAngle')} 度，点积是 ${liveNumber('dotProduct')}。夹角为 34 度时，余弦是 ${value('productAt34')}，所以点积是两个长度之积的 ${value('productAt34')} 倍。两个向量同向时点积最大，垂直时为 0，反向时最小。`,
      ],
      caption: '左：两个向量和它们的夹角。右：一个向量在另一个向量上的投影。',
    },
    beat: {
      title: '试着超过它',
      body: [
        text`不要轻信，自己试试看。画一个自己的输入，或者让图随机产生 ${setting('tries')} 个长度为 1 的输入。其中最好的达到 ${liveNumber('bestTry')}，而与权重相同的输入达到 ${liveNumber('unitMaximum')}。`,
        text`最初 10 个随机输入中最好的达到最大值的 ${value('bestOfTen')}，10,000 个中最好的达到 ${value('bestOfTenThousand')}。在 64 维空间里，几乎所有方向都与给定的方向接近垂直，靠运气很难接近它。`,
      ],
      caption: '长度为 1 的随机输入，以及它们离单元的最大值有多近。',
    },
    tiles: {
      title: '小方格是什么',
      body: [
        text`这就是画小方格的理由。每个小方格都按 ${equation('bestInput')} 绘制：它是最能激发这个单元的长度为 1 的输入，同时也是单元权重的图像。如果小方格显示一条边缘，单元寻找的就是这条边缘。`,
        text`这个答案依赖于那个界限。真实的图像块长度并不都相同，${link('contrast', '下一章')}讨论这会造成什么不同。`,
      ],
    },
    recallAngle: {
      question: text`一个输入与单元的权重垂直。它给单元的和增加了什么？`,
      options: {
        product: text`它的长度乘以权重的长度。`,
        nothing: text`什么也没有，无论它有多长。`,
        negative: text`一个负数。`,
      },
      hints: {
        product: text`那是可能的最大值。在什么角度得到它？把 ${symbol('x')} 拖到 90 度看看。`,
        negative: text`超过 90 度点积才变负。正好在 90 度时是多少？`,
      },
      explanation: text`90 度的余弦是 0。在第二幅图中，投影的长度是 0。图像块中与权重垂直的部分，单元一概不理会。`,
    },
    recallBound: {
      question: text`为什么必须限制输入的长度？`,
      options: {
        sigmoid: text`因为 sigmoid 函数不能处理大的数。`,
        growing: text`因为同一方向上更长的输入总给出更大的和，于是没有最好的输入。`,
        training: text`因为训练需要它。`,
      },
      hints: {
        sigmoid: text`sigmoid 函数接受任何数。把每个像素加倍，和会怎样？`,
        training: text`网络用原样的图像块训练。界限属于我们事后提出的一个问题。没有它，哪个问题就没有答案？`,
      },
      explanation: text`没有界限，和可以无限增大。有了界限，就只看方向。`,
    },
    break: {
      title: '打破界限',
      task: text`图中的 ${symbol('x')} 与权重成 60 度，长度是权重的两倍。把它的点积与长度为 1、正好沿着权重方向的输入的点积相比。`,
      answer: text`60 度、长度为 1 时，点积是最大值的 ${value('productAt60')} 倍。长度为 2 时是 ${value('longProduct')} 倍：对齐得不好的输入，只因为更长，就与对齐得最好的一样好。再长一点，它就赢了。`,
    },
  },
};
