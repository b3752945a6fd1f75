import type { Language } from '../../words/languages.ts';

/** What is said about the choice of the language that the code is written in. */
interface LanguageWords {
  readonly label: string;
  readonly hint: string;
  readonly open: (extension: string) => string;
  readonly save: (extension: string) => string;
  readonly openFiles: (extension: string) => string;
  /** Under the editor; `subset` belongs to Python alone. */
  readonly keys: string;
  readonly subset: string;
  readonly helper: string;
  readonly chosen: (name: string) => string;
}

const en: LanguageWords = {
  label: 'Language',
  hint: 'The language that you write the function in. Each has its own code, and both are kept.',
  open: (extension) => `Open ${extension}`,
  save: (extension) => `Save ${extension}`,
  openFiles: (extension) => `Open ${extension} files`,
  keys: 'Ctrl+Enter checks, Tab leaves the editor. Your code is kept on this machine and sent nowhere.',
  subset:
    'This is MicroPython with a subset of NumPy. When something is missing, the check says what to use instead.',
  helper: 'This is a helper file.',
  chosen: (name) => `The code is written in ${name} now.`,
};

const zh: LanguageWords = {
  label: '语言',
  hint: '编写函数所用的语言。每种语言有各自的代码，两份都会保留。',
  open: (extension) => `打开 ${extension}`,
  save: (extension) => `保存 ${extension}`,
  openFiles: (extension) => `打开 ${extension} 文件`,
  keys: 'Ctrl+Enter 检查，Tab 离开编辑器。代码保存在本机，不会发送到任何地方。',
  subset: '这里运行的是 MicroPython 和 NumPy 的一个子集。缺少某个功能时，检查会说明可以用什么代替。',
  helper: '这是一个辅助文件。',
  chosen: (name) => `现在用 ${name} 编写代码。`,
};

export const languageWords: Readonly<Record<Language, LanguageWords>> = { en, 'zh-Hans': zh };
