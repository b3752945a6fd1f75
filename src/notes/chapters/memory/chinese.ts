import type { ChapterText } from '../../structure/chapterText.ts';
import { code, link, liveNumber, setting, symbol, term, text } from '../../text/spans.ts';
import { spansFor } from '../../text/values.ts';
import type { structure } from './structure.ts';
import { values } from './values.ts';

const value = spansFor(values);

export const chinese: ChapterText<typeof structure> = {
  title: 'Octave、内存与 8 乘 50',
  question: '如果训练还没结束，内存就用完了，怎么办？',
  steps: {
    pairs: {
      title: 'L-BFGS 记住什么',
      body: [
        text`McCormick 的讲义说，Octave 训练数字时内存不够用。让我们看看内存用到哪里去了。对每次记住的迭代，L-BFGS 保存两列：这一步，以及梯度沿这一步的变化。我们称之为一个${term('curvaturePair', '向量对')}。每列与 ${symbol('theta')} 一样长，每个数占 8 个字节。`,
        text`所以一个向量对占 2 乘以参数的个数乘以 8 个字节。数字的网络有 ${value('digitsParameters')} 个参数，一对占 ${value('bytesPerPair')} MB，100 对占 ${value('digitsMemory')} MB。${link('learns', '第一章')}的网络有 ${value('naturalParameters')} 个参数，100 对只占 ${value('naturalMemory')} MB。`,
        text`请拖动对数：${setting('lbfgsMemory')} 对需要 ${liveNumber('memoryMegabytes')} MB。`,
      ],
      caption: 'L-BFGS 的内存画成一叠列，按比例。',
    },
    foretell: {
      question: text`McCormick 自己想了办法：训练 50 次迭代，保留权重，从那里重新开始，这样做 8 遍。每次开始时记忆都是空的。与一口气 400 次迭代相比，结果如何？`,
      options: {
        same: text`代价几乎相同。`,
        worse: text`明显更高，因为关于曲率的一切被丢掉了 7 次。`,
        eightTimes: text`停在 50 次迭代所达到的代价，因为每一段都从头开始。`,
      },
      outcome: [
        text`代价几乎相同。在我们的场景上，一口气 400 次迭代最后是 ${value('atOnce')}，8 乘 50 次是 ${value('inParts')}。在练习的图片上是 ${value('imagesAtOnce')} 和 ${value('imagesInParts')}。`,
      ],
    },
    gap: {
      question: text`每 50 次迭代就忘掉曲率，为什么损失这么小？`,
      answer: text`记忆是帮手，不是结果。结果是权重，而权重保留下来了。重新开始之后，几次迭代就足以了解新位置的曲率，而来自远处的旧向量对本来也说明不了什么。`,
    },
    restart: {
      title: '从停下的地方继续',
      body: [
        text`这样的开始叫作${term('warmRestart', '热重启')}。在练习中，它是再次调用优化方法之前的一行：${code('theta = optTheta')}。重启后的第一步很短，因为优化方法还什么都不知道。每次刚重启之后的几次迭代里，代价下降得慢一些。`,
        text`另一个办法是减少向量对。用 10 对代替 100 对，数字的网络需要 ${value('digitsShortMemory')} MB，而我们的场景最后是 ${value('shortMemory')}。`,
      ],
    },
    range: {
      title: '显示范围',
      body: [
        text`Octave 和 MATLAB 把数的矩阵画成图片，但得有人说明哪个数是黑、哪个数是白。权重在 −1 和 1 之间而没有给出范围时，Octave 的 ${code('imshow')} 把 0 当作黑、1 当作白。于是所有负的权重都变成黑色，网络学到的一半就看不见了。`,
        text`在图中选“所有小方格都是 0 到 1”就能看到。请明确给出范围：${code('imshow(array, [-1 1])')}。这样零就是中灰，和我们的小方格一样。${link('digits', '第十一章', 'lies')}说明这类图片还会怎样误导人。`,
      ],
      caption: '同样的权重，三种显示范围。',
    },
    saving: {
      title: '保存图片',
      body: [
        text`保存时没有显示范围：${code('imwrite')} 要求数在 0 和 1 之间。所以先平移再缩放：${code('imwrite((array + 1) ./ 2, "weights.png")')}。权重 −1 变成 0，权重 0 变成二分之一，权重 1 仍是 1。`,
        text`练习的优化程序 minFunc 中有用 C 写的部分，Octave 可能用不了。设置 ${code('options.useMex = 0')} 就不用它们：慢一些，结果相同。`,
      ],
    },
    recallPair: {
      question: text`L-BFGS 的一个向量对保存什么？`,
      options: {
        patches: text`一批图像块和它们的激活值。`,
        steps: text`一步，以及梯度沿这一步的变化。`,
        tiles: text`一个隐藏单元的权重。`,
      },
      hints: {
        patches: text`这份记忆不随图像块的个数增长。它随什么增长？`,
        tiles: text`L-BFGS 不知道那一列数是个网络。每次迭代它看到的是什么？`,
      },
      explanation: text`两列都与 ${symbol('theta')} 一样长。优化方法由它们估计坡度在走过的方向上怎样变化。`,
    },
    recallImwrite: {
      question: text`你保存 ${code('(array + 1) ./ 2')}。为零的权重看上去是什么样？`,
      options: {
        black: text`黑色。`,
        grey: text`中灰色。`,
        white: text`白色。`,
      },
      hints: {
        black: text`文件中黑色是 0。把 0 代入公式：结果是 0 吗？`,
        white: text`文件中白色是 1。把 0 代入公式：结果是 1 吗？`,
      },
      explanation: text`零加一再除以二是二分之一，就是中灰。`,
    },
    break: {
      title: '拿走记忆',
      task: text`在这一步的图中，L-BFGS 在左边记住 100 个向量对，在右边只记住一个，从同样的权重出发。400 次迭代下来损失多少？`,
      answer: text`用一对，最后是 ${value('onePair')}；用 100 对，最后是 ${value('atOnce')}。损失很小。一对只知道一个方向上的曲率，但每一步都会更新。这已经比没有好得多，与${link('descent', '第九章')}的梯度下降法一比就知道。`,
    },
  },
};
