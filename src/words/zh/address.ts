import type { AddressWords } from '../en/address.ts';
import { isolateUnlessPlain } from '../isolate.ts';
import { format } from './format.ts';
import { shell } from './shell.ts';

const screens: Readonly<Record<string, string>> = shell.screens;

export const address: AddressWords = {
  problems: {
    unknownScreen: ({ given, used }) =>
      `没有名为“${isolateUnlessPlain(given)}”的页面，因此显示“${screens[used] ?? used}”。`,
    pathIgnored: ({ given }) => `页面名称之后的“${isolateUnlessPlain(given)}”已被忽略。`,
    unknownParameter: ({ name }) => `“${isolateUnlessPlain(name)}”不是本页的设置。`,
    notUnderstood: ({ name, given, used }) =>
      used === undefined
        ? `${name} 不能取值“${isolateUnlessPlain(given)}”，已忽略。`
        : `${name} 不能取值“${isolateUnlessPlain(given)}”，因此使用 ${used}。`,
    clamped: ({ name, given, used }) => `${name} 不能是 ${given}，因此使用 ${used}。`,
    repeated: ({ name, used }) => `${name} 出现了不止一次，因此使用第一个值 ${used}。`,
    withoutEffect: ({ name, optimiser }) => `优化方法为 ${optimiser} 时，${name} 不起作用。`,
    withoutTopK: ({ name }) => `只有在 sparsity=topK 时 ${name} 才起作用。`,
    picturesMissing: ({ source }) =>
      source === 'mnist'
        ? '它使用 MNIST，而这台计算机上还没有。请先下载。'
        : '它使用的图像没有在这里打开。链接不能包含图像，请先打开这些图像。',
    tooLong: ({ characters }) => `它太长了，只读取了前 ${format.integer(characters)} 个字符。`,
    more: () => '还有其他问题。',
  },
  text: (sentences) => `这个链接中有些内容无法使用。${sentences.join('')}`,
};
