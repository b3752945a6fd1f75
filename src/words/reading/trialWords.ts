import type { PreparationStage } from '../../notes/structure/figures.ts';
import type { Language } from '../languages.ts';

/** What a reader may take for the broken line of the gradient check's riddle. */
export type SuspectLine = 'delta2' | 'delta3' | 'weights' | 'biases';

/** The words of the figures that train, measure or time something. */
export interface TrialWords {
  readonly units: (count: number) => string;
  readonly finished: (iterations: number) => string;
  readonly norms: {
    readonly measure: string;
    readonly measuring: string;
    readonly stage: string;
    readonly stages: Readonly<Record<PreparationStage, string>>;
    readonly mean: string;
    readonly spread: string;
    readonly chart: (stage: string, spread: string) => string;
    readonly ends: readonly string[];
    readonly note: (count: string) => string;
  };
  readonly pair: {
    readonly train: string;
    readonly note: string;
    readonly sources: Readonly<Record<'scenes' | 'scrambled' | 'bars' | 'digits', string>>;
    readonly atOnce: (iterations: number) => string;
    readonly inParts: (parts: number, iterations: number) => string;
    readonly pairs: (count: number) => string;
    readonly patches: string;
    readonly tiles: (name: string) => string;
  };
  readonly bottleneck: {
    readonly patches: string;
    readonly network: (units: number) => string;
    readonly components: (count: number) => string;
    readonly strip: string;
    readonly chart: string;
    readonly across: string;
    readonly up: string;
    readonly ofNetwork: string;
    readonly ofComponents: string;
    readonly ofReader: string;
    readonly explained: (units: number, network: string, components: string) => string;
  };
  readonly activations: {
    readonly picture: string;
    readonly reading: string;
    readonly place: (unit: number, patch: number, activation: string) => string;
    readonly sums: (units: string, patches: string) => string;
  };
  readonly check: {
    readonly mistake: string;
    readonly none: string;
    readonly mistakes: Readonly<Record<string, string>>;
    readonly riddle: string;
    readonly nextRiddle: string;
    readonly endRiddle: string;
    readonly verdict: string;
    readonly riddleAsked: (number: number) => string;
    readonly suspects: Readonly<Record<SuspectLine, string>>;
    readonly found: (line: string, mistake: string) => string;
    readonly notFound: (line: string) => string;
    readonly block: string;
    readonly entries: string;
    readonly difference: string;
    readonly agrees: string;
    readonly differs: string;
    readonly map: (block: string) => string;
    readonly entry: (name: string, computed: string, numerical: string) => string;
    readonly mapHint: string;
    readonly passes: (difference: string) => string;
    readonly passesWrongly: (difference: string) => string;
    readonly fails: (difference: string, blocks: string) => string;
  };
  readonly epsilon: {
    readonly chart: string;
    readonly at: (epsilon: string, difference: string) => string;
    readonly course: string;
    readonly passes: string;
    readonly measure: string;
  };
  readonly descent: {
    readonly race: string;
    readonly note: string;
    readonly running: (name: string, iteration: number) => string;
    readonly drawing: string;
    readonly lbfgs: string;
    readonly descent: string;
    readonly axis: string;
    readonly optimiser: string;
    readonly evaluations: string;
    readonly seconds: string;
    readonly chart: string;
    readonly result: (name: string, cost: string, evaluations: string, seconds: string) => string;
    readonly stopped: (name: string, iteration: number) => string;
    readonly plane: (patches: string) => string;
    readonly planeHint: string;
    readonly start: string;
    readonly cancel: string;
    readonly again: string;
  };
  readonly timing: {
    readonly run: string;
    readonly stop: string;
    readonly note: string;
    readonly loop: string;
    readonly matrix: string;
    readonly yours: string;
    readonly looped: (patches: string, all: string) => string;
    readonly milliseconds: (count: string) => string;
    readonly faster: (times: string) => string;
    readonly training: (time: string) => string;
    readonly hours: (count: string) => string;
    readonly minutes: (count: string) => string;
    readonly same: (difference: string) => string;
    readonly equal: string;
    readonly stopped: string;
  };
  readonly tiles: {
    readonly scale: string;
    readonly scales: Readonly<Record<'own' | 'shared' | 'positive', string>>;
    readonly ends: Readonly<Record<'own' | 'shared' | 'positive', string>>;
    readonly tiles: (scale: string) => string;
    readonly longest: string;
    readonly shortest: string;
  };
  readonly dictionary: {
    readonly ours: string;
    readonly theirs: string;
    readonly inputs: string;
    readonly hidden: string;
    readonly perInput: string;
    readonly parameters: string;
    readonly scale: string;
    readonly scales: Readonly<Record<'own' | 'shared', string>>;
    readonly picture: (name: string, inputs: string, hidden: string) => string;
    readonly tooSmall: string;
  };
  readonly natural: {
    readonly show: string;
    readonly note: string;
    readonly train: string;
    readonly training: (iteration: number) => string;
    readonly window: (name: string, row: number, column: number) => string;
    readonly zoomed: string;
    readonly hint: string;
  };
  readonly curve: {
    readonly label: string;
    readonly at: (name: string, value: string) => string;
    readonly hint: string;
    readonly done: string;
  };
}

const english: TrialWords = {
  units: (count) => `${count} hidden units`,
  finished: (iterations) => `Trained for ${iterations} iterations.`,
  norms: {
    measure: 'Measure the patches',
    measuring: 'Drawing the scenes and measuring the patches …',
    stage: 'After which step',
    stages: {
      raw: 'as cut from the picture',
      meanRemoved: 'mean removed',
      whitened: 'whitened',
      whitenedMeanRemoved: 'whitened, mean removed',
    },
    mean: 'Mean length',
    spread: 'Spread',
    chart: (stage, spread) =>
      `Distribution of the patches’ lengths, ${stage}: the standard deviation is ${spread} of the mean.`,
    ends: ['0', '3 × the mean'],
    note: (count) =>
      `${count} patches of the built-in scenes. The line marks the mean length. Spread is the standard deviation of the lengths divided by their mean.`,
  },
  pair: {
    train: 'Train both here',
    note: 'This trains two networks of its own, from the same initial weights. Your run in the playground stays as it is.',
    sources: {
      scenes: 'Scenes',
      scrambled: 'Phase-scrambled scenes',
      bars: 'Bars',
      digits: 'Digits',
    },
    atOnce: (iterations) => `${iterations} iterations at once`,
    inParts: (parts, iterations) => `${parts} × ${iterations} iterations`,
    pairs: (count) => (count === 1 ? '1 pair remembered' : `${count} pairs remembered`),
    patches: 'The first of its patches',
    tiles: (name) => `Weights of the hidden units: ${name}`,
  },
  bottleneck: {
    patches: 'Patches',
    network: (units) => `Network, ${units} units`,
    components: (count) => `PCA, ${count} components`,
    strip: 'Above: patches. Middle: through the network. Below: through as many principal components.',
    chart: 'Variance explained for each number of hidden units',
    across: 'hidden units, or components',
    up: 'variance explained',
    ofNetwork: 'network, trained here',
    ofComponents: 'principal components',
    ofReader: 'your prediction',
    explained: (units, network, components) =>
      `With a bottleneck of ${units}, the network explains ${network} of the variance and as many principal components explain ${components}.`,
  },
  activations: {
    picture: 'Activations by hidden unit and patch',
    reading: 'A row is a hidden unit, a column a patch. Point at a place, or use the arrow keys.',
    place: (unit, patch, activation) => `Hidden unit ${unit}, patch ${patch}: activation ${activation}`,
    sums: (units, patches) =>
      `On average ${units} units are above 0.1 for a patch, and a unit is above 0.1 for ${patches} of 200 patches. Black is 0, white is 1.`,
  },
  check: {
    mistake: 'What is broken',
    none: 'Nothing: the code is right',
    mistakes: {},
    riddle: 'Break a line for me',
    nextRiddle: 'Another riddle',
    endRiddle: 'Choose the mistake myself',
    verdict: 'Verdict',
    riddleAsked: (number) =>
      `Riddle ${number}: one line is broken. Which one? Look at which blocks of the gradient disagree.`,
    suspects: {
      delta2: 'delta2',
      delta3: 'delta3',
      weights: 'W1grad and W2grad',
      biases: 'b1grad and b2grad',
    },
    found: (line, mistake) => `Yes, it is ${line}. ${mistake}`,
    notFound: (line) => `If ${line} were broken, other blocks would disagree. Look again.`,
    block: 'Block',
    entries: 'Entries',
    difference: 'Relative difference',
    agrees: 'agrees',
    differs: 'disagrees',
    map: (block) => `Entries of ${block}: computed against numerical gradient`,
    entry: (name, computed, numerical) => `${name}: computed ${computed}, numerical ${numerical}`,
    mapHint:
      'A dark entry disagrees. Point at an entry, or go to a block with Tab and walk with the arrow keys.',
    passes: (difference) => `The check passes: the relative difference is ${difference}.`,
    passesWrongly: (difference) =>
      `The check passes with ${difference}, although the code is wrong: the mistake is in the cost as well.`,
    fails: (difference, blocks) =>
      `The check fails: the relative difference is ${difference}. Blocks that disagree: ${blocks}.`,
  },
  epsilon: {
    chart: 'Relative difference of the gradient check for each EPSILON',
    at: (epsilon, difference) => `With EPSILON = ${epsilon} the relative difference is ${difference}.`,
    course: '1e-4',
    passes: 'The check passes below 1e-9.',
    measure: 'Measure the curve',
  },
  descent: {
    race: 'Start the race',
    note: 'Both optimisers train a network of their own, one after the other, 400 iterations each. This can take a minute.',
    running: (name, iteration) => `${name}: iteration ${iteration} …`,
    drawing: 'Computing the heights of the slice …',
    lbfgs: 'L-BFGS',
    descent: 'Gradient descent',
    axis: 'Compare by',
    optimiser: 'Optimiser and iteration',
    evaluations: 'evaluations',
    seconds: 'seconds',
    chart: 'Cost of both optimisers',
    result: (name, cost, evaluations, seconds) =>
      `${name}: cost ${cost} after ${evaluations} evaluations and ${seconds} seconds.`,
    stopped: (name, iteration) =>
      `${name} stopped by itself at iteration ${iteration}: further improvement is smaller than rounding error.`,
    plane: (patches) => `A slice of the cost, computed over ${patches} patches, with both paths on it`,
    planeHint: 'Dark is low. Both paths begin at the square; each ends at its own dot.',
    start: 'start',
    cancel: 'Stop',
    again: 'Race again',
  },
  timing: {
    run: 'Run both',
    stop: 'Stop',
    note: 'The interpreter of the exercise forms W1 x here, on your machine: once with three loops, once as W1 * x.',
    loop: 'Loop',
    matrix: 'Matrix product',
    yours: 'Your prediction',
    looped: (patches, all) => `The loop has done ${patches} of ${all} patches.`,
    milliseconds: (count) => `${count} ms`,
    faster: (times) => `The matrix product is ${times} times faster.`,
    training: (time) => `With the loop, 400 iterations with 5 products each would take ${time}.`,
    hours: (count) => `${count} hours`,
    minutes: (count) => `${count} minutes`,
    same: (difference) => `The two results differ by at most ${difference} of the largest entry.`,
    equal: 'Both give exactly the same numbers here: they add in the same order.',
    stopped: 'Stopped. Nothing was measured.',
  },
  tiles: {
    scale: 'Display range',
    scales: {
      own: 'each tile its own',
      shared: '−1 to 1 for all tiles',
      positive: '0 to 1 for all tiles',
    },
    ends: {
      own: 'Black and white stand for the largest weight of each tile, however small it is.',
      shared: 'Black is −1 and white 1 in every tile; what lies beyond is cut off.',
      positive: 'All negative weights are black: this is what imshow shows when no display range is given.',
    },
    tiles: (scale) => `Weights of the hidden units, display range: ${scale}`,
    longest: 'Longest weights',
    shortest: 'Shortest weights',
  },
  dictionary: {
    ours: 'This course',
    theirs: 'Language model (2023)',
    inputs: 'Inputs',
    hidden: 'Hidden units',
    perInput: 'Units for each input',
    parameters: 'Weights and biases',
    scale: 'Heights',
    scales: { own: 'each network to its own scale', shared: 'both to one scale' },
    picture: (name, inputs, hidden) =>
      `${name}: ${inputs} inputs, ${hidden} hidden units, ${inputs} outputs, drawn to scale`,
    tooSmall: 'On one scale the network of this course is smaller than a pixel.',
  },
  natural: {
    show: 'Show the real network',
    note: 'This draws scenes, cuts 100 patches and forms all matrices of the network with 64 pixels and 25 hidden units. Your run in the playground stays as it is.',
    train: 'Train 50 iterations',
    training: (iteration) => `Weights after ${iteration} iterations.`,
    window: (name, row, column) =>
      `Part of ${name} that is shown, from row ${row}, column ${column}. The arrow keys move it.`,
    zoomed: 'The frame shows which part of each matrix is written out.',
    hint: 'Click into a picture, or move its frame with the arrow keys. Point at a number to see its row and column.',
  },
  curve: {
    label: 'Your curve',
    at: (name, value) => `${name}: ${value}`,
    hint: 'Drag the points, or move from one to the next with Tab and change them with the arrow keys.',
    done: 'This is my prediction',
  },
};

const chinese: TrialWords = {
  units: (count) => `${count} 个隐藏单元`,
  finished: (iterations) => `已训练 ${iterations} 次迭代。`,
  norms: {
    measure: '测量图像块',
    measuring: '正在绘制场景并测量图像块……',
    stage: '哪一步之后',
    stages: {
      raw: '刚从图像中截取',
      meanRemoved: '减去均值',
      whitened: '白化',
      whitenedMeanRemoved: '白化并减去均值',
    },
    mean: '平均长度',
    spread: '离散程度',
    chart: (stage, spread) => `图像块长度的分布（${stage}）：标准差是平均值的 ${spread}。`,
    ends: ['0', '3 × 平均值'],
    note: (count) => `内置场景的 ${count} 个图像块。竖线是平均长度。离散程度是长度的标准差除以平均值。`,
  },
  pair: {
    train: '在这里训练两个网络',
    note: '这里从相同的初始权重训练两个单独的网络，实验场中的训练不受影响。',
    sources: { scenes: '场景', scrambled: '相位打乱的场景', bars: '条形', digits: '数字' },
    atOnce: (iterations) => `一次做完 ${iterations} 次迭代`,
    inParts: (parts, iterations) => `${parts} × ${iterations} 次迭代`,
    pairs: (count) => `记住 ${count} 对`,
    patches: '它的前几个图像块',
    tiles: (name) => `隐藏单元的权重：${name}`,
  },
  bottleneck: {
    patches: '图像块',
    network: (units) => `网络，${units} 个单元`,
    components: (count) => `PCA，${count} 个主成分`,
    strip: '上：图像块。中：经过网络。下：经过同样多的主成分。',
    chart: '隐藏单元数与解释的方差',
    across: '隐藏单元或主成分的个数',
    up: '解释的方差',
    ofNetwork: '在这里训练的网络',
    ofComponents: '主成分',
    ofReader: '你的预测',
    explained: (units, network, components) =>
      `${units} 个隐藏单元解释了 ${network} 的方差，同样多的主成分解释了 ${components}。`,
  },
  activations: {
    picture: '每个隐藏单元对每个图像块的激活值',
    reading: '一行是一个隐藏单元，一列是一个图像块。指向一处，或使用方向键。',
    place: (unit, patch, activation) => `隐藏单元 ${unit}，图像块 ${patch}：激活值 ${activation}`,
    sums: (units, patches) =>
      `平均每个图像块有 ${units} 个单元高于 0.1，每个单元对 200 个图像块中的 ${patches} 个高于 0.1。黑色是 0，白色是 1。`,
  },
  check: {
    mistake: '哪里有错',
    none: '没有错：代码是对的',
    mistakes: {
      sparsityGradientMissing: '梯度中没有稀疏项',
      sparsityOutsideSlope: '稀疏项在 a2(1−a2) 之外',
      sparsitySignFlipped: '稀疏项的符号错误',
      notAveraged: '梯度没有除以 m',
      biasGradientsZero: '偏置的梯度始终为零',
      weightDecayGradientMissing: '梯度中没有权重衰减',
      outputSlopeMissing: 'delta3 中没有 a3(1−a3)',
      errorNotHalved: '代价中没有 ½',
      rhoHatSummed: 'ρ̂ 求了和，没有取平均',
      biasesDecayed: '偏置也被衰减',
      divergenceOfEachActivation: '对每个激活值分别计算相对熵',
      lambdaTenfold: 'λ 取成了十倍',
      inputThroughSigmoid: '输入也经过了 sigmoid',
      patchesNotNormalised: '图像块没有映射到 [0.1, 0.9]',
      patchesScaledApart: '每个图像块按自己的标准差缩放',
      weightsStartAtZero: '所有权重从零开始',
    },
    riddle: '替我弄错一行',
    nextRiddle: '再来一题',
    endRiddle: '自己选择错误',
    verdict: '结论',
    riddleAsked: (number) => `第 ${number} 题：有一行错了。是哪一行？看看梯度的哪些部分不一致。`,
    suspects: {
      delta2: 'delta2',
      delta3: 'delta3',
      weights: 'W1grad 和 W2grad',
      biases: 'b1grad 和 b2grad',
    },
    found: (line, mistake) => `对，是 ${line}。${mistake}`,
    notFound: (line) => `如果错的是 ${line}，不一致的会是别的部分。再看一看。`,
    block: '部分',
    entries: '元素数',
    difference: '相对差',
    agrees: '一致',
    differs: '不一致',
    map: (block) => `${block} 的各个元素：算出的梯度与数值梯度`,
    entry: (name, computed, numerical) => `${name}：算出的梯度 ${computed}，数值梯度 ${numerical}`,
    mapHint: '深色的元素不一致。指向一个元素，或用 Tab 键移到一个部分上，再用方向键移动。',
    passes: (difference) => `检验通过：相对差是 ${difference}。`,
    passesWrongly: (difference) => `代码有错，检验却通过了（${difference}）：代价中也有同样的错误。`,
    fails: (difference, blocks) => `检验未通过：相对差是 ${difference}。不一致的部分：${blocks}。`,
  },
  epsilon: {
    chart: '不同 EPSILON 下梯度检验的相对差',
    at: (epsilon, difference) => `EPSILON = ${epsilon} 时，相对差是 ${difference}。`,
    course: '1e-4',
    passes: '低于 1e-9 为通过。',
    measure: '测量曲线',
  },
  descent: {
    race: '开始比赛',
    note: '两种优化方法先后各训练一个单独的网络，各做 400 次迭代，可能需要一分钟。',
    running: (name, iteration) => `${name}：第 ${iteration} 次迭代……`,
    drawing: '正在计算截面的高度……',
    lbfgs: 'L-BFGS',
    descent: '梯度下降',
    axis: '按什么比较',
    optimiser: '优化方法和迭代',
    evaluations: '求值次数',
    seconds: '秒',
    chart: '两种优化方法的代价',
    result: (name, cost, evaluations, seconds) =>
      `${name}：${evaluations} 次求值、${seconds} 秒之后，代价是 ${cost}。`,
    stopped: (name, iteration) =>
      `${name}：在第 ${iteration} 次迭代自行停止，因为继续下降的量已小于舍入误差。`,
    plane: (patches) => `代价的一个截面（在 ${patches} 个图像块上计算）和两条路径`,
    planeHint: '越暗越低。两条路径都从方块开始，各自结束于自己的圆点。',
    start: '起点',
    cancel: '停止',
    again: '再比一次',
  },
  timing: {
    run: '两种都运行',
    stop: '停止',
    note: '练习用的解释器在你的计算机上计算 W1 x：一次用三重循环，一次写成 W1 * x。',
    loop: '循环',
    matrix: '矩阵乘积',
    yours: '你的预测',
    looped: (patches, all) => `循环已完成 ${all} 个图像块中的 ${patches} 个。`,
    milliseconds: (count) => `${count} 毫秒`,
    faster: (times) => `矩阵乘积的速度是循环的 ${times} 倍。`,
    training: (time) => `用循环的话，400 次迭代、每次 5 个乘积，需要 ${time}。`,
    hours: (count) => `${count} 小时`,
    minutes: (count) => `${count} 分钟`,
    same: (difference) => `两个结果最多相差最大元素的 ${difference}。`,
    equal: '两种方法在这里给出完全相同的数：它们相加的顺序相同。',
    stopped: '已停止，没有测量结果。',
  },
  tiles: {
    scale: '显示范围',
    scales: {
      own: '每个小方格用自己的',
      shared: '所有小方格都是 −1 到 1',
      positive: '所有小方格都是 0 到 1',
    },
    ends: {
      own: '黑色和白色代表每个小方格自己的最大权重，不管它有多小。',
      shared: '每个小方格中，黑色都是 −1，白色都是 1，超出的部分被截断。',
      positive: '所有负权重都是黑色：不给显示范围时，imshow 就是这样显示的。',
    },
    tiles: (scale) => `隐藏单元的权重，显示范围：${scale}`,
    longest: '最长的权重',
    shortest: '最短的权重',
  },
  dictionary: {
    ours: '本课程',
    theirs: '语言模型（2023）',
    inputs: '输入',
    hidden: '隐藏单元',
    perInput: '每个输入的单元数',
    parameters: '权重和偏置',
    scale: '高度',
    scales: { own: '每个网络用自己的比例', shared: '两个网络用同一比例' },
    picture: (name, inputs, hidden) =>
      `${name}：${inputs} 个输入，${hidden} 个隐藏单元，${inputs} 个输出，按比例绘制`,
    tooSmall: '按同一比例，本课程的网络比一个像素还小。',
  },
  natural: {
    show: '显示真实的网络',
    note: '这里绘制场景，截取 100 个图像块，并计算网络（64 个像素、25 个隐藏单元）的所有矩阵。实验场中的训练不受影响。',
    train: '训练 50 次迭代',
    training: (iteration) => `${iteration} 次迭代之后的权重。`,
    window: (name, row, column) => `${name} 中写出的部分，从第 ${row} 行第 ${column} 列开始。用方向键移动。`,
    zoomed: '方框表示每个矩阵写出的部分。',
    hint: '点击图片，或用方向键移动方框。指向一个数，就能看到它的行和列。',
  },
  curve: {
    label: '你的曲线',
    at: (name, value) => `${name}：${value}`,
    hint: '拖动各个点，或用 Tab 键逐个移动，用方向键改变。',
    done: '这是我的预测',
  },
};

export const trialWords: Readonly<Record<Language, TrialWords>> = { en: english, 'zh-Hans': chinese };
