import { describe, expect, it } from 'vitest';
import { InterpreterError, ProgramSyntaxError } from '../../../src/interpreter/errors.ts';
import { callFunction, runScript } from '../../../src/interpreter/interpreter.ts';
import type { Assignment, Note, RunOptions } from '../../../src/interpreter/options.ts';
import { type Program, parseProgram } from '../../../src/interpreter/program.ts';
import { matrix, Struct, Tensor, text, type Value } from '../../../src/interpreter/values/value.ts';

const program = (...files: readonly (readonly [string, string])[]): Program => {
  const parsed = parseProgram(files.map(([name, content]) => ({ name, text: content })));
  if (parsed instanceof Error) throw parsed;
  return parsed;
};

const call = (
  source: string,
  args: readonly Value[],
  options: Partial<RunOptions> & { outputs?: number } = {},
) => callFunction(program(['f.m', source]), 'f', args, { outputs: 1, stepBudget: 1e6, ...options }).values;

const failureOf = (run: () => unknown): InterpreterError => {
  try {
    run();
  } catch (error) {
    if (error instanceof InterpreterError) return error;
    throw error;
  }
  throw new Error('the program did not fail');
};

const script = (source: string, options: Partial<RunOptions> = {}) =>
  runScript(program(), source, { stepBudget: 1e6, ...options });

describe('calling a function', () => {
  it('finds helper functions in the same file and in files beside it', () => {
    const files = program(
      ['folder/f.m', 'function r = f(x)\n r = twice(x) + own(x);\nend\nfunction r = own(x)\n r = 1;\nend'],
      ['folder/twice.m', 'function r = twice(x)\n r = 2 * x;\nend'],
    );
    expect(callFunction(files, 'f', [3], { outputs: 1, stepBudget: 1e6 }).values).toEqual([7]);
  });

  it('names a function that is in no file', () => {
    const error = failureOf(() => call('function r = f(x)\n  r = sigmoid(x);\nend', [1]));
    expect(error.message).toBe("'sigmoid' undefined near line 2, column 7");
    expect(error.details).toMatchObject({ type: 'undefined', name: 'sigmoid', called: true });
  });

  it('never changes the values handed in', () => {
    const numbers = Float64Array.of(1, 2, 3);
    const x = matrix(3, 1, numbers);
    const inner = matrix(1, 2, [7, 8]);
    const s = new Struct([1, 1], new Map([['a', [inner]]]));
    call('function r = f(x, s)\n x(2) = 9; x += 1; s.a(1) = 0; s.b = 1; r = x;\nend', [x, s]);
    expect([...numbers]).toEqual([1, 2, 3]);
    expect([...(inner as Tensor).re]).toEqual([7, 8]);
    expect([...s.fields.keys()]).toEqual(['a']);
  });

  it('gives results that later calls do not change', () => {
    const files = program(['f.m', 'function r = f(x)\n t = x * 2; r = t + 1; t = r;\nend']);
    const x = matrix(
      1,
      40,
      Float64Array.from({ length: 40 }, (_, i) => i),
    );
    const first = callFunction(files, 'f', [x], { outputs: 1, stepBudget: 1e6 }).values[0] as Tensor;
    const kept = first.re.slice();
    callFunction(files, 'f', [first], { outputs: 1, stepBudget: 1e6 });
    expect(first.re).toEqual(kept);
  });

  it('reports every assignment with its line and value', () => {
    const seen: [string, number, unknown][] = [];
    const onAssign = ({ name, line, value }: Assignment): void => {
      seen.push([name, line, value instanceof Tensor ? [...value.re] : value]);
    };
    call('function r = f(x)\n  y = x + 1;\n  z(2) = y;\n  [r, q] = size(z);\nend', [4], { onAssign });
    expect(seen).toEqual([
      ['y', 2, 5],
      ['z', 3, [0, 5]],
      ['r', 4, 1],
      ['q', 4, 2],
    ]);
  });

  it('loads variables that it is given', () => {
    const load = (name: string) =>
      name === 'IMAGES' ? new Map([['IMAGES', matrix(2, 2, [1, 2, 3, 4])]]) : undefined;
    const source = 'function r = f()\n load IMAGES;\n r = IMAGES(end, 1) + sum(IMAGES(:));\nend';
    expect(call(source, [], { load })).toEqual([12]);
    expect(failureOf(() => call(source, [])).message).toBe('load: unable to find file IMAGES');
  });

  it('runs a script file in the variables of its caller', () => {
    const files = program(['settings.m', 'lambda = 3;\nbeta = 4;\n']);
    const { variables } = runScript(files, 'settings; y = lambda + beta;', { stepBudget: 1e6 });
    expect(variables.get('y')).toBe(7);
  });
});

describe('errors', () => {
  it('say where they happened and how the operands are written', () => {
    const error = failureOf(() =>
      call('function r = f(W1, x)\n  z = 1;\n  r = W1 * x(:, 1:2);\nend', [
        matrix(2, 3, [1, 2, 3, 4, 5, 6]),
        matrix(2, 2, [1, 2, 3, 4]),
      ]),
    );
    expect(error.message).toBe('operator *: nonconformant arguments (op1 is 2x3, op2 is 2x2)');
    expect([error.file, error.line, error.column, error.kind]).toEqual(['f.m', 3, 7, 'runtime']);
    expect(error.details).toMatchObject({
      type: 'nonconformant',
      operator: '*',
      operands: [
        { source: 'W1', dims: [2, 3] },
        { source: 'x(:, 1:2)', dims: [2, 2] },
      ],
    });
  });

  it('suggest the name that was probably meant', () => {
    const error = failureOf(() => call('function r = f()\n W1grad = 1;\n r = W1Grad;\nend', []));
    expect(error.details).toMatchObject({ type: 'undefined', name: 'W1Grad', suggestion: 'W1grad' });
    expect(failureOf(() => call('function r = f(x)\n r = repmt(x, 2);\nend', [1])).details).toMatchObject({
      suggestion: 'repmat',
    });
  });

  it('list the calls that led there, innermost first', () => {
    const source = 'function r = f(x)\n  r = g(x);\nend\nfunction r = g(x)\n  r = x(5);\nend';
    const { callStack, message } = failureOf(() => call(source, [matrix(1, 2, [1, 2])]));
    expect(message).toBe('x(5): out of bound 2 (dimensions are 1x2)');
    expect(callStack.map(({ functionName, place }) => [functionName, place?.line])).toEqual([
      ['g', 5],
      ['f', 2],
    ]);
  });
});

describe('limits', () => {
  it.each([
    'while true, end',
    'for i = 1:1e12, x = i; end',
    'do, x = 1; until false',
    'while 1, try, error("x"); catch, end, end',
    'eval("while 1, end", "1;")',
    'x = cellfun(@(x) eval("while 1, end"), {1}, "ErrorHandler", @(e, x) 0);',
    'unwind_protect, while 1, end, unwind_protect_cleanup, error("x"), end_unwind_protect',
  ])('end an endless loop: %s', (source) => {
    expect(failureOf(() => script(source)).kind).toBe('budget');
  });

  it('count an error that is caught as many steps, whatever catches it: it takes as long', () => {
    const repeated = (body: string) => `for k = 1:20000, ${body}, end`;
    expect(script(repeated('x = 1;'))).toBeDefined();
    for (const body of [
      'try, error("x"); catch, end',
      'eval("error(1)", "1;");',
      'cellfun(@(x) error("x"), {1}, "ErrorHandler", @(e, x) 0);',
    ])
      expect(failureOf(() => script(repeated(body))).kind, body).toBe('budget');
  });

  it('end a run whose time is up, and name the line', () => {
    let asked = 0;
    const error = failureOf(() =>
      script('x = 1;\nwhile true\n  x = x + 1;\nend', { stepBudget: 1e12, deadline: () => ++asked > 3 }),
    );
    expect(error.kind).toBe('deadline');
    expect(error.line).toBeGreaterThanOrEqual(2);
  });

  it('end endless recursion with the message of Octave', () => {
    const error = failureOf(() => call('function r = f(n)\n r = f(n + 1);\nend', [1]));
    expect([error.kind, error.message]).toEqual(['recursion', 'max_recursion_depth exceeded']);
  });

  it.each([
    'zeros(1e6, 1e6)',
    'ones(1e10, 1)',
    'repmat(1, 1e6, 1e6)',
    '1:1e12',
    'x(1e12) = 1',
    'blanks(3)(ones(1e5, 1e5))',
    'eye(1e8)',
    'cell(1e6, 1e6)',
    'rand(1e5)',
    'linspace(0, 1, 1e11)',
  ])('refuse at once what is too large: %s', (source) => {
    const error = failureOf(() => script(`y = ${source};`, { memoryBudget: 2 ** 26 }));
    expect(error.kind).toBe('memory');
    expect(error.message).toBe("out of memory or dimension too large for Octave's index type");
  });

  it('count what all variables hold together', () => {
    const source = 'c = {}; for i = 1:1000, c{i} = zeros(1000, 1) + i; end';
    expect(failureOf(() => script(source, { memoryBudget: 2 ** 20 })).kind).toBe('memory');
    expect(() =>
      script('for i = 1:1000, x = zeros(1000, 1) + i; end', { memoryBudget: 2 ** 20 }),
    ).not.toThrow();
  });
});

describe('safety', () => {
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype'])(
    'treats %s as a name like any other',
    (name) => {
      expect(failureOf(() => script(`y = ${name};`)).message).toMatch(/undefined/);
      expect(failureOf(() => script(`s.a = 1; y = s.${name};`)).message).toMatch(/no member/);
      const { variables } = script(`${name} = 3; s.${name} = ${name} + 1; y = s.('${name}');`);
      expect(variables.get('y')).toBe(4);
      expect(({} as Record<string, unknown>)['y']).toBeUndefined();
    },
  );
});

describe('notes on silent traps', () => {
  const notesOf = (source: string): readonly string[] => {
    const notes: string[] = [];
    script(source, {
      onNote: ({ kind, line }: Note) => notes.push(`${kind} ${line}`),
      onOutput: () => undefined,
    });
    return notes;
  };

  it.each([
    ['r = 0.1;\nx = r / [1; 2];', 'least-squares division 2'],
    ['n = norm([1 2; 3 4]);', 'norm of a matrix 1'],
    ['x = int8(3) * 2.5;', 'integer arithmetic 1'],
    ['b = 1;\nif b = 0, end', 'assignment as condition 2'],
    ['x = log(-1);', 'complex logarithm 1'],
    ['x = 1; x += 2;', 'octave only 1'],
  ])('tell them once a place: %s', (source, note) => {
    expect(notesOf(`for k = 1:3\n${source}\nend`)).toContain(
      note.replace(/\d+$/, (line) => String(Number(line) + 1)),
    );
    expect(notesOf(source)).toContain(note);
  });

  it('say nothing about ordinary programs', () => {
    expect(notesOf("x = [1 2; 3 4]; y = norm(x, 'fro'); z = x ./ [1; 2]; w = log(y); v = x / 2;")).toEqual(
      [],
    );
  });
});

describe('files that cannot be parsed', () => {
  const problemOf = (source: string): ProgramSyntaxError => {
    const parsed = parseProgram([{ name: 'f.m', text: source }]);
    if (!(parsed instanceof ProgramSyntaxError)) throw new Error('it was parsed');
    return parsed;
  };

  it('are reported as Octave reports them, with a plain explanation', () => {
    const problem = problemOf('function r = f(x)\n  r = 0;\n  y = (3 + ;\nend');
    expect(problem.message).toBe(
      'parse error near line 3 of file f.m\n\n  syntax error\n\n>>>   y = (3 + ;\n               ^',
    );
    expect([problem.file, problem.line, problem.column]).toEqual(['f.m', 3, 12]);
    expect(problem.explanation).toBe('A value is needed here, not ;.');
  });

  it.each([
    ['function r = f(x)\n  if x\n    r = 1;\n', 'if opens in line 2'],
    ['function r = f(x)\n  for i = 1:3\n    r = 1;\n  endif\nend', 'for opens in line 2'],
    ["x = 'abc;", 'not closed'],
    ['x = [1 2\n3 4', 'not closed'],
    ['x = 3 $ 4', 'cannot stand here'],
    ['3 = x', 'to the left of ='],
    ['%{\n comment', 'block comment'],
    ['x = foo(1, 2', 'needed here'],
    ['end', 'closes no block'],
    ['x = 1 2', 'before 2'],
  ])('explain what is wrong: %j', (source, words) => {
    expect(problemOf(source).explanation).toContain(words);
  });

  it('may hold expressions of any length and depth without harm', () => {
    const sources = [
      `x = ${'1 + '.repeat(50_000)}1;`,
      `x = ${'('.repeat(5000)}1;`,
      `x = ${'-'.repeat(5000)}1;`,
    ];
    for (const source of sources) {
      const parsed = parseProgram([{ name: 'f.m', text: `function x = f()\n${source}\nend` }]);
      if (!(parsed instanceof ProgramSyntaxError)) {
        const options = { outputs: 1, stepBudget: 1e6 };
        expect(callFunction(parsed, 'f', [], options).values).toEqual([50_001]);
      }
    }
  });

  it('may have any line ending and a byte order mark', () => {
    expect(script('\uFEFFx = 1;\r\ny = x + 1;\rz = [1 2\r\n3 4];').variables.get('y')).toBe(2);
  });
});

describe('printing', () => {
  it('goes to the receiver as it happens', () => {
    const pieces: string[] = [];
    script("x = 3\nprintf('%d\\n', x); disp('done')", { onOutput: (piece) => pieces.push(piece) });
    expect(pieces).toEqual(['x = 3\n', '3\n', 'done\n']);
  });

  it('keeps warnings apart where a receiver wants them', () => {
    const warnings: string[] = [];
    script("warning('careful %d', 5); warning off; warning('unheard');", {
      onWarning: (warning) => warnings.push(warning),
    });
    expect(warnings).toEqual(['warning: careful 5\n']);
  });
});

it('makes strings that programs can use', () => {
  expect(call('function r = f(s)\n r = strcmp(s, "hello");\nend', [text('hello')])).toEqual([true]);
});
