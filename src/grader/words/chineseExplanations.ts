import { chinesePythonExplanations } from './chinesePythonExplanations.ts';
import { type Translations, translate } from './translate.ts';

/** What the interpreter says about syntax errors and in its notes. */
const octave: Translations = [
  [
    'This block comment is not closed: write %} alone on a line after it.',
    '块注释没有结束：请在它之后单独一行写 %}。',
  ],
  ['This string is not closed: {} is missing at its end.', '字符串没有结束：末尾缺少 {}。'],
  ['The character {} cannot stand here.', '字符 {} 不能出现在这里。'],
  ['This {} closes nothing.', '这个 {} 没有对应的左括号。'],
  ['{} is open here, so {} is needed before {}.', '这里的 {} 还没有闭合，所以在 {2} 之前需要 {1}。'],
  ['There is nothing to assign to.', '没有可以赋值的对象。'],
  ['Only a variable, or a part of one, can stand to the left of =.', '= 的左边只能是变量，或变量的一部分。'],
  ['The name of the field needs ) at its end.', '字段名的末尾需要 )。'],
  ['A field name is needed after the dot.', '点之后需要字段名。'],
  ['{} or a comma is needed here, not {}.', '这里需要 {} 或逗号，而不是 {}。'],
  ['A value is needed here, not {}.', '这里需要一个值，而不是 {}。'],
  ['end can stand for a value only inside an index.', '只有在下标里，end 才能表示一个值。'],
  ['{} is needed here, not {}.', '这里需要 {}，而不是 {}。'],
  ['The bracket that is opened here is not closed with {}.', '这里的左括号没有用 {} 闭合。'],
  ['A function name or (parameters) is needed after @.', '@ 之后需要函数名或 (参数)。'],
  ['The name of a parameter is needed here.', '这里需要参数名。'],
  [') or a comma is needed after a parameter.', '参数之后需要 ) 或逗号。'],
  ['This {} closes no block.', '这个 {} 没有对应的语句块。'],
  ['{} cannot stand here.', '{} 不能出现在这里。'],
  ['An operator, a semicolon or a new line is needed before {}.', '在 {} 之前需要运算符、分号或换行。'],
  [
    '{} can only stand before or after a variable, as a statement of its own.',
    '{} 只能写在变量的前面或后面，并单独成为一条语句。',
  ],
  [
    'The file ends before the block that {} opens in line {} is closed with end.',
    '第 {1} 行由 {0} 开始的语句块还没有用 end 结束，文件就到了结尾。',
  ],
  [
    'The block that {} opens in line {} must be closed with end or {} before {}.',
    '第 {1} 行由 {0} 开始的语句块必须在 {3} 之前用 end 或 {2} 结束。',
  ],
  ['The block that do opens must end with until.', 'do 开始的语句块必须以 until 结束。'],
  ['{} needs a variable, = and the values: {}.', '{} 需要变量、= 和各个值：{}。'],
  ['The parenthesis after for is not closed.', 'for 之后的括号没有闭合。'],
  ['unwind_protect needs unwind_protect_cleanup.', 'unwind_protect 需要 unwind_protect_cleanup。'],
  ['{} needs the name of a variable.', '{} 之后需要变量名。'],
  ['The name of an output is needed here.', '这里需要输出的名称。'],
  ['An = is needed between the outputs and the name of the function.', '在输出和函数名之间需要 =。'],
  ['The name of the function is needed here.', '这里需要函数名。'],
  ['A name is needed after the dot.', '点之后需要名称。'],
  ['This is nested too deeply.', '嵌套得太深。'],
  ['An expression in this program is too long.', '程序中有一个表达式太长。'],
  ['An anonymous function cannot assign variables.', '匿名函数中不能给变量赋值。'],
  [
    'MATLAB has no {}=: write the variable on both sides of = instead.',
    'MATLAB 没有 {}=：请把变量写在 = 的两边。',
  ],
  [
    'A single = assigns; == compares. MATLAB does not accept this line.',
    '一个 = 是赋值，== 才是比较。MATLAB 不接受这一行。',
  ],
  [
    'MATLAB has no do … until: a while loop does the same.',
    'MATLAB 没有 do … until：可以用 while 循环代替。',
  ],
  [
    'MATLAB has no unwind_protect: try … catch or onCleanup takes its place.',
    'MATLAB 没有 unwind_protect：可以用 try … catch 或 onCleanup 代替。',
  ],
  ['MATLAB has no printf: fprintf does the same.', 'MATLAB 没有 printf：可以用 fprintf 代替。'],
  [
    'The logarithm of a negative number is complex; the result is complex from here on.',
    '负数的对数是复数，从这里起结果都是复数。',
  ],
  [
    "norm of a matrix is its largest singular value; norm(x, 'fro') is the root of the sum of squares.",
    "矩阵的 norm 是它的最大奇异值；norm(x, 'fro') 是平方和的平方根。",
  ],
  [
    "This is computed in {}: every result is rounded to a whole number and cut off at the ends of the class's range.",
    '这里用 {} 计算：每个结果都取整，超出该类型范围的部分被截断。',
  ],
  [
    '{} solves a least-squares problem; ./ divides element by element.',
    '{} 求解一个最小二乘问题；./ 逐个元素相除。',
  ],
];

/** How the interpreter names what it found in place of what was needed. */
const found: Readonly<Record<string, string>> = {
  'the end of the file': '文件结尾',
  'the end of the line': '行尾',
  'a string': '字符串',
};

const all = [...octave, ...chinesePythonExplanations];

/** What the interpreters explain in English, in Chinese. A sentence that is not known stays as it is. */
export const chineseExplanation = (english: string): string =>
  translate(english, all, (value) => found[value] ?? value).replaceAll(
    /(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])/g,
    '',
  );
