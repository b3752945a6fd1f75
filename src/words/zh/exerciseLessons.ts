import type { ExerciseLessonsWords } from '../en/exerciseLessons.ts';

export const lessons: ExerciseLessonsWords = {
  title: (language) => `${language} 的头几行代码`,
  introduction: (language) =>
    `写给从未用过 ${language} 的人：四个要点，每个要点有一行可以运行的代码、一处要填的空白和一行要写的代码。`,
  open: '显示头几行代码',
  close: '隐藏头几行代码',
  names: {
    entries: {
      title: '逐个元素',
      worked: '这一行让 A 的每个元素与自己相乘。',
      withBlank: '请填空，使 B 的每个元素等于 10 除以 A 的对应元素。',
      whole: '请写一行代码，使 B 的每个元素是 A 的对应元素的三次方。',
    },
    columns: {
      title: '用于每一列的向量',
      worked: '这一行把向量 c 加到 A 的每一列上。',
      withBlank: '请填空，使 A 的每一列与 c 逐个元素相乘。',
      whole: '请写一行代码，从 A 的每一列减去 c，得到 B。',
    },
    sums: {
      title: '求和',
      worked: '这一行对 A 的每一列求和。',
      withBlank: '请填空，使它对 A 的每一行求和。',
      whole: '请写一行代码，使 s 等于 A 的所有元素之和。',
    },
    products: {
      title: '矩阵乘法',
      worked: 'A 和 D 都是 2 × 3。相乘时，第一个矩阵的列数必须等于第二个矩阵的行数，因此要转置 D。',
      withBlank: '请填空，使 A 与 D 的乘积是 3 × 3。',
      whole: '请写一行代码，使 P 等于 D 与 A 的转置的乘积。',
    },
  },
  runIt: '运行这一行',
  check: '运行',
  blank: '空白处应填的内容',
  line: '你的一行代码',
  lines: (variable) => `你为 ${variable} 写的代码`,
  right: '✓ 正确。',
  wrong: '可以运行，但结果不同。',
  otherSize: (variable, size, wanted) => `${variable} 在这里是 ${size}，而它应该是 ${wanted}。`,
  nothing: '没有得到数值矩阵。',
  done: '上面的步骤只需要这些。现在请在编辑器中编写你的函数。',
  result: (variable) => `${variable} 现在是`,
};
