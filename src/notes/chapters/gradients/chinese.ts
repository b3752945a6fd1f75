import { b1gradCandidates, b2gradCandidates } from '../../code/biasCandidates.ts';
import type { ChapterText } from '../../structure/chapterText.ts';
import { code, costTerm, equation, link, setting, symbol, term, text } from '../../text/spans.ts';
import { spansFor } from '../../text/values.ts';
import type { structure } from './structure.ts';
import { values } from './values.ts';

const value = spansFor(values);

export const chinese: ChapterText<typeof structure> = {
  title: '第二步：梯度',
  question: '每个权重应当朝哪个方向改变？',
  steps: {
    plan: {
      title: '我们要到哪里去',
      body: [
        text`我们把所有权重和偏置依次排成长长的一列 ${symbol('theta')}。小网络有 ${value('parameters')} 个这样的参数。${term('gradient', '梯度')} ${symbol('gradJ')} 是同样长的一列。它的每个元素说明：只增大这一个参数、其余不变时，代价上升得多快。`,
        text`要使代价下降，就朝梯度的反方向走：${equation('update')}。这就是${term('gradientDescent', '梯度下降法')}，其中 ${symbol('alpha')} 是步长与梯度之比。${link('descent', '第九章')}把它与更精细的 L-BFGS 相比较。两者都需要我们提供同样的两样东西：代价和它的梯度。这一章计算梯度。`,
      ],
      caption: '代价的一个截面，看上去像一片地形，以及在其中向下走的路径。',
    },
    oneWeight: {
      title: '一个权重和一个图像块',
      body: [
        text`取一个图像块和一个权重：从第一个像素到第一个隐藏单元的那个。不计权重衰减，代价对它的导数是两个数的乘积：${equation('oneWeight')}。第二个数是像素。第一个数 ${symbol('delta2')} 说明：隐藏单元的加权和增大时，代价变化多少。`,
        text`这很容易理解。权重增大一点，和就增大这一点乘以像素；代价的变化等于和的变化乘以 ${symbol('delta2')}。对第一个图像块，像素是 ${value('xFirst')}，${symbol('delta2')} 是 ${value('delta2Alone')}，所以乘积是 ${value('firstProduct')}。`,
      ],
      caption: '一个图像块：像素，隐藏单元的残差，以及两者的乘积。',
    },
    foretell: {
      question: text`假设某个像素在这个图像块中是 0。增大从这个像素出发的权重，这个图像块的代价会怎样？`,
      options: {
        up: text`上升。`,
        down: text`下降。`,
        same: text`不变。`,
      },
      outcome: [
        text`不变。导数是 ${symbol('delta2')} 乘以像素，而像素是 0。从自己的像素为 0 的图像块中，权重学不到任何东西。`,
      ],
    },
    gap: {
      question: text`不用公式，说明为什么从值为 0 的像素出发的权重对这个图像块无关紧要。`,
      answer: text`像素只以“权重乘以像素”的形式进入隐藏单元。像素为 0，无论权重是多少，乘积都是 0，于是和、激活值与输出都不变。权重衰减仍然作用于这个权重，但那属于代价的另一项。`,
    },
    outer: {
      title: '一个图像块，所有权重：外积',
      body: [
        text`${symbol('W1')} 的每个权重都需要这样一个乘积：每个隐藏单元的残差乘以每个像素。把残差写成 4 个数的一列，把像素写成 9 个数的一行。列乘以行得到 4 行 9 列的一张表，即${term('outerProduct', '外积')} ${equation('outerProduct')}。它的形状正好与 ${symbol('W1')} 相同。`,
        text`这样，一列与一行的一次乘积就代替了两层循环。`,
      ],
    },
    product: {
      title: '所有图像块：一次矩阵乘积',
      body: [
        text`代价是对图像块的平均，所以梯度也是平均。我们可以对每个图像块算一个外积，再加起来。矩阵乘积自己就做了这件事：如果所有图像块的残差作为列并排放在 ${symbol('delta2')} 中，图像块作为列放在 ${symbol('x')} 中，那么 ${code("delta2 * x'")} 就把行与列相乘，并对图像块求和。`,
        text`在图中比较三种情况：一个图像块，两个图像块，全部 6 个。现在看到的是 ${setting('patches')} 个。对全部 6 个，和 ${symbol('DeltaW1')} 的第一个元素是 ${value('DeltaW1First')}。（${symbol('delta2')} 的元素也随图像块的个数变化：其中含有稀疏惩罚，而它取决于对图像块的平均。）`,
      ],
      caption: '同一个元素是对图像块的求和，每个图像块贡献一个乘积。',
    },
    recallProduct: {
      question: text`${symbol('delta2')} 有 4 行 6 列，转置后的 ${symbol('x')} 有 6 行 9 列。它们的乘积是对什么求和？`,
      options: {
        patches: text`对 6 个图像块。`,
        pixels: text`对 9 个像素。`,
        units: text`对 4 个隐藏单元。`,
      },
      hints: {
        pixels: text`9 仍在结果的形状里。消失的是哪个数？`,
        units: text`4 仍在结果的形状里。消失的是哪个数？`,
      },
      explanation: text`中间的那个数消失：4 行 6 列乘以 6 行 9 列，得到 4 行 9 列。对 6 个图像块求和，这正是代价所要求的和。`,
    },
    signs: {
      title: '容易混淆的四种运算',
      body: [
        text`从这里开始，四种运算交替出现。${term('matrixProduct', '矩阵乘积')}把行与列相乘再求和；MATLAB 写 ${code('*')}，NumPy 写 ${code('@')}。${term('elementwiseProduct', '逐元素乘积')}把同一位置的元素相乘；MATLAB 写 ${code('.*')}，NumPy 写 ${code('*')}，这里的数学式用一个粗圆点，图中的符号是 ⊙。`,
        text`${term('rowSum', '按行求和')}把矩阵变成一列。而一列也可以加到矩阵的每一列上。图中每种运算都有自己的符号和名称。如果一行程序出错，先问它应当是这四种中的哪一种。`,
      ],
    },
    delta3: {
      title: 'delta3：每个输出的误差',
      body: [
        text`我们从看得见误差的输出开始，往回走。输出单元的${term('delta', '残差')}说明一个图像块的代价怎样随这个单元的加权和变化。它等于误差乘以 sigmoid 函数在此处的斜率。两者都是矩阵，每个像素一行，每个图像块一列，逐元素相乘。`,
        text`在第一个元素处，输出与输入相差 ${value('errorFirst')}，斜率是 ${value('slope3First')}，所以 ${symbol('delta3')} 是 ${value('delta3First')}。sigmoid 函数的斜率可以由它的值算出：${equation('slope')}。所以这一行只含 ${symbol('a3')}，不含 ${symbol('z3')}。`,
      ],
      caption: '误差与斜率逐元素相乘。',
    },
    delta2: {
      title: 'delta2：把误差传回去',
      body: [
        text`一个隐藏单元影响所有输出，每个输出通过 ${symbol('W2')} 的一个权重。所以它分担的误差是各输出的残差分别乘以这些权重再求和，也就是转置后的 ${symbol('W2')} 与 ${symbol('delta3')} 的乘积：同样的连接，反过来用。这一步因此叫作${term('backpropagation', '反向传播')}。第一个元素是 ${value('backFirst')}。`,
        text`${costTerm('sparsity', '稀疏惩罚')}给每个单元加上一个数：它取决于 ${symbol('rhoHat')}，所以对所有图像块都一样。它是一列，加到每一列上。第一个单元的是 ${value('sparsityFirst')}。然后才把全部结果逐元素乘以隐藏单元的斜率，这里是 ${value('slope2First')}。结果是 ${value('delta2First')}。`,
        text`注意括号。稀疏项的那一列在括号里面，因为惩罚作用在激活值上，必须和其余部分一样经过 sigmoid 函数。`,
      ],
      caption: '矩阵乘积、加上一列、逐元素乘积：delta2 的三种运算。',
    },
    recallDelta: {
      question: text`delta2 中的括号与隐藏单元的斜率之间是哪种运算？`,
      options: {
        matrixProduct: text`矩阵乘积。`,
        elementwise: text`逐元素乘积。`,
        added: text`把一列加到每一列上。`,
      },
      hints: {
        matrixProduct: text`两者都是 4 行 6 列。它们能作矩阵相乘吗？`,
        added: text`那种运算带来的是稀疏项，每个单元一个数。斜率有多少个？`,
      },
      explanation: text`每个单元对每个图像块都有自己的斜率，所以斜率组成与括号形状相同的矩阵。同一位置的元素彼此对应。`,
    },
    fourMatrices: {
      title: '四个矩阵，两个梯度',
      body: [
        text`现在一切都齐了。四个矩阵给出两个权重梯度：${symbol('delta2')} 与 ${symbol('x')} 给出 ${symbol('DeltaW1')}，${symbol('delta3')} 与 ${symbol('a2')} 给出 ${symbol('DeltaW2')}。规则相同：一层的残差乘以这一层输入的转置。`,
        text`这些是对图像块的和，所以要除以 ${symbol('m')}。再加上${costTerm('weightDecay', '权重衰减')}的梯度，即 ${symbol('lambda')} 乘以权重本身。对第一个权重，平均值是 ${value('averageFirst')}，权重是 ${value('W1First')}，加上 ${symbol('lambda')} 乘以权重之后，${symbol('W1grad')} 的元素是 ${value('W1gradFirst')}。${symbol('W2grad')} 也这样得来。`,
        text`注意次序：和要除以 ${symbol('m')}，衰减不除。`,
      ],
      caption: 'W1grad 和 W2grad，以及得出它们的矩阵。',
    },
    biases: {
      title: '偏置留给你',
      body: [
        text`还缺两个偏置的梯度，${symbol('b1grad')} 和 ${symbol('b2grad')}。你需要知道的就是这些：对每个图像块，偏置都加到单元的和上。它就像从一个永远为 1 的额外像素出发的权重。偏置没有衰减。`,
        text`在一个权重的规则中用 1 代替像素，对图像块求和，再取平均。剩下的是什么？`,
      ],
    },
    blankB1: {
      question: text`补全这一行：${code('b1grad = …')}`,
      options: {
        rowMean: text`${code(b1gradCandidates.rowMean.matlab)}`,
        columnMean: text`${code(b1gradCandidates.columnMean.matlab)}`,
        rowTotal: text`${code(b1gradCandidates.rowTotal.matlab)}`,
        decayed: text`${code(b1gradCandidates.decayed.matlab)}`,
      },
      hints: {
        columnMean: text`这给出 1 行 6 列，每个图像块一个数。偏置有几个？`,
        rowTotal: text`形状对了，但结果大了 6 倍。代价怎样处理对图像块的和？`,
        decayed: text`形状对，数也接近。权重衰减计入偏置吗？`,
      },
      explanation: text`残差对图像块的平均：每个隐藏单元一个数。已与参考结果比较，两者一致。`,
    },
    blankB2: {
      question: text`还有另一行：${code('b2grad = …')}`,
      options: {
        delta3Mean: text`${code(b2gradCandidates.delta3Mean.matlab)}`,
        delta2Mean: text`${code(b2gradCandidates.delta2Mean.matlab)}`,
        delta3Columns: text`${code(b2gradCandidates.delta3Columns.matlab)}`,
      },
      hints: {
        delta2Mean: text`这给出 4 个数。有偏置的输出单元有几个？`,
        delta3Columns: text`这给出每个图像块一个数。应当沿哪一维求和？`,
      },
      explanation: text`输出单元的偏置对应 ${symbol('delta3')}，隐藏单元的偏置对应 ${symbol('delta2')}。`,
    },
    whole: {
      title: '十行程序',
      body: [
        text`这十行就是整个代价函数。在图中向前、向后逐行走一遍，读出每行旁边的形状。如果对每一行你都说得出输入什么、输出什么、用的是四种运算中的哪一种，你就能自己写出来。练习就是做这件事的地方。`,
        text`图中现在是真正的网络，有 64 个像素、25 个隐藏单元，以及它的前 100 个图像块。变的只是形状。放大任何一个数：它的行和列更长，而运算是一样的。`,
      ],
      caption: '真正的网络的矩阵画成的图，以及其中一个数和它的来源。',
    },
    break: {
      title: '移动一个括号',
      task: text`在这一步的图中，稀疏项的那一列已从 delta2 的括号里拿出来，改为在乘以斜率之后再加。看看梯度检验。梯度的哪些部分错了？`,
      answer: text`${symbol('W1')} 和 ${symbol('b1')} 的部分错了，其余的对，因为错误在 ${symbol('delta2')} 里，而只有这两部分由它算出。相对差是 ${value('outsideSlopeDifference')}；正确的程序低于十亿分之一。${link('checking', '下一章')}说明这种检验。`,
    },
  },
};
