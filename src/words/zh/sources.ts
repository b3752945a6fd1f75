import type { SourcesWords } from '../en/sources.ts';

export const sources: SourcesWords = {
  scenes: {
    name: '场景',
    title: '仿自然场景',
    sentence: '相互遮挡的形状，具有自然图像的统计特性。大多数隐藏单元会成为边缘检测器。',
    origin: '在本页绘制，然后白化：“枯叶”模型（Lee、Mumford 与 Huang，2001）。',
    expect: '25 到 50 次迭代之后，边缘开始出现。',
  },
  scrambled: {
    name: '相位打乱',
    title: '相位打乱的场景',
    sentence:
      '同样的场景，但组成场景的每个波都随机移动（相位随机）。频谱不变，但没有边缘。这是用来比较的对照：很少有单元成为边缘检测器。',
    origin: '在本页由场景生成（依据 Oppenheim 与 Lim，1981）。',
    expect: '25 到 50 次迭代之后，斑块与波纹开始出现。',
  },
  pinkNoise: {
    name: '粉红噪声',
    title: '粉红噪声',
    sentence: '随机的（高斯）噪声，只有 1/f 频谱与自然图像相同。这是用来比较的对照：有斑块，边缘很少。',
    origin: '在本页生成，并像场景一样白化（频谱：Field，1987）。',
    expect: '25 到 50 次迭代之后，斑块开始出现。',
  },
  bars: {
    name: '条形',
    title: '条形',
    sentence:
      '随机选取的亮行与亮列（条形）。每个条形在八个图像块中亮一次。真实特征是已知的，因此可以数出网络找到了几个。',
    origin: '在本页绘制（Földiák，1990）。不作预处理，数值为 0.1 与 0.9。',
    expect: '20 到 40 次迭代之后，单个条形开始出现。',
  },
  digits: {
    name: '数字',
    title: '手写风格的数字',
    sentence: '28×28 像素的数字，由模拟的笔以多种笔迹写成。隐藏单元学到笔画。',
    origin: '在本页以 MNIST 的格式写成。不作预处理，数值从 0 到 1。',
    expect: '先出现模糊的数字，100 到 200 次迭代之后出现单个笔画。',
  },
  mnist: {
    name: 'MNIST',
    title: 'MNIST',
    sentence: '60,000 个由人手写的 28×28 像素数字。课程使用前 10,000 个。隐藏单元学到笔画。',
    origin: 'LeCun、Cortes 与 Burges，1998。字节除以 255，此外不作改变。',
    expect: '先出现模糊的数字，100 到 200 次迭代之后出现单个笔画。',
  },
  files: {
    name: '图像',
    title: '你自己的图像',
    sentence:
      '你的照片，或 MATLAB、NumPy、IDX、CSV 文件中的数组，例如课程的 IMAGES.mat。它们不会离开这台计算机。',
    origin: '照片会被白化，除非你关闭白化。',
    expect: '25 到 50 次迭代之后，特征开始出现。',
  },
};
