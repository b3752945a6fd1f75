import { type ErrorDetails, InterpreterError, ProgramSyntaxError } from '../../interpreter/errors.ts';
import { BufferPool } from '../../interpreter/evaluate/bufferPool.ts';
import { callFunction } from '../../interpreter/interpreter.ts';
import type { Note as InterpreterNote, RunOptions } from '../../interpreter/options.ts';
import { plainLinearAlgebra } from '../../interpreter/plainLinearAlgebra.ts';
import { type Program, parseProgram } from '../../interpreter/program.ts';
import { asTensor, classOf, matrix, Tensor, type Value } from '../../interpreter/values/value.ts';
import type {
  CallOptions,
  Failure,
  Limits,
  Note,
  NumericArray,
  Outcome,
  Place,
  SourceFile,
  StudentProgram,
  StudentValue,
} from './studentProgram.ts';

/** A call on a small network takes a few hundred steps when vectorised and some ten thousand number by number. */
const defaultLimits: Limits = { stepBudget: 500_000 };

/** Bytes of arrays: those of the small networks need kilobytes, those of a training on thousands of patches some hundred megabytes. */
const memoryBudget = 768 * 2 ** 20;

/** The student's MATLAB/Octave files, run by the interpreter. */
export function octaveProgram(
  files: readonly SourceFile[],
  limits = defaultLimits,
  linearAlgebra = plainLinearAlgebra,
): StudentProgram {
  const parsed = parseProgram(files);
  const buffers = new BufferPool();
  return {
    language: 'octave',
    files,
    call: (functionName, args, options) =>
      parsed instanceof ProgramSyntaxError
        ? { type: 'failed', failure: syntaxFailure(parsed), notes: [] }
        : call(parsed, functionName, args, options, { ...limits, linearAlgebra, buffers }),
    definedAs: (functionName) => functionName,
    withFiles: (more) => octaveProgram([...files, ...more], limits, linearAlgebra),
  };
}

/** Whether a file is free of syntax errors. */
export function parses(file: SourceFile): boolean {
  return !(parseProgram([file]) instanceof ProgramSyntaxError);
}

function call(
  program: Program,
  functionName: string,
  args: readonly (number | NumericArray)[],
  { outputs, onAssign, loadable, random }: CallOptions,
  limits: Limits & Required<Pick<RunOptions, 'linearAlgebra' | 'buffers'>>,
): Outcome {
  const notes: Note[] = [];
  const given = args.map((argument) => toValue(argument, limits.buffers));
  try {
    const { values } = callFunction(program, functionName, given, {
      ...limits,
      outputs,
      memoryBudget,
      onNote: ({ kind, message, file, line }: InterpreterNote) => notes.push({ kind, message, file, line }),
      ...(random ? { random } : {}),
      ...(loadable ? { load: (name: string) => loaded(loadable, name, limits.buffers) } : {}),
      ...(onAssign
        ? {
            onAssign: ({ name, value, file, line }) => {
              for (const part of numericParts(value)) onAssign({ name, values: part, file, line });
            },
          }
        : {}),
    });
    for (const value of given)
      if (
        value instanceof Tensor &&
        !values.some((result) => result instanceof Tensor && result.re === value.re)
      )
        limits.buffers.give(value.re);
    return { type: 'returned', values: values.map(toStudentValue), notes };
  } catch (error) {
    if (!(error instanceof InterpreterError)) throw error;
    return { type: 'failed', failure: failureOf(error), notes };
  }
}

function loaded(
  loadable: ReadonlyMap<string, NumericArray>,
  name: string,
  buffers: BufferPool,
): ReadonlyMap<string, Value> | undefined {
  const key = name.replace(/^.*[\\/]/, '').replace(/\.mat$/i, '');
  const found = loadable.get(key);
  return found && new Map([[key, toValue(found, buffers)]]);
}

function toValue(argument: number | NumericArray, buffers: BufferPool): Value {
  if (typeof argument === 'number') return argument;
  const { dims, re } = argument;
  const copy = buffers.take(re.length) ?? new Float64Array(re.length);
  copy.set(re);
  return dims.length === 2 ? matrix(dims[0]!, dims[1]!, copy) : new Tensor(dims, copy);
}

function toStudentValue(value: Value): StudentValue {
  const tensor = asTensor(value);
  if (tensor === undefined || tensor.class === 'char') return { type: 'other', class: classOf(value) };
  return { type: 'numbers', dims: tensor.dims, re: tensor.re, im: tensor.im, class: tensor.class };
}

/** The numeric arrays in a value: itself, or what a cell or struct holds, to a depth that students reach. */
function* numericParts(value: Value, depth = 0): Generator<NumericArray> {
  const own = toStudentValue(value);
  if (own.type === 'numbers') {
    yield own;
    return;
  }
  if (depth > 2 || typeof value !== 'object' || (value.type !== 'cell' && value.type !== 'struct')) return;
  const items = value.type === 'cell' ? value.items : [...value.fields.values()].flat();
  for (const item of items.slice(0, 16)) if (item !== undefined) yield* numericParts(item, depth + 1);
}

const placeOf = ({ file, line }: Place): Place | undefined => (line > 0 ? { file, line } : undefined);

function syntaxFailure(error: ProgramSyntaxError): Failure {
  const { message, explanation } = error;
  return { reason: 'syntax', message, explanation, place: placeOf(error) };
}

function failureOf(error: InterpreterError): Failure {
  const { message, kind, details } = error;
  const place = placeOf(error);
  if (kind === 'budget' || kind === 'deadline') return { reason: 'timeout', message, place };
  if (kind !== 'runtime') return { reason: kind, message, place };
  return { message, place, ...reasonOf(details, message) };
}

function reasonOf(details: ErrorDetails | undefined, message: string): Pick<Failure, 'reason'> {
  switch (details?.type) {
    case 'nonconformant':
      return withDetails('shapes', { operator: details.operator, operands: details.operands });
    case 'assignment sizes':
      return withDetails('shapes', { name: details.target });
    case 'index out of bound':
      return withDetails('index', { name: details.name });
    case 'undefined':
      return withDetails(details.called ? 'undefinedFunction' : 'undefinedName', {
        name: details.name,
        ...(details.suggestion === undefined ? {} : { suggestion: details.suggestion }),
      });
    case 'undefined output':
      return withDetails('outputNotSet', { name: details.name });
    default:
      return { reason: /called with too many (in|out)puts/.test(message) ? 'arguments' : 'runtime' };
  }
}

function withDetails(reason: Failure['reason'], details: Partial<Failure>): Pick<Failure, 'reason'> {
  return { reason, ...details };
}
