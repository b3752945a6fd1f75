import type { MnistWords } from '../en/mnist.ts';
import { say } from '../sayings.ts';
import { fileProblems } from './fileProblems.ts';
import { format } from './format.ts';

const { bytes } = format;
const megabytes = (size: number): string => format.decimal(size / 1e6, 1);

export const mnist: MnistWords = {
  label: 'MNIST',
  kept: (size) => `浏览器中存有一份副本（${bytes(size)}）。`,
  use: { name: '使用副本', sentence: '用浏览器中的副本训练，不下载任何内容。' },
  remove: { name: '删除副本', sentence: '从浏览器的存储中删除副本。现在的训练仍保留数据。' },
  offer: (size, host, file) =>
    `MNIST 不包含在本页中。点击下面的按钮，会从公开镜像 ${host} 下载 ${bytes(size)}，并把文件保存在浏览器中。镜像只会看到你的网络地址。你也可以把 ${file} 拖放到这里。`,
  download: {
    name: (size) => `下载 ${bytes(size)}`,
    sentence: '从上面所说的服务器下载文件，并用它训练。',
  },
  downloading: (host, received, size) =>
    `正在从 ${host} 下载：${megabytes(received)} MB，共 ${megabytes(size)} MB`,
  checking: '正在与已知的校验和比较',
  opening: '正在读取数字',
  cancel: { name: '取消', sentence: '停止下载。之前打开的内容仍然打开着。' },
  problems: {
    notLoaded: () => '无法载入本页处理 MNIST 的部分。请检查网络连接，然后再试一次。',
    unreachable: ({ host, offline }) =>
      offline ? `无法连接 ${host}：这台设备没有联网。` : `无法连接 ${host}：服务器或你的网络可能有故障。`,
    answeredError: ({ host, status }) => `${host} 没有给出文件，而是返回错误 ${status}。`,
    tooLong: ({ host, bytes: expected }) =>
      `${host} 发送的是另一个文件：它比 MNIST 的 ${bytes(expected)} 更大。`,
    interrupted: ({ received, bytes: expected }) =>
      `下载中断：只收到 ${megabytes(received)} MB，共 ${megabytes(expected)} MB。`,
    silent: ({ host, seconds }) => `${host} 已有 ${seconds} 秒没有发送任何内容，下载已停止。`,
    notSecure: () => '本页不是通过 https 打开的，因此浏览器无法检查下载的文件。',
    otherChecksum: ({ host }) => `来自 ${host} 的不是 MNIST 文件：校验和不同。文件已删除。`,
    copyDamaged: () => '浏览器存储中的副本已损坏，现已删除。',
    storageFull: () => '浏览器的存储已满，因此没有为下次保存 MNIST。',
    noStorage: () => '浏览器在这里不提供存储，因此没有为下次保存 MNIST。',
    refused: ({ problem }) => say(fileProblems, problem),
  },
  otherFile: '这不是 MNIST 的训练图像文件，所以没有打开。',
  retry: (file) => `请再试一次，或从别处取得 ${file} 并拖放到本页。`,
};
