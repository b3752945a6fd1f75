import { formatSetting } from '../../format/number.ts';
import type { BridgeWords } from '../en/bridge.ts';
import { format } from './format.ts';
import { spacedWords } from './spacing.ts';

const cosine = (value: number) => format.decimal(value, 2);
const share = (value: number) => (Number.isNaN(value) ? '未知' : format.percent(value));
const unexplained = (value: number) => format.percent(value, 1);

export const bridge: BridgeWords = spacedWords({
  title: '桥：真相已知的稀疏自编码器',
  introduction: [
    '如今，稀疏自编码器大多用在语言模型上，用来寻找网络的激活由哪些特征组成。但没有人知道真正的特征，所以也没有人能核对答案。',
    '在这里可以核对。本页用自己知道的真实特征来生成数据：它们是空间中的方向，个数比维数还多，每次只有少数几个出现。两个学习器只看得到数据，而你看得到它们各自找到了哪些真实特征。',
  ],
  world: {
    title: '世界',
    explanation: (features, dimensions, on) =>
      `${format.integer(dimensions)} 维空间中有 ${format.integer(features)} 个真实特征，一个样本中平均出现 ${format.decimal(on, 1)} 个。每个出现的特征加上自己的方向，大小在 0.5 到 1.5 之间。`,
    variant: {
      name: '世界的种类',
      sentence: '真实特征之间有怎样的依赖关系。',
      options: {
        independent: '相互独立的特征',
        correlated: '成组出现的特征',
        implied: '有蕴含关系的特征',
        pentagon: '平面上的五个特征',
      },
      about: {
        independent: '每个特征各自出现，互不影响。',
        correlated: '每四个特征为一组：轮到某一组时，其中每个特征以 1/2 的概率出现。',
        implied:
          '特征成对：一个父特征和它的子特征，各以下面的概率出现。子特征出现时总是带着父特征，父特征也会单独出现。子特征的大小是其他特征的 1.5 倍。',
        pentagon:
          '平面上夹角相等的五个方向。随种子不同，学习器可能停住，找到的不足五个，例如 L1 = 0.3、种子为 7 时。',
      },
    },
    features: { name: '真实特征', sentence: '数据由多少个方向组成。' },
    dimensions: { name: '维数', sentence: '一个样本有多少个数。' },
    probability: { name: '概率', sentence: '每个特征出现的频率。' },
    seed: { name: '种子', sentence: '决定世界和初始权重：种子相同，结果就相同。' },
    steps: {
      name: '步数',
      sentence: 'Adam 的步数，每步用 256 个新样本。L-BFGS 在 4,000 个固定样本上每 16 步做一次迭代。',
    },
  },
  learner: {
    names: ['学习器 A', '学习器 B'],
    kind: {
      name: '方法',
      sentence: '两个学习器看到同样的数据。',
      options: {
        l1: 'ReLU 加 L1 惩罚',
        topK: 'TopK',
        sigmoid: '2011 年的网络',
        frozen: '随机方向（对照）',
        principal: '主成分（对照）',
      },
      about: {
        l1: '对隐变量之和的惩罚使只有少数隐变量激活。解码器的方向长度为 1。',
        topK: '只保留最大的 k 个隐变量。辅助损失使不再激活的隐变量重新激活。',
        sigmoid:
          'sigmoid 函数的隐藏单元，带 KL 稀疏惩罚（ρ = 0.05）和线性解码器，用 L-BFGS 训练。λ = 0.001、β = 0.1 时，4,000 步之后它仍在学习：用 6,400 步会找到多得多的特征。',
        frozen: '与 L1 相同，但解码器的方向保持随机，只有编码器在学习。',
        principal: '方差最大的方向，没有任何稀疏性。个数至多等于维数。',
      },
    },
    l1: { name: 'L1 惩罚', sentence: '隐变量之和在代价中的权重。' },
    active: { name: 'k', sentence: '一个样本中至多有多少个隐变量激活。' },
    latents: { name: '隐变量', sentence: '学习器有多少个方向。在 2011 年它们叫做隐藏单元。' },
    lambda: { name: 'λ', sentence: '2011 年的网络中权重衰减的参数。' },
    beta: { name: 'β', sentence: '2011 年的网络中稀疏惩罚的权重。' },
  },
  prediction: {
    title: '先预测',
    questions: {
      penalty: {
        question: '学习器 A 的惩罚很弱（L1 = 0.03），几乎能完美地重构样本。它能找到多少真实特征？',
        options: {
          most: '几乎全部',
          half: '大约一半',
          few: '几乎一个也找不到',
          none: '我想先看结果',
        },
        outcome: ({ found, unexplained: missing }) =>
          `学习器 A 找到了 ${share(found)} 的真实特征，还有 ${unexplained(missing)} 的方差没有解释。`,
        lesson: ({ found }) =>
          found < 0.5
            ? '重构得好并不说明特征是对的：惩罚很弱时，许多隐变量合起来也能重构样本，而其中没有一个代表单独的特征。'
            : '在这个世界里，很弱的惩罚就已足够。但重构得好并不说明这一点：对 32 维空间中 64 个独立的特征，同样的惩罚几乎一个也找不到，而样本的重构也几乎完美。',
      },
      absorption: {
        question:
          '子特征出现时，父特征必定同时出现。在学习器 B（L1 = 0.3）中，代表父特征的隐变量在父特征单独出现的样本中大多激活。子特征也出现时，它多久激活一次？',
        options: {
          most: '一样频繁，因为两种情形下父特征都出现',
          half: '明显更少',
          few: '几乎从不',
          none: '我想先看结果',
        },
        outcome: ({ alone, withChild, childrenFound }) =>
          `在学习器 B 中，父特征单独出现时，它的隐变量在 ${share(alone)} 的样本中激活；子特征也出现时，为 ${share(withChild)}。找到的子特征占 ${share(childrenFound)}。`,
        lesson: ({ alone, withChild }) =>
          withChild < alone - 0.1
            ? '子特征的隐变量也写出了父特征方向的一部分。这样父特征的隐变量可以不激活，惩罚也就更小。父特征的隐变量漏掉了一些父特征出现的样本；子特征的隐变量指向两者之间，偏离子特征太远时，子特征就没有找到。这种现象叫做吸收。'
            : '在这里，子特征出现时父特征的隐变量几乎同样频繁地激活。在另一些设置下，子特征的隐变量也会写出父特征方向的一部分，父特征的隐变量则不激活。这种现象叫做吸收。',
      },
    },
    yours: (option) => `你的预测：${option}。`,
  },
  controls: {
    train: '训练两个学习器',
    pause: '暂停',
    goOn: '继续',
    reset: '重置',
    predictFirst: '请先选一个预测。',
    changing: '更改设置会清除用旧设置学到的结果。',
  },
  status: {
    of: (name, state) => `${name}：${state}`,
    idle: '尚未训练。',
    progress: (step, steps, pace) =>
      pace === 'iterations'
        ? `第 ${format.integer(step)} 次迭代，共 ${format.integer(steps)} 次`
        : `第 ${format.integer(step)} 步，共 ${format.integer(steps)} 步`,
    paused: (step, steps, pace) =>
      pace === 'iterations'
        ? `已在第 ${format.integer(step)} 次迭代暂停，共 ${format.integer(steps)} 次`
        : `已在第 ${format.integer(step)} 步暂停，共 ${format.integer(steps)} 步`,
    starting: '正在开始……',
    done: (steps, pace) =>
      pace === 'atOnce'
        ? '已计算完成。'
        : pace === 'iterations'
          ? `训练完成：L-BFGS ${format.integer(steps)} 次迭代。`
          : `训练完成：${format.integer(steps)} 步。`,
    failed: (message) =>
      message === ''
        ? '无法载入训练程序。请检查网络连接，然后再训练一次。'
        : `训练失败：${message}。请更改设置，或再训练一次。`,
    announced: (name, found, missing) =>
      `${name}训练完成。找到的特征：${share(found)}。未解释的方差：${unexplained(missing)}。`,
    training: '两个学习器正在训练。',
  },
  matrix: {
    title: '余弦',
    label: (name) => `${name}：真实特征与隐变量之间的余弦`,
    help: '每行是一个真实特征，每列是一个隐变量。白色表示余弦为 1，黑色为 0，橙色为负。找到全部特征的学习器呈现一条明亮的对角线。把指针移到格子上，或使用方向键。',
    rows: '与每个真实特征余弦最大的隐变量',
    cell: (feature, latent, value, owner) =>
      `特征 ${format.integer(feature)}，隐变量 ${format.integer(latent)}：余弦 ${cosine(value)}。${
        owner === 0
          ? ''
          : owner === feature
            ? '这个隐变量分配给了这个特征。'
            : `这个隐变量分配给了特征 ${format.integer(owner)}。`
      }`,
  },
  found: {
    label: (found, features, missing) =>
      missing.length === 0
        ? `${format.integer(features)} 个真实特征全部找到。`
        : `找到了 ${format.integer(features)} 个真实特征中的 ${found} 个。没有找到：${missing.join('、')}。`,
    caption: '每个真实特征有自己的图案。带边框的已经找到：有一个隐变量与它的余弦大于 0.9。',
    captionOfPairs:
      '每个真实特征有自己的图案，依次是一个父特征、它的子特征、下一个父特征、它的子特征，等等。带边框的已经找到：有一个隐变量与它的余弦大于 0.9。',
  },
  measures: {
    title: '指标',
    of: (learner) => `指标，${learner}`,
    measure: '指标',
    value: '数值',
    waiting: '训练开始后，在没有用于训练的样本上测量。',
    rows: {
      matchedCosine: {
        name: '匹配余弦',
        sentence: '给每个真实特征分配一个隐变量，使余弦之和最大；这里是它们的平均值。',
      },
      found: {
        name: '找到的特征',
        sentence:
          '在全部真实特征中，所分配的隐变量与之余弦大于 0.9 的特征所占的比例。一个隐变量只代表一个特征；隐变量比特征少时，不可能全部找到。',
      },
      latentsOn: {
        name: '激活的隐变量（L0）',
        sentence: '一个样本中有多少个隐变量激活，旁边是出现的真实特征的个数。',
      },
      unexplained: {
        name: '未解释的方差',
        sentence: '0% 表示完美重构；100% 表示并不比总是输出平均值更好。',
      },
      dead: { name: '从不激活的隐变量', sentence: '在任何样本中都不激活的隐变量所占的比例。' },
      shrinkage: {
        name: '找到的特征的大小',
        sentence: '找到的特征的隐变量给出的大小与真实大小之比。L1 使它小于 1。',
      },
      alone: {
        name: '父特征单独出现时，其隐变量激活',
        sentence: '在父特征出现而子特征不出现的样本中，分配给父特征的隐变量激活的频率。',
      },
      withChild: {
        name: '与子特征一起时，其隐变量激活',
        sentence:
          '在两者都出现的样本中，同一个隐变量激活的频率。如果更低，就是子特征的隐变量吸收了父特征的一部分。',
      },
      childrenFound: {
        name: '找到的子特征',
        sentence: '隐变量与之余弦大于 0.9 的子特征所占的比例。同时写出子特征和父特征的隐变量指向两者之间。',
      },
    },
    cosine,
    share,
    unexplained,
    found: (value, most) => (most < 1 ? `${share(value)}（至多\u00a0${share(most)}）` : share(value)),
    on: (latents, features) => `${format.decimal(latents, 1)}（真实：\u2060${format.decimal(features, 1)}）`,
    size: (value) => (Number.isNaN(value) ? '没有找到' : format.decimal(value, 2)),
  },
  example: {
    title: '拆解一个样本',
    number: { name: '样本', sentence: '1,000 个没有用于训练的样本之一。' },
    waiting: '训练之后，可以在这里看到学习器怎样处理一个样本。',
    features: '出现的真实特征',
    feature: (feature, size) => `特征 ${format.integer(feature)}：大小 ${format.decimal(size, 2)}`,
    child: (feature, parent, size) =>
      `特征 ${format.integer(feature)}（特征 ${format.integer(parent)} 的子特征）：大小 ${format.decimal(size, 2)}`,
    noFeature: '没有：这个样本处处为零。',
    latents: (name, count) => `${name}：${format.integer(count)} 个隐变量激活`,
    latent: (latent, value) =>
      Math.abs(value) < 0.005
        ? `隐变量 ${format.integer(latent)}：接近 0`
        : `隐变量 ${format.integer(latent)}：${format.decimal(value, 2)}`,
    standsFor: (feature) => `代表特征 ${format.integer(feature)}`,
    more: (count) => `以及 ${format.integer(count)} 个较小的`,
    rebuilt: (name, error, length) =>
      length === 0
        ? `${name}重构零样本的误差长度为 ${format.decimal(error, 2)}。`
        : `${name}重构这个样本的误差长度为 ${format.decimal(error, 2)}，样本本身的长度为 ${format.decimal(length, 2)}。`,
    legend: '轮廓条是样本的各个数，实心条是学习器重构的各个数。',
    bars: (name) => `${name}：样本的各个数（轮廓）与重构的各个数（实心）`,
  },
  tradeOff: {
    title: '取舍',
    explanation:
      '每个点代表一个单独的学习器，在后台用这个世界的数据训练 1,500 步。越靠左重构越好，越靠上找到的特征越多。',
    kind: { name: '改变什么', sentence: 'L1 惩罚，或 TopK 的 k。', l1: 'L1 惩罚', active: 'k' },
    start: '画出曲线',
    stop: '停止',
    progress: (done, all) => `已训练 ${format.integer(done)} 个学习器，共 ${format.integer(all)} 个`,
    done: '曲线已画好。',
    failed: '训练失败，请再试一次。',
    across: '未解释的方差',
    up: '找到的特征',
    axes: { across: '未解释的方差 →', up: '↑ 找到的特征' },
    chart: '未解释的方差与找到的特征的比例',
    worst: '重构最好，特征最差',
    caption: '逐点列出取舍',
    setting: (kind, value) =>
      kind === 'l1' ? `L1 = ${formatSetting(value)}` : `k = ${format.integer(value)}`,
    note: '标出的点重构得最好，找到的特征却不比任何其他点多：单凭重构无法判断该相信哪个学习器。',
  },
  honest: {
    title: '哪些结论可以推广，哪些不能',
    statements: {
      elhage:
        '如果每次只有少数特征出现，网络可以容纳比维数更多的特征。这一点是在小网络上展示的，其中二维空间里的五个特征构成一个正五边形。',
      sharkey: '稀疏自编码器能否找回已知的特征，最初也是在这样的人造数据上尝试的。',
      bricken:
        '随后，带 ReLU 和 L1 惩罚的自编码器（与这里的很相似）用在了一个小的语言模型上。其中许多隐变量可以赋予含义，但没有真实特征的清单可供比较。',
      gao: 'TopK 直接设定激活的隐变量的个数，并避免了 L1 的收缩。辅助损失使隐变量保持活跃；这里用的就是它。',
      chanin: '如果一个特征蕴含另一个，隐变量可能在本应激活的情形下不再激活。语言模型中也会这样。',
      korznikov:
        '在另一组真实特征已知的人造数据上，稀疏自编码器解释了 71% 的方差，却只找到 9% 的特征。在语言模型上，方向或激活保持随机的自编码器在多个指标上几乎与训练过的一样好，例如隐变量的可解释程度为 0.87，而训练过的是 0.90。',
      synthetic:
        '在大型人造数据上，特征彼此相关并互相蕴含，语言模型中的特征也可能如此。这时，重构的好坏与隐变量的好坏常常不一致。',
    },
    limits:
      '这个世界比语言模型简单：特征是直线方向，个数已知，并且解释了一切。在这里找到全部特征的学习器，在那里仍可能漏掉许多。这里的结果只说明哪里会出错，并不说明稀疏自编码器在语言模型上效果如何。',
  },
  onward: {
    title: '接下来看什么',
    change:
      '在 2011 年，λ 使权重保持很小，ρ 和 β 决定隐藏单元多久激活一次。如今 L1 或 k 代替了 ρ 和 β，长度为 1 的方向代替了 λ。',
    notes: '讲义第 13 章：后来的发展',
    playground: '实验场：图像上的 λ、ρ 和 β',
    l1: '实验场：图像上以 L1 惩罚代替 ρ',
    topK: '实验场：图像上以 TopK 代替 ρ 和 β',
  },
});
