import type { Translations } from './translate.ts';

/** What is said about errors of Python and about what the subset of NumPy does not have. */
export const chinesePythonExplanations: Translations = [
  ['The lines of one block must all begin in the same column.', '同一个语句块的各行必须从同一列开始。'],
  [
    'The lines that belong to it stand below it, indented by four spaces.',
    '属于它的各行要写在下面，并缩进四个空格。',
  ],
  ['Python writes else if as one word, elif.', '在 Python 中，else if 要写成一个词：elif。'],
  ['The line that begins with {} must end with a colon.', '以 {} 开头的行必须以冒号结束。'],
  [
    'A function begins with def in Python: def name(parameters):',
    '在 Python 中函数以 def 开头：def 函数名(参数):',
  ],
  [
    'In NumPy {} works entry by entry already: leave out the dot.',
    '在 NumPy 中 {} 已经是逐个元素计算：请去掉点。',
  ],
  [
    'Rows of a matrix are written as lists of lists in NumPy: np.array([[1, 2], [3, 4]]). To join arrays use np.concatenate.',
    '在 NumPy 中，矩阵的各行写成列表的列表：np.array([[1, 2], [3, 4]])。连接数组请用 np.concatenate。',
  ],
  ['Python writes && as and.', '在 Python 中，&& 写作 and。'],
  ['Python writes || as or.', '在 Python 中，|| 写作 or。'],
  ['Python writes ~= as !=.', '在 Python 中，~= 写作 !=。'],
  ['Python has no {}. Write {} 1.', 'Python 没有 {}。请写 {} 1。'],
  [
    "A ' behind a matrix transposes it in MATLAB. In Python write .T instead.",
    "在 MATLAB 中，矩阵后面的 ' 表示转置。在 Python 中请写 .T。",
  ],
  [
    'Retype this character on the keyboard: text that is copied from a document often has its own signs for minus and quotes.',
    '请用键盘重新输入这个字符：从文档中复制的文字常常使用特殊的减号和引号。',
  ],
  ['In Python, not x negates; != compares.', '在 Python 中，not x 表示取反，!= 表示比较。'],
  [
    'Your code reads W1 and W2 from theta row by row, as NumPy does by itself. That is accepted; the gradient must then be packed row by row too. The course writes them column by column.',
    '你的代码按行从 theta 中读取 W1 和 W2，这是 NumPy 的默认方式。这样写可以，但梯度也必须按行排列。课程中是按列存储的。',
  ],
  [
    'Your code expects one patch in each row of data. That is accepted. In the course each column is a patch.',
    '你的代码把 data 的每一行当作一个图像块。这样写可以。在课程中，每一列是一个图像块。',
  ],
  [
    'Your code takes the value of J from a pair, as a cost function gives it together with the gradient. That is accepted; here J gives such a pair.',
    '你的代码从一对值中取出 J 的值，就像代价函数把它与梯度一起给出那样。这样写可以；这里调用的 J 给出这样的一对值。',
  ],
  [
    'Your function returns one patch in each row. That is accepted. In the course each column is a patch.',
    '你的函数返回的结果每行一个图像块。这样写可以。在课程中，每一列是一个图像块。',
  ],
  [
    'The pixels of each patch are listed row by row, as NumPy does by itself. That is accepted. The course lists them column by column.',
    '每个图像块的像素是逐行排列的，这是 NumPy 的默认方式。这样写可以。课程中是逐列排列的。',
  ],
  [
    'The file must define def {}(…) with the parameters of the exercise, not indented.',
    '文件中必须定义 def {}(…)，使用练习规定的参数，并且不缩进。',
  ],
  [
    'MicroPython, which runs your code, cannot read this line. It knows Python 3.4 and f-strings; match, {**d} and (*a, b) are not among them.',
    '运行代码的 MicroPython 无法读取这一行。它支持 Python 3.4 和 f-string，但不支持 match、{**d} 和 (*a, b)。',
  ],
  ['Write import {} at the top of the file.', '请在文件开头写 import {}。'],
  ['Python writes {} with a capital.', 'Python 中 {} 的首字母要大写。'],
  [
    'Python has no end: a block ends where the indentation ends.',
    'Python 没有 end：缩进结束，语句块就结束。',
  ],
  [
    'lambda is a word of the language. Use lambda_ as a name.',
    'lambda 是 Python 的关键字。请用 lambda_ 作为名称。',
  ],
  ['Both have the same shape: * multiplies entry by entry.', '两者形状相同：* 逐个元素相乘。'],
  [
    'The last length of the first must be the first length of the second. .T transposes.',
    '第一个数组的最后一维的长度必须等于第二个数组的第一维的长度。用 .T 转置。',
  ],
  ['No transposition makes this product fit.', '无论怎样转置，都不能相乘。'],
  [
    'A vector of shape {} is laid along the rows. To add it to every column, give it the shape {}: v[:, np.newaxis] or v.reshape(-1, 1).',
    '形状为 {} 的向量会加到每一行上。要加到每一列上，请把它的形状变为 {}：v[:, np.newaxis] 或 v.reshape(-1, 1)。',
  ],
  ['One of them must be transposed with .T.', '其中一个必须用 .T 转置。'],
  ['Lengths must be equal, or one of them must be 1.', '长度必须相等，或其中一个为 1。'],
  ['{} would be {}; {} would be {}; {} would be {}.', '{} 得到 {}；{} 得到 {}；{} 得到 {}。'],
  ['{} would be {}; {} would be {}.', '{} 得到 {}；{} 得到 {}。'],
  ['{} would be {}.', '{} 得到 {}。'],
  [
    'The exercise runs a subset of NumPy, which has no {}.{}.',
    '练习只支持 NumPy 的一部分功能，其中没有 {}.{}。',
  ],
  ['Use @ or np.dot, and .T.', '请用 @ 或 np.dot，以及 .T。'],
  ['Use the argument axis, as in np.sum(a, axis=1).', '请使用参数 axis，例如 np.sum(a, axis=1)。'],
  ['Use np.array; @ multiplies matrices.', '请用 np.array；@ 做矩阵乘法。'],
  [
    'Use np.zeros and assign into a part of it, or np.concatenate.',
    '请用 np.zeros 并给其中一部分赋值，或用 np.concatenate。',
  ],
  ['Use np.newaxis and broadcasting.', '请用 np.newaxis 和广播。'],
  ['Use {} or {}.', '请用 {} 或 {}。'],
  ['Use {} and {}.', '请用 {} 和 {}。'],
  ['Use {}.', '请用 {}。'],
  [
    'Write the function with array operations: np.exp takes a whole array.',
    '请用数组运算写这个函数：np.exp 可以作用于整个数组。',
  ],
  ['The data are given as an argument; files cannot be read here.', '数据由参数给出，这里不能读取文件。'],
  ['Files cannot be written here.', '这里不能写入文件。'],
  ['Complex numbers are not covered.', '这里不支持复数。'],
  [
    "Arrays of the exercise's subset of NumPy have no {}.",
    '练习只支持 NumPy 的一部分功能，其中的数组没有 {}。',
  ],
  [
    'A single number out of an array is a plain Python {} in this subset of NumPy, without methods. Leave out .{}.',
    '在这部分 NumPy 中，数组里的单个数是普通的 Python {}，没有方法。请去掉 .{}。',
  ],
  [
    'In this subset of NumPy the array must stand on the left of a comparison: write a > x for x < a.',
    '在这部分 NumPy 中，比较时数组必须在左边：请把 x < a 写成 a > x。',
  ],
  [
    'The exercise runs Python with a subset of NumPy: numpy, math and your own files can be imported.',
    '练习使用 Python 和 NumPy 的一部分功能：可以导入 numpy、math 和你自己的文件。',
  ],
  [
    'Write the sigmoid with np.exp; the minimiser is part of the page.',
    '请用 np.exp 写 sigmoid 函数；最小化由本页完成。',
  ],
  ['The page draws the curves and the weights.', '曲线和权重由本页绘制。'],
  ['It is not needed for the exercise.', '这个练习不需要它。'],
  ['Files cannot be reached here.', '这里不能访问文件。'],
  ['The exercise runs a subset of NumPy and Python.', '练习只支持 NumPy 和 Python 的一部分功能。'],
  ['{} is ({}), {} is ({}), {} is ({}).', '{} 是 ({})，{} 是 ({})，{} 是 ({})。'],
  ['{} is ({}), {} is ({}).', '{} 是 ({})，{} 是 ({})。'],
  ['{} is ({}).', '{} 是 ({})。'],
];
