import type { ArrayFormat, SkippedEntry } from '../../files/arrays/storedArray.ts';
import type { Damage, FileProblem, UnreadKind } from '../../files/problems.ts';
import { isolate } from '../isolate.ts';
import { type Sayings, say } from '../sayings.ts';
import { format } from './format.ts';

const quoted = (name: string): string => `“${isolate(name)}”`;
const { integer, bytes } = format;
/** Chinese counts large numbers in units of ten thousand. */
const tenThousands = (count: number): string => `${integer(count / 1e4)} 万`;
const size = (dims: readonly number[]): string => dims.join('×');

const works =
  '可以打开 PNG、JPEG、WebP、GIF、BMP 与 AVIF 图像，MATLAB 文件（save -v7），NumPy 文件、IDX 文件与数表（CSV）。';
const saveV7 = '请在 MATLAB 或 Octave 中用 save -v7 保存。';

const unread = (what: string, line: string): string =>
  `${what}，本页无法读取。下面这行 Python 把其中的图像另存为可以打开的文件：${isolate(line)}（请换成实际的名称）。`;

const unreadKinds: Readonly<Record<UnreadKind, string>> = {
  heic: '是 HEIC 图像（iPhone 的照片格式），浏览器无法解码。请导出为 JPEG。',
  tiff: '是 TIFF 图像，浏览器无法解码。请用图像编辑软件打开，再导出为 PNG 或 JPEG。',
  svg: '是 SVG 图形，没有像素。请用图像编辑软件打开，再导出为 PNG 或 JPEG。',
  pdf: '是 PDF 文档，不是图像。请把页面或图像导出为 PNG 或 JPEG。',
  zip: '是 ZIP 压缩包或办公文档，其中没有可以打开的文件。请解压后选择其中的图像。',
  gzip: '是 gzip 压缩包，其中的文件在这里无法打开。请解压后选择其中的图像。',
  tar: '是 tar 归档文件。请解压后选择其中的图像。',
  otherArchive: '是本页无法解压的压缩包。请解压后选择其中的图像。',
  hdf5: unread(
    '是 HDF5 文件',
    'import h5py, numpy; numpy.save("pictures.npy", h5py.File("file.h5")["images"][:])',
  ),
  pickle: unread(
    '是 Python 的 pickle 文件',
    'import pickle, numpy; d = pickle.load(open("file", "rb"), encoding="bytes"); numpy.save("pictures.npy", d[b"data"])',
  ),
  torch: unread(
    '是 PyTorch 文件',
    'import torch, numpy; numpy.save("pictures.npy", torch.load("file.pt").numpy())',
  ),
  parquet: unread(
    '是 Parquet 文件',
    'import pandas; pandas.read_parquet("file.parquet").to_csv("pictures.csv", index=False)',
  ),
  link: '是链接，不是文件。请把图像本身保存下来再拖放，或复制图像后粘贴到这里。',
  webPage: `是网页，不是图像。请保存图像本身。${works}`,
  text: `是文本文件，不是图像。${works}`,
};

const formats: Readonly<Record<ArrayFormat, string>> = {
  mat: 'MATLAB 文件',
  npy: 'NumPy 文件',
  idx: 'IDX 文件',
  zip: 'ZIP 压缩包',
  gzip: 'gzip 压缩包',
  csv: '数表',
};

const damages: Sayings<Damage> = {
  endsEarly: ({ missing }) => `文件不完整：缺少 ${integer(missing)} 字节，可能是下载中断所致。`,
  breaksOff: () => '文件在文件头处就中断了。',
  header: () => '文件头无法解读。',
  headerIncomplete: () => '文件头缺少类型、顺序或形状。',
  shape: () => '文件头中的形状无法解读。',
  packedData: () => '压缩数据已损坏或不完整。',
  element: ({ byte }) => `第 ${integer(byte)} 字节处的数据元素无法解读。`,
  variableFlags: () => '有一个变量缺少数组标志。',
  variableDimensions: () => '有一个变量的形状无法解读。',
  variableSize: () => '有一个变量的大小与其中的数不符。',
  variableEmpty: () => '有一个压缩变量是空的。',
  storageType: ({ type }) => `数的存储方式未知（类型 ${type}）。`,
  directoryMissing: () => '缺少目录，可能是下载中断所致。',
  directoryDamaged: () => '目录已损坏。',
  entryEndsEarly: ({ entry }) => `其中的 ${isolate(entry)} 不完整。`,
  entryBroken: ({ entry }) => `其中 ${isolate(entry)} 的数据已损坏或不完整。`,
  entryChecksum: ({ entry }) => `其中的 ${isolate(entry)} 与校验和不符。`,
  entryMisplaced: ({ entry }) => `其中的 ${isolate(entry)} 不在目录所说的位置。`,
};

const repairs: Readonly<Record<ArrayFormat, string>> = {
  mat: '请重新下载，或在 MATLAB 或 Octave 中用 save -v7 重新保存。',
  npy: '请重新下载，或用 numpy.save 重新保存。',
  idx: '请重新下载。',
  zip: '请重新下载，或用 numpy.savez 重新保存。',
  gzip: '请重新下载。',
  csv: '请重新下载。',
};

const fittingArrays: Readonly<Record<ArrayFormat, string>> = {
  mat: '可以打开形状为“高 × 宽”或“高 × 宽 × 图像数”的实数数组。',
  npy: '可以打开形状为“高 × 宽”或“图像数 × 高 × 宽”的实数数组。',
  idx: '请选择形状为“图像数 × 高 × 宽”的文件，例如 train-images-idx3-ubyte。',
  gzip: '压缩包中若是本页可以打开的文件，例如 train.csv.gz 或 images.npy.gz，就可以打开。',
  csv: '可以打开每行一幅图像的数表，每行的数要与图像的像素一样多。',
  zip: '可以打开形状为“高 × 宽”或“图像数 × 高 × 宽”的实数数组。',
};

const skippedKinds: Readonly<Record<SkippedEntry['kind'], string>> = {
  cell: '元胞数组',
  struct: '结构体',
  object: '对象',
  text: '文本',
  sparse: '稀疏矩阵',
  complex: '复数',
  extendedPrecision: '扩展精度的数',
  pythonObjects: 'Python 对象',
  records: '记录',
  timeSpans: '时间间隔',
  dates: '日期',
  unknown: '未知类型',
};

const mostNamed = 4;

const entry = (name: string, what: string): string => (name === '' ? what : `${isolate(name)}（${what}）`);
const ofArray = (array: string): string => (array === '' ? '' : `的 ${isolate(array)} `);

export const fileProblems: Sayings<FileProblem> = {
  empty: ({ fileName }) => `${quoted(fileName)}是空文件（0 字节）。请重新下载或保存。${works}`,
  unreadable: ({ fileName }) =>
    `无法读取${quoted(fileName)}：它是文件夹，或者已被移动或修改。请直接选择图像文件。`,
  failed: ({ fileName, message }) =>
    `浏览器无法打开${quoted(fileName)}（${isolate(message)}）。请尝试较少或较小的文件。`,
  tooManyFiles: ({ fileName, more, most }) =>
    more === 0
      ? `没有打开${quoted(fileName)}：一次最多打开 ${integer(most)} 个文件。`
      : `没有打开${quoted(fileName)}和另外 ${integer(more)} 个文件：一次最多打开 ${integer(most)} 个文件。`,
  tooManyBytes: ({ fileName, holds, size: actual, most }) =>
    `${quoted(fileName)}有 ${bytes(actual)}，本页最多读取 ${bytes(most)} 的文件。${
      holds === 'arrays' ? '请只保存含有图像的数组。' : '请先缩小图像。'
    }`,
  tooManyPixels: ({ fileName, pixels, most }) =>
    `没有打开${quoted(fileName)}：加上它共有 ${tenThousands(pixels)}像素，而本页最多接受 ${tenThousands(most)}像素。请选择较少或较小的图像。`,
  mixed: ({ fileName }) =>
    `没有打开${quoted(fileName)}：照片与数组（MATLAB、NumPy、IDX、CSV）可能需要不同的预处理，因此不能一起打开。请单独打开它。`,
  unreadKind: ({ fileName, kind }) => `${quoted(fileName)}${unreadKinds[kind]}`,
  unknownKind: ({ fileName }) => `本页不认识${quoted(fileName)}的格式。${works}`,

  photographEndsEarly: ({ fileName, format: kind }) =>
    `${quoted(fileName)}是不完整的 ${kind} 图像，可能是下载中断所致。请重新下载或保存。`,
  photographNotDecoded: ({ fileName }) =>
    `无法解码${quoted(fileName)}：它已损坏，或者浏览器不支持这种图像。请重新导出为 PNG 或 JPEG。`,
  photographTooLarge: ({ fileName, width, height, mostMegapixels, enough }) =>
    `${quoted(fileName)}有 ${width}×${height} 像素，而本页最多解码 ${tenThousands(mostMegapixels * 1e6)}像素。请先缩小：长边 ${integer(enough)} 像素就够了。`,
  photographTooSmall: ({ fileName, width, height, scaledTo, least }) =>
    scaledTo === undefined
      ? `${quoted(fileName)}只有 ${width}×${height} 像素，太小，无法截取图像块。请选择每边至少 ${integer(least)} 像素的图像。`
      : `${quoted(fileName)}把长边缩到 ${scaledTo} 像素后只有 ${width}×${height} 像素，太小，无法截取图像块。请选择不那么狭长的图像。`,
  photographConstant: ({ fileName }) =>
    `${quoted(fileName)}处处是同一种灰色，没有可学的内容。请选择有内容的图像。`,

  arrayConstant: ({ fileName, array }) =>
    `${quoted(fileName)}${ofArray(array)}处处是同一个数，没有可学的内容。请选择图像有变化的文件。`,
  arrayComplex: ({ fileName, array }) => {
    const variable = array === '' ? 'a' : isolate(array);
    return `${quoted(fileName)}${ofArray(array)}含有复数，而图像是实数。请改为保存 abs(${variable}) 或 real(${variable})。`;
  },
  numbersTooLarge: ({ fileName, array, count }) =>
    `${quoted(fileName)}${ofArray(array)}有 ${integer(count)} 个值超过 3.4e38，太大，无法计算。请缩放数组后重新保存。`,
  tooManyPictures: ({ fileName, array, count, most }) =>
    `${quoted(fileName)}${ofArray(array)}含有 ${integer(count)} 幅图像，而本页最多接受 ${integer(most)} 幅。请少保存一些。`,
  noPictures: ({ fileName, format: kind, arrays, skipped }) => {
    const contents = [
      ...arrays.map(({ name, dims }) => entry(name, size(dims) || '一个数')),
      ...skipped.map(({ name, kind: what }) => entry(name, skippedKinds[what])),
    ];
    const named = contents.slice(0, mostNamed);
    const rest = contents.length - named.length;
    const list = format.list(rest > 0 ? [...named, `另外 ${integer(rest)} 项`] : named);
    const what = arrays.length === 0 ? '没有实数数组' : '没有可以作为图像的数组';
    const holds = contents.length === 0 ? '' : `其中有：${list}。`;
    return `${quoted(fileName)}中${what}。${holds}${fittingArrays[kind]}`;
  },
  labels: ({ fileName, count }) =>
    `${quoted(fileName)}含有 ${integer(count)} 个标签，没有图像。自编码器不需要标签。请选择对应的图像文件，例如 train-images-idx3-ubyte.gz。`,

  damaged: ({ fileName, format: kind, damage }) =>
    `${quoted(fileName)}是损坏的 ${formats[kind]}。${say(damages, damage)}${repairs[kind]}`,
  tooManyNumbers: ({ fileName, format: kind, most }) =>
    `${quoted(fileName)}的内容超出本页从 ${formats[kind]}中读取的上限（${tenThousands(most)}个数）。请只保存含有图像的数组，或少保存一些图像。`,
  unpacksTooLarge: ({ fileName, most }) =>
    `${quoted(fileName)}的内容超出本页解压的上限（${bytes(most)}）。请只保存含有图像的数组，或少保存一些图像。`,
  tooManyArrays: ({ fileName, count, most }) =>
    `${quoted(fileName)}含有 ${integer(count)} 个数组，而本页最多查看 ${integer(most)} 个。请只保存含有图像的数组。`,
  readerLost: ({ fileName }) =>
    `${quoted(fileName)}没有读完，因为训练程序在此期间停止了工作。请再打开一次；如果仍然失败，请尝试较小的文件。`,
  tooManyVariables: ({ fileName, most }) =>
    `${quoted(fileName)}含有超过 ${integer(most)} 个变量，超出了本页能够查看的数量。请只保存含有图像的变量。`,
  unreadMat: ({ fileName, version }) => {
    const kinds = {
      level4: '是 MATLAB level 4 文件',
      level73: '是 MATLAB 7.3（HDF5）文件',
      octave: '是 Octave 自己的格式',
    };
    const load =
      version === 'level73'
        ? "S = load('file.mat'); save('file-v7.mat', '-struct', 'S', '-v7')"
        : "S = load('file'); save('-v7', 'file-v7.mat', '-struct', 'S')";
    return `${quoted(fileName)}${kinds[version]}，本页无法读取。${saveV7}在 ${version === 'level73' ? 'MATLAB' : 'Octave'} 中可以用这一行：${isolate(load)}（请换成实际的文件名）。`;
  },
  misnamedMat: ({ fileName, holds }) => {
    switch (holds) {
      case 'webPage':
        return `${quoted(fileName)}以 .mat 命名，却是网页。请下载文件本身（“raw”链接），而不是介绍它的网页。`;
      case 'text':
        return `${quoted(fileName)}以 .mat 命名，却是文本文件。${saveV7}`;
      case 'other':
        return `${quoted(fileName)}以 .mat 命名，却不是 MATLAB 文件。${saveV7}`;
    }
  },
  unevenRows: ({ fileName, row, numbers, before }) =>
    `${quoted(fileName)}的第 ${integer(row)} 行有 ${integer(numbers)} 个数，而前面的行有 ${integer(before)} 个。请保存每行一幅图像、各行一样长的数表。`,
  archiveEncrypted: ({ fileName }) =>
    `${quoted(fileName)}已加密。请用 numpy.savez 或 numpy.savez_compressed 保存。`,
  archivePacking: ({ fileName }) =>
    `${quoted(fileName)}的压缩方法是本页不支持的。请用 numpy.savez 或 numpy.savez_compressed 保存。`,
};
