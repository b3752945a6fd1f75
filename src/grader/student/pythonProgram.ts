import { copyMatrix, NdArray, shapeText } from '../../python/numpy/ndarray.ts';
import {
  PythonException,
  type PythonLimits,
  type PythonRuntime,
  type PythonValue,
} from '../../python/runtime.ts';
import {
  functionsIn,
  instrumented,
  isSource,
  type PythonSource,
  readSource,
} from '../../python/source/prepare.ts';
import { readTraceback } from '../../python/source/pythonErrors.ts';
import type { SourceError } from '../../python/source/tokens.ts';
import { referenceOf } from '../grade/reference.ts';
import type { Network } from '../network/network.ts';
import { gradingNetworks } from '../network/networks.ts';
import { type Arrangement, arranged, arrangements, courseOrder, OrderWatcher } from './arrangement.ts';
import { pythonFailure, syntaxFailure } from './pythonFailure.ts';
import { missingInPython, moduleOf, namesOf, parametersOf } from './pythonNames.ts';
import type {
  CallOptions,
  Failure,
  Limits,
  Note,
  NumericArray,
  Outcome,
  SourceFile,
  StudentProgram,
  StudentValue,
} from './studentProgram.ts';
import { numbers } from './studentProgram.ts';

const defaultLimits: Limits = { stepBudget: 500_000 };
/** Arrays of the small networks need kilobytes, those of a training on thousands of patches some hundred megabytes. */
const memoryBudget = 768 * 2 ** 20;

/** Steps in a trial of an arrangement: enough for code that works number by number on the first network. */
const trialBudget = 100_000;

/** The student's Python files, run by MicroPython. The first file is the main one. Errors are never told in a file like `<check>`. */
export function pythonProgram(
  runtime: PythonRuntime,
  files: readonly SourceFile[],
  limits: Limits = defaultLimits,
): StudentProgram {
  const program = new PythonProgram(runtime, files, limits);
  return {
    language: 'python',
    files,
    call: (functionName, args, options) => program.call(functionName, args, options),
    definedAs: (functionName) => program.definedAs(functionName),
    withFiles: (more) => pythonProgram(runtime, [...more, ...files], limits),
  };
}

const cost = 'sparseAutoencoderCost';

interface FoundArrangement {
  readonly arrangement: Arrangement;
  /** The remark about it. */
  readonly notes: readonly Note[];
}

/** Failures that may not occur with another arrangement. */
const mayDependOnShapes: readonly Failure['reason'][] = ['shapes', 'index', 'runtime'];

function costArguments({ theta, shape, objective, patches }: Network): (number | NumericArray)[] {
  const { visibleSize, hiddenSize } = shape;
  const { lambda, rho, beta } = objective;
  const data = numbers(visibleSize, patches.count, Float64Array.from(patches.values));
  return [numbers(theta.length, 1, theta), visibleSize, hiddenSize, lambda, rho, beta, data];
}

const isNear = (value: StudentValue | undefined, right: number): boolean =>
  value?.type === 'numbers' &&
  value.re.length === 1 &&
  Math.abs(value.re[0]! - right) <= 1e-8 * Math.abs(right);

class PythonProgram {
  private readonly sources = new Map<string, PythonSource>();
  private readonly failed: { readonly error: SourceError; readonly file: string } | undefined;
  /** Opened programs: with and without a trace. */
  private readonly opened = new Map<boolean, number>();
  private readonly runtime: PythonRuntime;
  private readonly files: readonly SourceFile[];
  private readonly limits: Limits;
  private found: FoundArrangement | undefined;

  constructor(runtime: PythonRuntime, files: readonly SourceFile[], limits: Limits) {
    this.runtime = runtime;
    this.files = files;
    this.limits = limits;
    for (const file of files) {
      const read = readSource(file.text);
      if (isSource(read)) this.sources.set(file.name, read);
      else this.failed ??= { error: read, file: file.name };
    }
  }

  call(functionName: string, args: readonly (number | NumericArray)[], options: CallOptions): Outcome {
    if (this.failed) return failed(syntaxFailure(this.failed.error, this.failed.file));
    if (functionName !== cost) return this.callAs(functionName, args, options);
    this.found ??= this.findArrangement();
    const { arrangement, notes } = this.found;
    const outcome = this.callAs(functionName, arranged(args, arrangement), options);
    if (outcome.type === 'failed') return outcome;
    return { ...outcome, values: courseOrder(outcome.values, args, arrangement), notes };
  }

  /** Tries the function on the first network: the arrangement is the one whose cost is right, else the one that is seen. */
  private findArrangement(): FoundArrangement {
    const network = gradingNetworks()[0]!;
    const right = referenceOf(network).cost;
    const tries: {
      readonly arrangement: Arrangement;
      readonly outcome: Outcome;
      readonly watcher: OrderWatcher;
    }[] = [];
    for (const arrangement of arrangements) {
      const watcher = new OrderWatcher(network);
      const args = arranged(costArguments(network), arrangement);
      const onAssign = arrangement.theta === 'columns' ? watcher.watch : () => {};
      const outcome = this.callAs(cost, args, { outputs: 2, onAssign }, true);
      tries.push({ arrangement, outcome, watcher });
      if (outcome.type === 'returned' && isNear(outcome.values[0], right))
        return this.noted(arrangement, tries[0]!.watcher);
      if (outcome.type === 'failed' && !mayDependOnShapes.includes(outcome.failure.reason)) break;
    }
    const running = tries.find(({ outcome }) => outcome.type === 'returned') ?? tries[0]!;
    const theta = running.watcher.found?.theta ?? tries[0]!.watcher.found?.theta ?? 'columns';
    return this.noted({ theta, patches: running.arrangement.patches }, running.watcher);
  }

  private noted(arrangement: Arrangement, { found }: OrderWatcher): FoundArrangement {
    const notes: Note[] = [];
    const { file, line } = found?.place ?? { file: this.files[0]!.name, line: 1 };
    if (arrangement.theta === 'rows')
      notes.push({
        kind: 'theta by rows',
        message:
          'Your code reads W1 and W2 from theta row by row, as NumPy does by itself. That is accepted; the gradient must then be packed row by row too. The course writes them column by column.',
        file,
        line,
      });
    if (arrangement.patches === 'rows')
      notes.push({
        kind: 'patches in rows',
        message:
          'Your code expects one patch in each row of data. That is accepted. In the course each column is a patch.',
        file,
        line: functionsIn(this.sources.get(this.files[0]!.name)!)[0]?.line ?? 1,
      });
    return { arrangement, notes };
  }

  private callAs(
    functionName: string,
    args: readonly (number | NumericArray)[],
    options: CallOptions,
    silent = false,
  ): Outcome {
    const shapes = new Map<string, readonly number[]>();
    const limits = this.limitsOf(options, shapes, silent);
    try {
      const [program, module] = this.open(options.onAssign !== undefined, limits);
      const name = this.nameOf(functionName, program, module);
      if (name === undefined) return failed(missingInPython(functionName));
      const given = args.map(toPython);
      const values = this.runtime.call(program, module, name, given, limits);
      return { type: 'returned', values: values.map(toStudentValue), notes: [] };
    } catch (error) {
      if (!(error instanceof PythonException)) throw error;
      return failed(pythonFailure(readTraceback(error.type, error.traceback), this.sources, shapes));
    }
  }

  private limitsOf(
    { onAssign, loadable, random }: CallOptions,
    shapes: Map<string, readonly number[]>,
    silent: boolean,
  ): PythonLimits {
    const { deadline, onOutput } = this.limits;
    const stepBudget = silent ? Math.min(trialBudget, this.limits.stepBudget) : this.limits.stepBudget;
    const [main] = this.files;
    return {
      stepBudget,
      memory: memoryBudget,
      ...(deadline ? { deadline } : {}),
      ...(onOutput && !silent ? { onOutput } : {}),
      ...(loadable ? { stored: (name: string) => storedArray(loadable.get(name)) } : {}),
      ...(random ? { seed: random.integer(2 ** 30) } : {}),
      ...(onAssign
        ? {
            onTrace: ({ kind, line, name, value }) => {
              if (value.type === 'other') return;
              if (name !== 'return') shapes.set(name, value.array.shape);
              const values = toStudentValue(value);
              if (kind === 'result' && values.type === 'numbers' && value.array.shape.length <= 2)
                onAssign({ name, values, file: main!.name, line });
            },
          }
        : {}),
    };
  }

  private open(traced: boolean, limits: PythonLimits): readonly [number, string] {
    const [main] = this.files;
    const module = moduleOf(main!);
    let program = this.opened.get(traced);
    if (program === undefined) {
      program = this.runtime.open(
        this.files.map((file) => ({
          module: moduleOf(file),
          file: file.name,
          text: instrumented(this.sources.get(file.name)!, traced),
        })),
      );
      this.runtime.load(program, module, limits);
      this.opened.set(traced, program);
    }
    return [program, module];
  }

  /** The function as the student calls it: the course's name in one of its spellings, or one that takes as many arguments. */
  private nameOf(functionName: string, program: number, module: string): string | undefined {
    const named = namesOf(functionName).find((name) => this.runtime.has(program, module, name));
    return named ?? alikeIn(this.sources.get(this.files[0]!.name), functionName);
  }

  /** The same, read from the text alone. */
  definedAs(functionName: string): string | undefined {
    const source = this.sources.get(this.files[0]!.name);
    const defined = source ? functionsIn(source).map(({ name }) => name) : [];
    return namesOf(functionName).find((name) => defined.includes(name)) ?? alikeIn(source, functionName);
  }
}

/** The first function of a file that takes as many parameters as this function of the exercise. */
function alikeIn(source: PythonSource | undefined, functionName: string): string | undefined {
  const wanted = parametersOf(functionName);
  return source && functionsIn(source).find(({ parameters }) => parameters === wanted)?.name;
}

const failed = (failure: Failure): Outcome => ({ type: 'failed', failure, notes: [] });

/** Sizes are whole numbers to Python; the other settings are floats. */
function toPython(argument: number | NumericArray, index: number) {
  if (typeof argument === 'number') {
    const isSize = (index === 1 || index === 2) && Number.isInteger(argument);
    return { kind: isSize ? ('int' as const) : ('float' as const), value: argument };
  }
  const [rows = 1, columns = 1] = argument.dims;
  const source = new NdArray('float64', [rows, columns], [1, rows], 0, argument.re);
  const re = new Float64Array(source.size);
  copyMatrix(source, re);
  const isVector = index === 0 && columns === 1;
  const array = new NdArray(
    'float64',
    isVector ? [rows] : [rows, columns],
    isVector ? [1] : [columns, 1],
    0,
    re,
  );
  return { kind: 'array' as const, array };
}

/** What a file holds, in the order of its numbers, column by column, as scipy.io reads it. */
function storedArray(array: NumericArray | undefined): NdArray | undefined {
  if (!array) return undefined;
  const { dims, re } = array;
  const strides = dims.map((_, axis) => dims.slice(0, axis).reduce((product, length) => product * length, 1));
  return new NdArray('float64', dims, strides, 0, re.slice());
}

const classNames = { float64: 'double', float32: 'single', int64: 'int64', bool: 'logical' } as const;

/** A row of numbers counts as a column, as Python's vectors have no direction. */
function toStudentValue(value: PythonValue): StudentValue {
  if (value.type === 'other') return { type: 'other', class: value.className };
  const { array, kind } = value;
  const [rows = 1, columns = 1] = array.shape;
  const re = new Float64Array(array.size);
  if (array.shape.length > 2) return { type: 'other', class: `array of shape ${shapeText(array.shape)}` };
  const [down = 0, across = 0] = array.strides;
  for (let j = 0; j < columns; j++)
    for (let i = 0; i < rows; i++) re[j * rows + i] = array.data[array.offset + i * down + j * across]!;
  // Python's own int is exact where a float is; only arrays of integers round.
  const className = kind === 'int' ? 'double' : classNames[array.dtype];
  return { type: 'numbers', dims: [rows, columns], re, im: null, class: className };
}
