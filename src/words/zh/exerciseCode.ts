import type { ExerciseCodeWords } from '../en/exerciseCode.ts';
import { isolateUnlessPlain } from '../isolate.ts';
import { format } from './format.ts';

export const code: ExerciseCodeWords = {
  task: '任务',
  language: {
    name: '编程语言',
    sentence: '编写函数所用的语言。每种语言有各自的代码，两份都会保留。',
    chosen: (name) => `现在用 ${name} 编写代码。`,
  },
  assignment: {
    name: '函数',
    sentence: (sampleImages, numericalGradient) =>
      `要编写的函数。课程还留了两个较小的函数：${sampleImages} 截取图像块，${numericalGradient} 用来检验梯度。`,
    chosen: (name) => `现在编写 ${name}。`,
  },
  open: (extension) => `打开 ${extension}`,
  openFiles: (extension) => `打开 ${extension} 文件`,
  save: (extension) => `保存 ${extension}`,
  startOver: '重新开始',
  check: '检查我的代码',
  stopCheck: '停止检查',
  undo: '撤销',
  undone: '你的代码已恢复。',
  files: '你的文件',
  remove: (name) => `移除 ${isolateUnlessPlain(name)}`,
  editor: (name) => `${isolateUnlessPlain(name)} 的代码`,
  editorPhrases: {
    'Control character': '控制字符',
    'Selection deleted': '已删除所选内容',
  },
  keys: '按 Ctrl+Enter 检查代码，按 Tab 离开编辑器。代码保存在这台计算机上，不会发送到任何地方。',
  subset: '代码在 MicroPython 和 NumPy 的一部分功能上运行。缺少某个功能时，检查会告诉你可以用什么代替。',
  helper: '这是一个辅助文件。',
  problems: {
    notKept: () => '浏览器不允许本页保存你的代码。离开之前，请把代码保存为文件。',
    otherKind: ({ name, language, extension }) =>
      `${isolateUnlessPlain(name)} 不是 ${language} 文件。请选择文件名以 ${extension} 结尾的文件。`,
    tooMany: ({ count, most }) =>
      `你选择了 ${format.integer(count)} 个文件。一次最多打开 ${format.integer(most)} 个。`,
    unreadable: ({ name }) =>
      `无法读取 ${isolateUnlessPlain(name)}：它是文件夹，或者已被移动或修改。请直接选择文件。`,
    tooLarge: ({ name, most }) =>
      `${isolateUnlessPlain(name)} 大于 ${format.bytes(most)}，对这个练习来说太大了。请选择只含代码的文件。`,
  },
  changes: {
    startedOver: () => '已恢复为起始代码。',
    linesPut: () => '你的代码已放进函数。',
    removed: ({ name }) => `已移除 ${isolateUnlessPlain(name)}。`,
    opened: ({ name }) => `已打开 ${isolateUnlessPlain(name)}。`,
    openedSeveral: ({ count }) => `已打开 ${format.integer(count)} 个文件。`,
  },
};
