import type { ChapterText } from '../../structure/chapterText.ts';
import { emphasis, equation, link, liveNumber, setting, symbol, term, text } from '../../text/spans.ts';
import { spansFor } from '../../text/values.ts';
import type { structure } from './structure.ts';
import { values } from './values.ts';

const value = spansFor(values);

export const chinese: ChapterText<typeof structure> = {
  title: '下山',
  question: '我们知道了坡度。怎样快速到达谷底？',
  steps: {
    rate: {
      title: '一步接一步',
      body: [
        text`梯度指向代价上升最快的方向。最简单的优化方法朝反方向走：${equation('update')}。算梯度，走一步，再算梯度。系数 ${symbol('alpha')} 叫作${term('learningRate', '学习率')}。`,
        text`图中的 ${symbol('alpha')} 是 ${setting('learningRate')}。太小，步子就极小，好像什么也没发生。太大，一步就跨过山谷，落在另一侧更高的地方。两者之间有一个可用的范围，只能靠尝试来找。“开始比赛”让两种优化方法先后训练。`,
      ],
      caption: '从同一起点出发的两种优化方法：它们的代价，以及在代价截面上的路径。',
    },
    foretell: {
      question: text`两种优化方法从同样的权重出发，各走 400 次迭代。L-BFGS 最后的代价是 ${value('lbfgsCost')}。学习率为 1 的梯度下降法最后是多少？`,
      options: {
        lower: text`更低，因为它走的是最陡的路。`,
        close: text`相差不到百分之一。`,
        farAbove: text`明显更高。`,
      },
      outcome: [
        text`明显更高：梯度下降法最后是 ${value('descentCost')}。L-BFGS 在 ${value('lbfgsOvertakes')} 次迭代之后就低于这个值了。最后它有 ${value('lbfgsEdges')} 个边缘检测器，梯度下降法有 ${value('descentEdges')} 个。梯度下降法仍停在网络输出平均图像块的平坦地带。学习率取 0.1 时，它最后是 ${value('slowDescentCost')}。`,
      ],
    },
    gap: {
      question: text`在每一点上，梯度都是最陡的方向。为什么这样走仍然慢？请开始比赛，看图中的路径。`,
      answer: text`山谷又窄又长。横穿山谷的方向坡度陡，沿着山谷的方向坡度缓。梯度大体上指向横的方向。图中梯度下降法的第一步就跨过了整个山谷，然后路径折回来，到了谷底就几乎不再前进。最陡的路只对紧接着的一小步最好。`,
    },
    curvature: {
      title: '利用曲率',
      body: [
        text`${term('lbfgs', 'L-BFGS')} 是练习使用的更精细的算法。它记住最近的几步，以及梯度沿每一步怎样变化。由此它估计曲率：坡度在哪些方向上变化快，在哪些方向上变化慢。它横着走小步，顺着山谷走大步。`,
        text`走多远由${term('lineSearch', '线搜索')}决定：先试一步，如果代价下降得不够，再试另一步。每试一次就是一次${term('evaluation', '求值')}，即对所有图像块计算一次代价和梯度。在我们记录的训练中，L-BFGS 的 400 次迭代用了 ${value('lbfgsEvaluations')} 次求值，可见第一次尝试几乎总是好的。`,
        text`不需要你选择学习率。图中到目前为止，梯度下降法在 ${liveNumber('descentCost')}，L-BFGS 在 ${liveNumber('lbfgsCost')}。`,
      ],
    },
    fair: {
      title: '公平的比赛',
      body: [
        text`不同优化方法的一次迭代，工作量并不相同。时间几乎都花在求值上，所以我们按求值次数比较。L-BFGS 还要花些时间处理它的记忆，所以我们也按秒比较。只有两者一致时，一种算法才真的更快。图中显示两条曲线，都是在你的机器上测量的。`,
      ],
    },
    slice: {
      title: '地形显示了什么，又隐藏了什么',
      body: [
        text`代价同时取决于所有参数，没有人画得出来。图中是一个截面：经过训练终点的两个方向张成一个平面，图中画的是这个平面上的代价。高度由真正的代价算出，路径则投影到平面上，所以有时看上去越过了山脊，其实是绕过去的。`,
        text`两条路径都先从 ${value('startCost')} 降到大约 ${value('averagePatchCost')}，那里网络输出平均的图像块。L-BFGS 为此用了 ${value('lbfgsDown')} 次迭代，梯度下降法用了 ${value('descentDown')} 次。从那里起山谷几乎是平的，只有 L-BFGS 找到了出路。`,
      ],
      caption: '真实代价的二维截面，以及投影在上面的两条路径。',
    },
    recallGradient: {
      question: text`一点处的梯度告诉你什么？`,
      options: {
        steepest: text`代价在这里朝哪个方向上升最快，有多快。`,
        minimum: text`最低点在哪个方向。`,
        curvature: text`山谷弯曲得多厉害。`,
      },
      hints: {
        minimum: text`在长长山谷的侧壁上，笔直向下的路是横穿山谷的。它通向整个山谷的最低点吗？`,
        curvature: text`曲率是坡度怎样${emphasis('变化')}。只看一点的坡度，看得出来吗？`,
      },
      explanation: text`梯度是局部的：只有一点处的坡度和方向。关于山谷形状的一切，都要从多个梯度中得知。`,
    },
    recallEvaluations: {
      question: text`要不受机器影响地比较两种优化方法，横轴应当是什么？`,
      options: {
        iterations: text`迭代次数。`,
        evaluations: text`代价和梯度的求值次数。`,
        parameters: text`参数的个数。`,
      },
      hints: {
        iterations: text`一种方法的一次迭代可能尝试几步，另一种只试一步。它们的时间都花在哪里？`,
        parameters: text`两者优化的是同一个网络。这上面有差别吗？`,
      },
      explanation: text`求值是两者都要做的工作，单位相同。秒数可以作第二种横轴，因为它把其余的工作也算进去。`,
    },
    break: {
      title: '太快了',
      task: text`这一步的图中，学习率是 10。从同样的权重开始比赛，观察梯度下降法的代价和路径。`,
      answer: text`学习率为 10 时，第一步就使代价从 ${value('startCost')} 升到 ${value('fastFirst')}。单元被推到 sigmoid 函数平坦、梯度很小的地方，所以回来得很慢：50 次迭代之后代价是 ${value('fastLast')}，而学习率为 1 时已经降到 ${value('descentAt50')}。${link('memory', '第十二章')}讨论 L-BFGS 为它更好的步子付出了什么。`,
    },
  },
};
