import type { ChapterText } from '../../structure/chapterText.ts';
import { code, equation, link, liveNumber, setting, symbol, term, text } from '../../text/spans.ts';
import { spansFor } from '../../text/values.ts';
import type { structure } from './structure.ts';
import { values } from './values.ts';

const value = spansFor(values);

export const chinese: ChapterText<typeof structure> = {
  title: '检验梯度',
  question: '不知道正确答案，怎么能知道自己的梯度是对的？',
  steps: {
    idea: {
      title: '轻轻一推，看看变化',
      body: [
        text`梯度中的错误很难发现。程序照样运行，代价甚至也会下降，小方格只是看起来有点怪。但导数有简单的含义，可以拿来检验：把一个参数改变一点，再算一次代价，看它变了多少。这就是${term('gradientCheck', '梯度检验')}。`,
        text`由代价的差得到的斜率叫作${term('numericalGradient', '数值梯度')}。推动的幅度叫作 ${symbol('epsilon')}。可以只朝一个方向推：${equation('oneSided')}。练习朝两个方向推：${equation('twoSided')}。`,
        text`图中的推动幅度是 ${setting('epsilon')}。单侧斜率的误差是 ${liveNumber('oneSidedError')}，双侧斜率的误差是 ${liveNumber('twoSidedError')}。`,
      ],
      caption: '代价沿一个参数的变化，真正的斜率和它的两个估计。',
    },
    foretellSides: {
      question: text`把推动幅度缩小到十分之一。单侧误差也缩小到大约十分之一。双侧误差会怎样？`,
      options: {
        half: text`缩小到大约一半。`,
        tenth: text`也缩小到大约十分之一。`,
        hundredth: text`缩小到大约百分之一。`,
      },
      outcome: [
        text`大约百分之一。对小网络的第一个权重，单侧误差缩小到原来的 ${value('oneSidedFactor')} 分之一，双侧误差缩小到 ${value('twoSidedFactor')} 分之一。`,
      ],
    },
    gapSides: {
      question: text`看图中的曲线。为什么两侧的误差几乎互相抵消？`,
      answer: text`在这一点附近，曲线几乎是抛物线。抛物线在一侧上升得稍多，在另一侧上升得稍少，差的量相同。两侧相减，误差就抵消了。剩下的来自展开式的下一项，小得多。`,
    },
    measure: {
      title: '用一个数表示整个检验',
      body: [
        text`我们依次推动每个参数，得到与算出的梯度 a 一样长的数值梯度 n。比较两者用${term('relativeDifference', '相对差')} ${equation('relativeDifference')}：差的长度除以和的长度。`,
        text`小网络有 ${value('smallParameters')} 个参数，正确的程序给出 ${value('correctDifference')}。练习要求低于十亿分之一。图中显示 ${liveNumber('relativeDifference')}。`,
      ],
      caption: '算出的梯度与数值梯度，按 W1、W2、b1、b2 四个部分逐个比较。',
    },
    foretellEpsilon: {
      question: text`如果推得越小越好，为什么不取尽可能小的幅度？请画出相对差怎样随 ${symbol('epsilon')} 变化，从大的幅度到极小的幅度。`,
      xAxis: 'EPSILON',
      yAxis: '相对差',
      outcome: [
        text`曲线呈 V 形。幅度为十分之一时，相对差是 ${value('differenceAtTenth')}。幅度缩小时它下降，在 ${value('bestEpsilon')} 附近最低，然后又上升。幅度为一万亿分之一时，它是 ${value('differenceAtTrillionth')}。`,
      ],
    },
    gapEpsilon: {
      question: text`如果你的曲线只会下降，它忽略了什么？如果它又上升，是什么使它上升？`,
      answer: text`计算机对每个数只保留约 16 位数字。推动极小时，两个代价几乎每一位都相同，它们的差只由最后那几位不可靠的数字组成。再除以极小的幅度，这种不可靠就被放大了。`,
    },
    epsilon: {
      title: '为什么是 0.0001',
      body: [
        text`两种误差互相竞争。代价的弯曲损害大的推动，这种误差随 ${symbol('epsilon')} 的平方缩小。${term('roundingError', '舍入误差')}损害小的推动，${symbol('epsilon')} 越小它越大。用 16 位数字计算代价时，练习所取的 0.0001 位于 V 形的底部附近。`,
        text`这也提供了判断可疑情形的办法。把 ${symbol('epsilon')} 减半，梯度中真正的错误不变，方法本身的误差缩小到四分之一，舍入误差则变大。图中 ${symbol('epsilon')} 是 ${setting('epsilon')}，相对差是 ${liveNumber('relativeDifference')}。`,
      ],
      caption: '相对差随 EPSILON 的变化，两个坐标轴都取对数。',
    },
    recallEpsilon: {
      question: text`把 ${symbol('epsilon')} 设为一万亿分之一，程序明明正确，检验却不通过。为什么？`,
      options: {
        slow: text`检验运行得不够久。`,
        rounding: text`两个代价之差主要是舍入误差。`,
        curvature: text`代价弯曲得太厉害。`,
      },
      hints: {
        slow: text`计算代价的次数与 ${symbol('epsilon')} 无关。什么与它有关？`,
        curvature: text`弯曲对大的推动影响更大。现在你在 V 形的哪一侧？`,
      },
      explanation: text`两个代价的 16 位数字几乎全都相同。它们的差只剩下噪声，而噪声又被除以一万亿分之一。`,
    },
    price: {
      title: '要花多少计算',
      body: [
        text`每个参数需要算两次代价。${link('learns', '第一章')}的网络有 ${value('naturalParameters')} 个参数，所以完整的检验要算 ${value('naturalCosts')} 次代价。手写数字的网络有 28×28 个像素和 196 个隐藏单元，有 ${value('digitsParameters')} 个参数，需要 ${value('digitsCosts')} 次。`,
        text`所以应当用小网络和少量图像块来检验，训练大网络之前再把检验关掉。公式与大小无关：对 4 个隐藏单元正确的程序，对 196 个也正确。`,
      ],
    },
    blind: {
      title: '它看不见的错误',
      body: [
        text`检验是把你的梯度与你自己的代价相比。如果两者含有同样的错误，它们就一致。假设在代价和梯度中，你都让权重衰减也计入偏置。相对差是 ${value('decayedBiasesDifference')}：检验通过，而你的代价仍不是练习所要求的代价。`,
        text`忘了预处理图像块，把 ${symbol('lambda')} 取成十倍，或者让所有权重从 0 开始，也是如此。要发现这样的错误，就把代价本身与已知的值比较，并且看看小方格。`,
      ],
      caption: '代价和梯度中都有的错误：所有部分都一致。',
    },
    recallBlind: {
      question: text`梯度检验通过了。这证明了什么？`,
      options: {
        correct: text`代价和梯度都正确。`,
        consistent: text`梯度确实是所算的那个代价的梯度。`,
        learns: text`网络会学到边缘。`,
      },
      hints: {
        correct: text`想一想在代价和梯度中都被误加了衰减的偏置。`,
        learns: text`检验知道图像块或者训练过程的任何情况吗？`,
      },
      explanation: text`它证明两者相配。代价是否正确，是另一个问题。`,
    },
    break: {
      title: '一次小小的失败',
      task: text`在这一步的图中，梯度的两行里缺少 ${code('lambda * W1')} 和 ${code('lambda * W2')}。相对差有多大？出在哪些部分？然后让图替你弄坏一行，再把它找出来：每一行影响的部分都不同。`,
      answer: text`在小网络上相对差是 ${value('missingDecayDifference')}，只有权重的部分错了。取练习的 ${symbol('lambda')}，即 0.0001，它只有 ${value('missingDecayAtCourseLambda')}。这看起来无害，但正确的程序给出的值要小得多。${link('gradients', '第七章', 'fourMatrices')}说明缺少的那一项应当在哪里。`,
    },
  },
};
