import type { ChapterText } from '../../structure/chapterText.ts';
import { emphasis, link, liveNumber, setting, term, text } from '../../text/spans.ts';
import { spansFor } from '../../text/values.ts';
import type { structure } from './structure.ts';
import { values } from './values.ts';

const value = spansFor(values);

export const chinese: ChapterText<typeof structure> = {
  title: '对比度与白化',
  question: '真实的图像块长度并不都相同。这会使小方格失去意义吗？',
  steps: {
    beats: {
      title: '强的图像块胜过对齐得好的图像块',
      body: [
        text`上一章里所有输入的长度都是 1，对齐得最好的输入获胜。真实的图像块长度不同：明暗强烈的图像块长，淡的短。去掉均值后图像块的长度就是它的${term('contrast', '对比度')}。`,
        text`取两个图像块。第一个强，但对齐得不好：长度 ${value('strongLength')}，与权重夹角的余弦是 ${value('strongCosine')}。第二个弱，但对齐得好：长度 ${value('weakLength')}，余弦 ${value('weakCosine')}。权重长度为 1 时，两个和分别是 ${value('strongSum')} 和 ${value('weakSum')}。对齐得不好的那个赢了。`,
        text`在图中可以设定第一个图像块的对比度，也就是它的长度：${setting('contrast')}。还可以转动它：它与权重的夹角是 ${setting('firstAngle')} 度。现在它的和是 ${liveNumber('strongSum')}，第二个图像块的和是 ${liveNumber('weakSum')}。`,
      ],
      caption: '隐藏单元的权重 w 和两个图像块，画成向量：各自的长度、余弦和加权和。',
    },
    whitening: {
      title: '事先对图像块做了什么',
      body: [
        text`McCormick 的讲义提出了这个问题，但没有回答，只是猜测答案与白化有关。那么让我们看看，网络看到图像块之前对它们做了什么。`,
        text`${term('whitening', '白化')}是对整幅图片的滤波。自然图片中粗的结构比细的结构强得多。白化使两者强度大致相等，于是边缘突出，大片区域变灰。接着，${term('meanRemoval', '去均值')}从每个图像块中减去它自己的均值，亮度就不再起作用。最后把数值映射到 0.1 到 0.9 的范围。`,
      ],
    },
    foretell: {
      question: text`白化之前，去掉均值的图像块，长度的标准差是平均长度的 ${value('spreadMeanRemoved')}。白化并去均值之后，这个离散程度还剩多少？`,
      options: {
        equal: text`几乎没有了：所有图像块差不多一样长。`,
        half: text`大约一半。`,
        hardly: text`几乎全部。`,
      },
      outcome: [
        text`几乎全部：${value('spreadWhitened')}。练习的图片本来就是白化过的，对它们是 ${value('spreadImages')}。白化并不使图像块一样强。`,
      ],
    },
    gap: {
      question: text`一个使粗细结构相等的滤波，为什么会让图像块的对比度仍然相差这么大？`,
      answer: text`滤波作用于整幅图片，每个波在各处都乘以同样的系数。有清晰边界的地方仍然强，没有结构的地方仍然淡。要使图像块一样强，必须把每个图像块除以它自己的长度。`,
    },
    really: {
      title: '预处理真正改变了什么',
      body: [
        text`有两点改变。第一，亮度没有了。原始图像块带着均值时，长度的离散程度是 ${value('spreadRaw')}，但这个数说明不了什么，因为长度大部分来自亮度。去掉均值，就只剩下图案。`,
        text`第二，图案的种类变了。由暗到亮的缓慢变化只由粗的波组成，清晰的边缘由粗的波和细的波组成。白化削弱粗的波，所以缓慢的变化变淡，边缘留下来。`,
        text`还有一点只是看起来变了。网络看到的是 0.1 到 0.9 之间的值，中间是 0.5。这些向量的长度只相差 ${value('spreadSeen')}。但其中几乎所有的长度都来自每个像素里的 0.5，这是所有图像块共有的，作用就像偏置。使图像块互相区别的部分仍和以前一样参差不齐。`,
      ],
      caption: '每一步预处理之后，10,000 个图像块的长度怎样分布。',
    },
    strongest: {
      title: '实际上哪些图像块获胜',
      body: [
        text`现在可以测量对比度有多重要了。对${link('learns', '第一章')}所说的那次训练的 25 个单元，我们各取 10,000 个图像块中最能激发它的 100 个。它们的对比度平均是通常的 ${value('topNorm')} 倍，与权重的余弦是 ${value('topCosine')}。`,
        text`然后取图案对齐得最好的 100 个。它们的余弦是 ${value('alignedCosine')}，对比度是通常的 ${value('alignedNorm')} 倍。两份名单中有 ${value('shared')} 的图像块相同。`,
        text`所以单元偏爱既像它的权重、${emphasis('又')}强的图像块。只有其中一点是不够的。`,
      ],
      caption: '第一个图像块的对比度较低时，对齐得更好的图像块胜出。',
    },
    answer: {
      title: '答案',
      body: [
        text`小方格显示的是最能激发单元的东西吗？在长度相等的输入中，是的。在真实的图像块中，小方格显示图案，而在相似的图像块中谁排在前面由对比度决定。白化和去均值不改变这一点。它们保证的是：对比度意味着边缘，而不是亮度和缓慢的变化。`,
        text`如果想只由对齐的程度决定，就把每个图像块除以它自己的长度。但这样一来，只有淡淡噪声的图像块就与有强烈边缘的同样重要了。图像块是怎样预处理的，梯度检验看不出来，${link('checking', '第八章', 'blind')}说明原因。`,
      ],
    },
    recallContrast: {
      question: text`两个图像块的均值都是 0。什么决定哪一个使单元的和更大？`,
      options: {
        alignment: text`只看它们与权重对齐得多好。`,
        product: text`它们的长度乘以与权重夹角的余弦。`,
        brightness: text`它们平均有多亮。`,
      },
      hints: {
        alignment: text`把一个图像块的所有像素加倍。它的角度变了吗？它的和变了吗？`,
        brightness: text`它们的均值是 0。还有什么可以比较？`,
      },
      explanation: text`和等于权重的长度乘以图像块的长度乘以余弦。两个图像块面对的权重相同，所以由另外两个因子决定。`,
    },
    recallWhitening: {
      question: text`白化使什么相等？`,
      options: {
        contrasts: text`所有图像块的对比度。`,
        structure: text`图片中粗的和细的结构的强度。`,
        brightness: text`所有图像块的平均亮度。`,
      },
      hints: {
        contrasts: text`再看看长度的分布。它变窄了吗？`,
        brightness: text`那是另一步做的。是哪一步？`,
      },
      explanation: text`白化处理的是波：它削弱自然图片中过多的粗的波。图像块的对比度仍然各不相同。`,
    },
    break: {
      title: '让不该赢的图像块赢',
      task: text`图中的第一个图像块对齐得不好：它与权重成 75 度。提高它的对比度，它能胜过第二个图像块吗？再把它转到 90 度和 120 度。哪些图像块无论多强都赢不了？`,
      answer: text`在 75 度，对比度一超过 ${value('winsFrom')} 它就赢。每个余弦为正的图像块，对比度足够大时都会赢。与权重垂直的图像块永远不会，因为它的和根本不变。余弦为负的图像块越来越差，因为对比度越大，它的和就越负。`,
    },
  },
};
