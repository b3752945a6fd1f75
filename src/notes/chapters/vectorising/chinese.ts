import type { ChapterText } from '../../structure/chapterText.ts';
import { code, link, liveNumber, setting, symbol, term, text } from '../../text/spans.ts';
import { spansFor } from '../../text/values.ts';
import type { structure } from './structure.ts';
import { values } from './values.ts';

const value = spansFor(values);

export const chinese: ChapterText<typeof structure> = {
  title: '矢量化',
  question: '为什么那十行里没有循环？',
  steps: {
    loops: {
      title: '用循环做同样的事',
      body: [
        text`代价函数可以用循环来写：对每个图像块、每个隐藏单元、每个像素，相乘再相加。公式读起来就是这样，这也是理解它们的最稳妥的办法，算出的数也是对的。`,
        text`用对整个矩阵的运算代替对单个数的循环，叫作${term('vectorising', '矢量化')}。图中用你做练习的解释器，以两种方式对 ${setting('patchCount')} 个图像块计算同一个乘积。请先做下面的预测，再按按钮。循环用了 ${liveNumber('loopMilliseconds')} 毫秒，矩阵乘积用了 ${liveNumber('matrixMilliseconds')} 毫秒。`,
      ],
      caption: '同一个乘积：逐个数计算，以及作为一次矩阵乘积计算；在这台机器上计时。',
    },
    foretell: {
      question: text`矩阵乘积的速度是循环的多少倍？运行之前先猜一猜。`,
      unit: '倍',
      outcome: [
        text`在你的机器上，矩阵乘积的速度是循环的 ${liveNumber('timesFaster')} 倍。倍数取决于机器、矩阵的大小和运行代码的程序。图中把它与你的预测放在一起。`,
      ],
    },
    gap: {
      question: text`两种方式做的乘法完全相同。循环其余的时间花在哪里？`,
      answer: text`解释器必须一遍又一遍地读循环中的每一行：查找名称，检查下标，取出两个数，相乘，存放结果。乘法是其中最小的一部分。矩阵乘积只解释一次，然后由编译好的程序做完所有乘法，一次做几个，并且按照适合内存的次序。`,
    },
    why: {
      title: '要做多少事',
      body: [
        text`有 64 个像素、25 个隐藏单元和 10,000 个图像块时，一次矩阵乘积需要 ${value('multiplicationsPerProduct')} 次乘法。一次求值含有 ${value('products')} 次这样的乘积：向前两次，通过 ${symbol('W2')} 返回一次，权重的梯度两次。这样一次求值就是 ${value('multiplications')} 次乘法，而训练需要几百次求值。`,
        text`如果解释器走循环的每一步要用千万分之一秒，一次求值就需要大约八秒。编译好的乘积在十亿分之一秒内能做几次乘法。`,
      ],
    },
    how: {
      title: '怎样把公式矢量化',
      body: [
        text`弄清每个下标的含义。被求和的下标成为矩阵乘积的内维。两边同一位置都出现的下标成为逐元素运算。只在一边出现的下标意味着把一列加到每一列上。`,
        text`下面三行包含了全部三种情形。第一行中对像素求和，而偏置没有图像块的下标。第二行中对输出求和，斜率则处于同一位置。第三行中对图像块求和。`,
        text`写一行程序之前，先把形状写在旁边。如果它们只有一种对得上的方式，这一行通常就是对的。`,
      ],
    },
    same: {
      title: '数相同吗？',
      body: [
        text`循环和矩阵把同样的乘积相加，但次序往往不同。计算机每做一次加法都要舍入，所以最后几位数字可能不同。在小网络上，最大的差是最大元素的 ${value('largestDifference')}。这没有害处。也正因为如此，程序不去检验两个算出的数是否精确相等。`,
      ],
    },
    recallSum: {
      question: text`一个公式对 ${code('i')} 求和：元素 ${code('(j, k)')} 是 ${code('A(j, i) * B(i, k)')} 之和。它是哪种矩阵运算？`,
      options: {
        product: text`A 与 B 的矩阵乘积。`,
        elementwise: text`A 与 B 的逐元素乘积。`,
        repeat: text`把一列加到每一列上。`,
      },
      hints: {
        elementwise: text`在逐元素乘积中，每个元素由 A 的一个元素和 B 的一个元素得来。这里有几个？`,
        repeat: text`这里没有把什么加到整个矩阵上。哪个下标在两个因子中都有，而结果中没有？`,
      },
      explanation: text`被求和的下标在一个因子的末尾和另一个因子的开头，然后消失。这就是矩阵乘积。`,
    },
    recallSame: {
      question: text`你把一个循环矢量化了，两个结果相差千万亿分之一。这说明什么？`,
      options: {
        exact: text`有错误：两个数必须精确相等。`,
        rounding: text`没什么：求和的次序不同而已。`,
        different: text`矩阵乘积用了近似算法。`,
      },
      hints: {
        exact: text`计算 ${code('(1e-17 + 1) - 1')} 和 ${code('1e-17 + (1 - 1)')}。结果一样吗？`,
        different: text`它做的是同样的乘法和加法。除了数值，还有什么可能不同？`,
      },
      explanation: text`带舍入的加法，次序不同，结果就略有不同。真正的错误通常要大好多个数量级。`,
    },
    break: {
      title: '循环对付不了那么多',
      task: text`这一步的图中有 10,000 个图像块。用两种方式运行。循环可以随时停止。用它做 400 次迭代要多久？`,
      answer: text`把一次乘积的时间乘以 ${value('products')} 次乘积，再乘以 400 次迭代。你眼前不到一分钟就训练好的网络，会需要几个小时或几天。所以练习要求先把程序矢量化，再处理${link('digits', '下一章')}中更大的图片。`,
    },
  },
};
