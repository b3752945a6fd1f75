/** A line of a traceback. */
export interface TracebackLine {
  readonly file: string;
  readonly line: number;
  readonly functionName: string | undefined;
}

export interface Traceback {
  /** `ValueError`, … */
  readonly type: string;
  /** In CPython's words, without the class. */
  readonly message: string;
  /** In the student's own files, the innermost last. */
  readonly lines: readonly TracebackLine[];
}

const own = (file: string): boolean => !file.startsWith('<');

/** Reads what MicroPython prints for an exception, and says it as CPython does. */
export const readTraceback = (type: string, text: string): Traceback => {
  const lines = [...text.matchAll(/File "([^"]*)", line (\d+)(?:, in (\S+))?/g)].map((match) => ({
    file: match[1] ?? '',
    line: Number(match[2]),
    functionName: match[3],
  }));
  const last = text.replace(/\n+$/, '').split('\n').at(-1) ?? '';
  const plain = last.startsWith(`${type}:`)
    ? last.slice(type.length + 1).trimStart()
    : last === type
      ? ''
      : last;
  return { ...inCPython(type, plain), lines: lines.filter(({ file }) => own(file)) };
};

const operatorSigns: Readonly<Record<string, string>> = {
  add: '+',
  sub: '-',
  mul: '*',
  truediv: '/',
  floordiv: '//',
  mod: '%',
  pow: '** or pow()',
  matmul: '@',
  iadd: '+=',
  isub: '-=',
  imul: '*=',
  itruediv: '/=',
  and: '&',
  or: '|',
  xor: '^',
};
const comparisonSigns: Readonly<Record<string, string>> = { lt: '<', gt: '>', le: '<=', ge: '>=' };
const unarySigns: Readonly<Record<string, string>> = { neg: '-', pos: '+', invert: '~' };

/** A pattern of MicroPython's, and CPython's words for the same. */
type Rule = readonly [RegExp, (...groups: string[]) => string];

const numpyName = (name: string): string => (name === 'ndarray' ? 'numpy.ndarray' : name);

const rules: readonly Rule[] = [
  [
    /^unsupported types for __add__: '(str|list|tuple)', '(.*)'$/,
    (a, b) => `can only concatenate ${a} (not "${numpyName(b)}") to ${a}`,
  ],
  [
    /^invalid syntax for integer with base (\d+): (.*)$/,
    (base, text) => `invalid literal for int() with base ${base}: ${text}`,
  ],
  [/^invalid syntax for number$/, () => 'could not convert string to float'],
  [/^name '(.*)' isn't defined$/, (name) => `name '${name}' is not defined`],
  [/^'(.*)' object isn't (.*)$/, (name, what) => `'${numpyName(name)}' object is not ${what}`],
  [
    /^unsupported types for __r?(\w+)__: '(.*)', '(.*)'$/,
    (name, a, b) =>
      comparisonSigns[name]
        ? `'${comparisonSigns[name]}' not supported between instances of '${numpyName(a)}' and '${numpyName(b)}'`
        : `unsupported operand type(s) for ${operatorSigns[name] ?? name}: '${numpyName(a)}' and '${numpyName(b)}'`,
  ],
  [
    /^unsupported type for __(\w+)__: '(.*)'$/,
    (name, a) => `bad operand type for unary ${unarySigns[name] ?? name}: '${numpyName(a)}'`,
  ],
  [/^can't convert ndarray to (?:float|int)$/, () => 'only size-1 arrays can be converted to Python scalars'],
  [/^divide by zero$/, () => 'division by zero'],
  [
    /^'(.*)' object has no attribute '(.*)'$/,
    (name, what) => `'${numpyName(name)}' object has no attribute '${what}'`,
  ],
  [
    /^(\w+) indices must be integers, not (.*)$/,
    (name, what) => `${name} indices must be integers or slices, not ${what}`,
  ],
  [
    /^(\w*\(?\)?) ?takes (\d+) positional arguments but (\d+) were given$/,
    (name, wanted, given) =>
      `${name} takes ${wanted} positional argument${wanted === '1' ? '' : 's'} but ${given} ${given === '1' ? 'was' : 'were'} given`,
  ],
  [/^unexpected keyword argument '(.*)'$/, (name) => `got an unexpected keyword argument '${name}'`],
  [
    /^need more than (\d+) values to unpack$/,
    (count) => `not enough values to unpack (expected more than ${count})`,
  ],
  [/^local variable referenced before assignment$/, () => 'local variable referenced before assignment'],
];

const inCPython = (type: string, message: string): { type: string; message: string } => {
  const [rewritten] = rules.flatMap(([pattern, words]) => {
    const match = pattern.exec(message);
    return match ? [words(...match.slice(1).map((group) => group ?? ''))] : [];
  });
  if (type === 'KeyError' && !/^[\d(-]/.test(message)) return { type, message: `'${message}'` };
  if (type === 'ImportError' && /^No module named/.test(message))
    return { type: 'ModuleNotFoundError', message };
  if (type === 'NameError' && message.startsWith('local variable'))
    return { type: 'UnboundLocalError', message };
  if (type === 'RuntimeError' && message.startsWith('maximum recursion'))
    return { type: 'RecursionError', message };
  if (type === 'NotImplementedError' && message === 'memory') return { type: 'MemoryError', message: '' };
  return { type, message: rewritten ?? message };
};
