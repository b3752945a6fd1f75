import type { ChapterText } from '../../structure/chapterText.ts';
import { code, costTerm, equation, link, liveNumber, setting, symbol, term, text } from '../../text/spans.ts';
import { spansFor } from '../../text/values.ts';
import type { structure } from './structure.ts';
import { values } from './values.ts';

const value = spansFor(values);

export const chinese: ChapterText<typeof structure> = {
  title: '第一步：代价',
  question: '程序怎样衡量一个网络有多好？',
  steps: {
    plan: {
      title: '要使之变小的一个数',
      body: [
        text`训练就是改变权重，使一个数变小。这个数就是${term('cost', '代价')} ${symbol('J')}。它有三项：${costTerm('reconstruction', '重构误差')}、${costTerm('weightDecay', '权重衰减')}和${costTerm('sparsity', '稀疏惩罚')}。`,
        text`这一章里我们手工计算它，用的网络小到能看见每一个数：3×3 像素的图像块，即 9 个输入；4 个隐藏单元；6 个图像块。三个大小各不相同，所以矩阵放反了就对不上。把鼠标指向图中任何一个数，或点一下它，就能看到它由哪些数得来。`,
      ],
      caption: '有 9 个像素、4 个隐藏单元和 6 个图像块的网络的矩阵。',
    },
    forward: {
      title: '前向传导',
      body: [
        text`${term('feedForward', '前向传导')}就是从输入开始，一层接一层地算出输出。设 ${symbol('m')} 是图像块的个数，${symbol('s1')} 是像素的个数，${symbol('s2')} 是隐藏单元的个数。图像块并排放置，作为矩阵 ${symbol('x')} 的列；这个矩阵有 ${symbol('s1')} 行、${symbol('m')} 列。`,
        text`隐藏单元的权重组成矩阵 ${symbol('W1')}：每个隐藏单元一行，每个像素一列。${symbol('W1')} 与 ${symbol('x')} 的乘积包含每个单元对每个图像块的加权和。偏置 ${symbol('b1')} 是一列，这一列加到乘积的每一列上，结果是 ${symbol('z2')}。对每个元素分别应用 sigmoid 函数 ${symbol('f')}，就得到激活值 ${symbol('a2')}。`,
        text`输出层用自己的权重 ${symbol('W2')} 和偏置 ${symbol('b2')} 做同样的事。它的输入是激活值 ${symbol('a2')}，和是 ${symbol('z3')}，激活值 ${symbol('a3')} 就是重构。`,
      ],
      caption: '行乘以列：乘积的一个元素是怎样得来的。',
    },
    foretellShape: {
      question: text`${symbol('W1')} 有 4 行 9 列，${symbol('x')} 有 9 行 6 列。${symbol('a2')} 是什么形状？`,
      options: {
        fourByNine: text`4 行 9 列`,
        fourBySix: text`4 行 6 列`,
        nineBySix: text`9 行 6 列`,
      },
      outcome: [
        text`4 行 6 列：每个隐藏单元一行，每个图像块一列。9 消失了，因为每个元素都是对 9 个像素的求和。`,
      ],
    },
    gapShape: {
      question: text`不做计算，怎样知道乘积的形状？请用自己的话说出哪两个数必须相等，哪两个数保留下来。`,
      answer: text`左矩阵的列数必须等于右矩阵的行数，因为它们要一一配对再求和。左矩阵的行数和右矩阵的列数保留下来。如果程序报告大小不符，就把形状写在那一行旁边：通常有一个矩阵需要转置。`,
    },
    squaredError: {
      title: '第一项：平方误差',
      body: [
        text`输出与输入相差多少？我们逐个像素相减，把差平方，对一个图像块求和，再取一半，然后对所有图像块取平均：${equation('squaredError')}。这就是${term('squaredError', '平方误差')}，它构成${costTerm('reconstruction', '重构误差')}。`,
        text`对小网络的 6 个图像块，它是 ${value('reconstructionError')}。系数二分之一不改变代价最小的位置，只是在求梯度时消去一个 2。`,
      ],
    },
    decay: {
      title: '第二项：权重衰减',
      body: [
        text`${term('weightDecay', '权重衰减')}是两个矩阵所有权重的平方和，乘以 ${symbol('lambda')} 的一半：${equation('decay')}。它使权重保持较小。没有它，网络就能以无用的方式满足稀疏的要求：激活值极小，再由巨大的权重放大回来。在场景上不带权重衰减训练，练习的网络有 ${value('noDecayEdges')} 个边缘检测器。`,
        text`小网络有 ${value('weights')} 个权重，练习的网络有 64 个像素和 25 个隐藏单元，共有 ${value('naturalWeights')} 个。偏置不计入这个和。小网络取 ${symbol('lambda')} = 0.01，这一项是 ${value('weightDecay')}。`,
      ],
    },
    recallDecay: {
      question: text`权重衰减计入哪些参数？`,
      options: {
        all: text`所有权重和所有偏置。`,
        weightsOnly: text`两个矩阵的所有权重，不计偏置。`,
        firstOnly: text`只有第一个矩阵的权重，因为画成小方格的是它们。`,
      },
      hints: {
        all: text`偏置只是把和平移，并不使单元对任何像素反应更强。有理由让它保持较小吗？`,
        firstOnly: text`如果只有第一个矩阵保持较小，第二个就能增大来补偿。再看一遍公式：里面有几个求和？`,
      },
      explanation: text`${symbol('W1')} 和 ${symbol('W2')} 都计入，每个元素取平方。偏置不计。如果把偏置也衰减，就犯了一个梯度检验找不到的错误，见${link('checking', '第八章', 'blind')}。`,
    },
    rhoHat: {
      title: '平均激活度',
      body: [
        text`第三项需要每个隐藏单元的平均激活度。在 ${symbol('a2')} 中，每行属于一个单元，每列属于一个图像块。所以我们把每行相加，再除以 ${symbol('m')}。结果 ${symbol('rhoHat')} 是一列，每个单元一个数。第一个单元的是 ${value('firstRhoHat')}。`,
        text`程序沿第二维相加：MATLAB 中写 ${code('sum(a2, 2)')}，NumPy 中写 ${code('axis=1')}。沿第一维相加会得到每个图像块一个数，那不是我们要的。`,
      ],
      caption: 'a2 的一行，以及由它得到的平均激活度。',
    },
    divergence: {
      title: '第三项：离目标有多远？',
      body: [
        text`对每个单元，我们测量 ${symbol('rhoHat')} 离 ${symbol('rho')} 有多远。用的量是${term('divergence', '相对熵')}，记作 ${symbol('KL')}：${equation('divergence')}。两者相等时它是 0，否则为正。趋近 0 和 1 时，它无限增大。`,
        text`取 ${symbol('rho')} = 0.1，当平均激活度是目标的一半时，它是 ${value('divergenceAtTwentieth')}；当平均激活度是 0.5 时，它是 ${value('divergenceAtHalf')}。请拖动 ${symbol('rhoHat')}：在 ${setting('rhoHat')} 处，相对熵是 ${liveNumber('divergence')}。`,
        text`公式分别用于每个单元，结果相加，再乘以表示稀疏有多重要的 ${symbol('beta')}。小网络取 ${symbol('rho')} = 0.1，${symbol('beta')} = 0.5。它的惩罚是 ${value('sparsityPenalty')}，其中第一个单元的相对熵是 ${value('firstDivergence')}。`,
      ],
      caption: '相对熵随平均激活度的变化。最低点就是目标。',
    },
    recallDivergence: {
      question: text`平均激活度取什么值时，相对熵最小？`,
      options: {
        zero: text`0：完全没有活动。`,
        rho: text`${symbol('rho')}，即目标值。`,
        half: text`0.5：关与开的正中间。`,
      },
      hints: {
        zero: text`在图中把 ${symbol('rhoHat')} 拖向 0。曲线下降还是上升？`,
        half: text`曲线只有一个最低点。改变 ${symbol('rho')}，看这个点是否移动。`,
      },
      explanation: text`相对熵恰好在 ${symbol('rho')} 处为 0。从不激活的单元同样受到惩罚，所以惩罚并不只是把单元关掉。`,
    },
    together: {
      title: '三项合在一起',
      body: [
        text`代价就是它们的和：${value('reconstructionError')} + ${value('weightDecay')} + ${value('sparsityPenalty')} = ${value('cost')}。图中的代价是 ${liveNumber('cost')}。`,
      ],
    },
    foretellTerms: {
      question: text`现在看练习的网络，有 10,000 个图像块，${symbol('rho')} = 0.01。训练之前权重是随机的。这时三项中哪一项最大？`,
      options: {
        reconstruction: text`重构误差：网络还什么也没学到。`,
        decay: text`权重衰减：随机的权重很大。`,
        sparsity: text`稀疏惩罚。`,
      },
      outcome: [
        text`稀疏惩罚，而且大得多：${value('naturalSparsity')}。重构误差是 ${value('naturalReconstruction')}，权重衰减是 ${value('naturalDecay')}。`,
      ],
    },
    gapTerms: {
      question: text`训练之前，稀疏惩罚为什么这么大？权重随机的隐藏单元输出什么？`,
      answer: text`随机的小权重使加权和接近 0，而 sigmoid 函数在 0 处的值是二分之一。所以每个单元的平均激活度都接近二分之一，而目标是 0.01。训练首先做的，是把几乎所有单元关掉。`,
    },
    break: {
      title: '总是打开的单元',
      task: text`把 ${symbol('rho')} 设为 0.01，把 ${symbol('rhoHat')} 拖到接近 1，观察相对熵。然后把 ${symbol('rhoHat')} 设为目标的两倍。哪一种偏离代价高？`,
      answer: text`在 0.999 处，相对熵是 ${value('divergenceNearOne')}；在目标的两倍处，只有 ${value('divergenceAtFiftieth')}。惩罚在目标附近很轻，远离目标则很重。如果程序忘了除以 ${symbol('m')}，${symbol('rhoHat')} 就会超过 1，出现负数的对数：这时，代价不再是实数。`,
    },
  },
};
