import type { ChapterText } from '../../structure/chapterText.ts';
import { link, liveNumber, symbol, term, text } from '../../text/spans.ts';
import { spansFor } from '../../text/values.ts';
import type { structure } from './structure.ts';
import { values } from './values.ts';

const value = spansFor(values);

export const chinese: ChapterText<typeof structure> = {
  title: '它学到了什么',
  question: '没有人告诉网络该找什么，它会在图片里发现什么？',
  steps: {
    watch: {
      body: [
        text`图中有 25 个小方块，现在看上去像没有信号的电视机上的雪花。按下方块下面的按钮，网络就开始学习，方块也随之变化。每个方块显示网络的一个部分，即一个${term('hiddenUnit', '隐藏单元')}，在寻找什么。`,
        text`网络得到的是从图片上截下的 10,000 个小块和一个任务：把每一块尽量准确地再输出一遍，而且每次只激活少数几个单元。没有人告诉它该找什么。图片是本页自己画的，我们称之为“场景”：其中的形状互相遮挡。在这里要紧的一点上，它们与自然照片相同：大片区域变化很小，区域之间有清晰的边界。`,
        text`这门课程一步一步地说明网络发现了什么、为什么，以及怎样写出做这件事的程序。课程依据斯坦福大学 CS294A 课程的一个练习，以及 Chris McCormick 为它写的讲义。下文所说的“练习”就是指它。`,
      ],
      caption: '网络从场景中学习，它的 25 个隐藏单元各有一个方块。',
    },
    foretell: {
      question: text`网络学完之后，多数方块会显示什么？请先决定，再按按钮。`,
      options: {
        noise: text`仍是噪声，只是对比更强。`,
        copies: text`图片中各种形状的小副本。`,
        edges: text`短的边缘和线条，各有自己的位置和角度。`,
        blobs: text`圆形的斑点，各有自己的位置。`,
      },
      outcome: [
        text`边缘：一边暗，一边亮，中间有明确的方向。我们记录了一次 400 次${term('iteration', '迭代')}的训练，也就是 400 轮，每一轮网络都改进一点。最后有 ${value('edgesAt400')} 个方块算作边缘，也就是全部。它们不是一下子出现的：25 次迭代后有 ${value('edgesAt25')} 个，50 次后有 ${value('edgesAt50')} 个，100 次后有 ${value('edgesAt100')} 个，200 次后有 ${value('edgesAt200')} 个。`,
        text`图中你自己的训练进行到第 ${liveNumber('iteration')} 次迭代，25 个方块中有 ${liveNumber('edgeUnits')} 个算作边缘。`,
        text`在最初的迭代中，网络只学会一件事：无论输入什么，都输出平均的小块。${term('cost', '代价')}是衡量它完成任务有多差的一个数。它从 ${value('costAtStart')} 降到 ${value('costAtEnd')}，而大部分下降发生在看到第一条边缘之前。`,
      ],
    },
    gap: {
      question: text`把你的选择与结果比一比。你的选择忽略了、或者抓住了场景的哪个性质？`,
      answer: text`相邻的像素大多相似，只有在物体的边界处才不同。透过小窗看，边界又短又直。所以边缘是在所有图片中反复出现的部分，而一个完整的形状几乎不会完全相同地再次出现。`,
    },
    network: {
      title: '复制自己输入的网络',
      body: [
        text`${term('autoencoder', '自编码器')}是输出应当等于输入的网络。我们的网络看的是${term('patch', '图像块')}：从场景的随机位置截下的 8×8 像素的小块。一个图像块的 64 个灰度值就是输入 ${symbol('x')}。`,
        text`输入和输出之间是由 25 个${term('hiddenUnit', '隐藏单元')}组成的一层。每个隐藏单元都看全部 64 个像素，然后给出一个 0 到 1 之间的数，即它的${term('activation', '激活值')}。接近 1 时，我们说这个单元是激活的。网络只能凭这 25 个数再造出 64 个像素。`,
        text`图像块本来就在手里，复制它似乎毫无意义。有意义的是中间发生的事。这一层必须只用 25 个数描述任何图像块，而且其中多数接近 0，所以它不得不弄清图像块是由什么组成的。这样训练的网络叫作${term('sparseAutoencoder', '稀疏自编码器')}。`,
      ],
      caption: '三层：64 个输入，25 个隐藏单元，64 个输出。每个单元都与下一层的每个单元相连。',
    },
    tiles: {
      title: '怎样看一个方块',
      body: [
        text`第一幅图中的方块叫作${term('tile', '小方格')}。它显示一个隐藏单元的${term('weights', '权重')}：64 个数，每个像素一个。小方格中的亮像素表示：图像块的这个像素越亮，单元就越活跃。暗像素正相反。中灰表示单元不理会这个像素。`,
        text`因此，一边亮一边暗的小方格属于这样的单元：对正好在这些位置上亮和暗的图像块，它变得活跃。我们称它为${term('edgeDetector', '边缘检测器')}。${link('excites', '第四章')}讨论哪个图像块最能激发一个单元。`,
        text`程序把所有权重改进一点，这样的一轮叫作一次${term('iteration', '迭代')}。`,
      ],
    },
    recallTile: {
      question: text`一个小方格显示的是什么？`,
      options: {
        patch: text`训练网络所用的一个图像块。`,
        weights: text`64 个像素与一个隐藏单元之间的权重。`,
        output: text`输入一个图像块时网络的输出。`,
      },
      hints: {
        patch: text`图像块有 10,000 个，小方格只有 25 个。什么东西正好有 25 个？`,
        output: text`输出随每个输入的图像块而变，小方格只在网络学习时才变。网络学习时改变的是什么？`,
      },
      explanation: text`小方格显示权重：64 个像素各以多大的强度、什么样的正负号影响一个隐藏单元。`,
    },
    control: {
      title: '是图片的缘故，还是方法的缘故？',
      body: [
        text`也许无论给它看什么，这个网络都会画出边缘。好的实验需要对照，所以我们改变图片，其他一切不变。`,
        text`任何图片都可以写成明暗波动之和。在${term('phaseScrambled', '相位打乱')}的图片中，每个波的强度不变，但移动了随机的距离。亮度、对比度以及粗细结构的比例都保持原样，失去的只是许多波会合成清晰边界的地方。结果看上去像云。`,
      ],
      caption: '左：场景。右：相位打乱后的同样场景。两个网络从相同的权重出发。',
    },
    foretellControl: {
      question: text`同样的网络，同样的初始权重，400 次迭代，但图片换成相位打乱的场景。会有多少个边缘检测器？`,
      options: {
        same: text`与原来的场景差不多。`,
        fewer: text`不到一半，其余的变成斑点。`,
        none: text`一个也没有。`,
      },
      outcome: [
        text`原来的场景给出 25 个中的 ${value('edgesAt400')} 个边缘检测器，打乱的场景给出 ${value('scrambledEdges')} 个，其余的小方格是斑点和波纹。（训练时图中用的是较快的计数方法，结果可能相差一两个。）所以大部分边缘来自图片，而不只是来自方法。`,
      ],
    },
    gapControl: {
      question: text`打乱的图片中没有边界，可是仍有一些小方格算作边缘。这可能是为什么？`,
      answer: text`打乱的图片里仍有明暗的波动，而一小段波看上去很像边缘。少数单元就停在这样的片段上。但图片中没有任何地方有清晰的边界，所以没有什么把多数单元引向边缘。`,
    },
    recallControl: {
      question: text`相位打乱的图片缺少什么？`,
      options: {
        contrast: text`对比度：它比原图更淡。`,
        alignment: text`波与波的对齐，边界正是由此形成的。`,
        spectrum: text`细的波：只剩下粗的波。`,
      },
      hints: {
        contrast: text`每个波的强度都没有变。它们的和平均起来会更淡吗？`,
        spectrum: text`粗细的波都还在。每个波被改变的是什么？`,
      },
      explanation: text`改变的只是各个波之间的相对位置。边界就是许多波同时由暗变亮的地方。`,
    },
    break: {
      title: '让所有小方格变空白',
      task: text`有一个设置使权重保持较小：${symbol('lambda')}。这一步的图中，它是原来的十倍，即 0.001。让网络训练。最后小方格显示什么？网络输出什么？`,
      answer: text`所有小方格都变成空白，边缘检测器有 ${value('strongDecayEdges')} 个。现在大的权重所付的代价超过了更好的复制带来的好处，所以优化方法把它们缩到几乎为零。网络对任何输入都输出平均的图像块，它解释了图像块之间差异的 ${value('strongDecayVariance')}。${link('cost', '第六章')}说明这里的权衡。`,
    },
  },
};
