import {
  loadMicroPython,
  type MicroPython,
} from '@micropython/micropython-webassembly-pyscript/micropython.mjs';
import type { LinearAlgebra } from '../interpreter/linearAlgebra.ts';
import { plainLinearAlgebra } from '../interpreter/plainLinearAlgebra.ts';
import bootSource from './boot.py?raw';
import { Arrays } from './numpy/arrays.ts';
import { createBridge } from './numpy/bridge.ts';
import { type DType, NdArray, NumpyError } from './numpy/ndarray.ts';
import numpySource from './numpy/numpy.py?raw';
import { createPrinted } from './printed.ts';

/** A value that a program returns: a number is an array without axes. */
export type PythonValue =
  | { readonly type: 'array'; readonly array: NdArray; readonly kind: 'array' | 'float' | 'int' | 'bool' }
  | { readonly type: 'other'; readonly className: string };

export interface TracedValue {
  /** 'result': a variable was assigned or a value returned. 'parameter': a function was called with it. */
  readonly kind: 'result' | 'parameter';
  readonly line: number;
  readonly name: string;
  readonly value: PythonValue;
}

export interface PythonLimits {
  /** Statements at the beginning of a block, and thousands of an array's numbers. */
  readonly stepBudget: number;
  /** Bytes of arrays. */
  readonly memory: number;
  readonly deadline?: () => boolean;
  readonly onOutput?: (text: string) => void;
  readonly onTrace?: (traced: TracedValue) => void;
  /** What a file that the program loads holds, by the file's name without folders and ending. It belongs to the program from then on. */
  readonly stored?: (name: string) => NdArray | undefined;
  /** Seeds the program's random numbers; without it they continue from call to call. */
  readonly seed?: number;
}

export type PythonArgument =
  | { readonly kind: 'int' | 'float'; readonly value: number }
  | { readonly kind: 'array'; readonly array: NdArray };

/** An exception of Python's that no one caught. `traceback` is what MicroPython prints. */
export class PythonException extends Error {
  readonly type: string;
  readonly traceback: string;

  constructor(type: string, traceback: string) {
    super(traceback);
    this.type = type;
    this.traceback = traceback;
  }
}

/** MicroPython, with the `numpy` of this folder. There is only one in a thread: it keeps its own names in `globalThis`. */
export interface PythonRuntime {
  open(files: readonly { readonly module: string; readonly file: string; readonly text: string }[]): number;
  /** Runs a file of an open program from top to bottom; once only. @throws PythonException */
  load(program: number, module: string, limits: PythonLimits): void;
  has(program: number, module: string, functionName: string): boolean;
  /** @throws PythonException */
  call(
    program: number,
    module: string,
    functionName: string,
    args: readonly PythonArgument[],
    limits: PythonLimits,
  ): PythonValue[];
  close(program: number): void;
}

const initialHeap = 4 * 2 ** 20;
/** More programs than this are not kept: the oldest is closed when another one is opened. */
const mostOpen = 12;
/** Deadlines are checked once in this number of steps. */
const stepsBetweenLooks = 64;

interface Running {
  readonly limits: PythonLimits;
  readonly results: PythonValue[];
  steps: number;
  looked: number;
  stopped: boolean;
}

/**
 * Loads MicroPython.
 * @param linearAlgebra what the large arrays are computed with
 * @param wasm the address of MicroPython's binary where it does not lie beside the script
 */
export async function loadPython(
  linearAlgebra: LinearAlgebra = plainLinearAlgebra,
  wasm?: string,
): Promise<PythonRuntime> {
  let running: Running | undefined;
  const printed = createPrinted((text) => running?.limits.onOutput?.(text));
  const python: MicroPython = await loadMicroPython({
    heapsize: initialHeap,
    linebuffer: false,
    stdout: printed.add,
    stderr: printed.add,
    ...(wasm ? { url: wasm } : {}),
  });
  const arrays = new Arrays(linearAlgebra);
  const mayGoOn = (steps: number): boolean => {
    if (!running) return true;
    running.steps += steps;
    const { limits } = running;
    if (running.steps > limits.stepBudget) running.stopped = true;
    else if (running.steps - running.looked > stepsBetweenLooks) {
      running.looked = running.steps;
      if (limits.deadline?.()) running.stopped = true;
    }
    return !running.stopped;
  };
  const receive = (
    channel: number,
    line: number,
    name: string,
    kind: string,
    value: number | boolean,
  ): void => {
    if (!running) return;
    const received = handedOut(kind, value, arrays);
    if (channel !== 0) {
      mayGoOn(1);
      running.limits.onTrace?.({ kind: channel === 1 ? 'result' : 'parameter', line, name, value: received });
    } else if (kind === 'next') running.results.push({ type: 'other', className: 'NoneType' });
    else running.results[running.results.length - 1] = received;
  };
  const functions = {
    ...createBridge(arrays),
    tick: () => !mayGoOn(1),
    clock: () => 0.5,
    stored: (name: string | number | boolean | null) => {
      const found = running?.limits.stored?.(String(name));
      return found ? arrays.add(found) : -1;
    },
    value: receive as never,
  };
  python.runPython(bootSource);
  const boot = python.globals.get('boot') as (...parts: unknown[]) => { get(name: string): unknown };
  const entries = boot(Object.keys(functions).join(','), numpySource, ...Object.values(functions));
  python.globals.delete('boot');
  const entry = (name: string): ((...args: unknown[]) => unknown) =>
    (entries as unknown as Record<string, (...args: unknown[]) => unknown>)[name]!;
  const guarded = <T>(limits: PythonLimits, run: (own: Running) => T): T => {
    const own: Running = { limits, results: [], steps: 0, looked: 0, stopped: false };
    running = own;
    arrays.limits = {
      memory: limits.memory,
      work: (numbers) => {
        if (!mayGoOn(numbers / 1000)) throw new NumpyError('Stop', 'stopped');
      },
    };
    try {
      return run(own);
    } catch (error) {
      throw pythonException(error);
    } finally {
      printed.end();
      running = undefined;
    }
  };
  const programs: number[] = [];
  let opened = 0;
  return {
    open: (files) => {
      const program = ++opened;
      entry('opened')(program);
      programs.push(program);
      if (programs.length > mostOpen) entry('close')(programs.shift());
      for (const { module, file, text } of files) entry('add_file')(program, module, file, text);
      return program;
    },
    load: (program, module, limits) => {
      guarded(limits, () => entry('load')(program, module));
      arrays.keep();
    },
    has: (program, module, functionName) => entry('has')(program, module, functionName) === true,
    call: (program, module, functionName, args, limits) => {
      try {
        return guarded(limits, ({ results }) => {
          if (limits.seed !== undefined) entry('seed')(program, limits.seed);
          const kinds = args.map(({ kind }) => kind[0]).join('');
          const values = args.map((arg) => (arg.kind === 'array' ? arrays.add(arg.array) : arg.value));
          entry('call')(program, module, functionName, kinds, ...values);
          return results.map(copied);
        });
      } finally {
        arrays.release();
      }
    },
    close: (program) => void entry('close')(program),
  };
}

function handedOut(kind: string, value: number | boolean, arrays: Arrays): PythonValue {
  if (kind === 'array') return { type: 'array', array: arrays.get(value as number), kind };
  const types: Readonly<Record<string, DType>> = { float: 'float64', int: 'int64', bool: 'bool' };
  const dtype = types[kind];
  if (dtype === undefined) return { type: 'other', className: kind };
  const array = new NdArray(dtype, [], [], 0, Float64Array.of(Number(value)));
  return { type: 'array', array, kind: kind as 'float' | 'int' | 'bool' };
}

/** Results outlive the call, whose buffers are used again. */
function copied(value: PythonValue): PythonValue {
  if (value.type === 'other') return value;
  const { dtype, shape, strides, offset, data } = value.array;
  return { ...value, array: new NdArray(dtype, shape, strides, offset, data.slice()) };
}

function pythonException(error: unknown): unknown {
  if (error instanceof Error && error.name === 'PythonError' && 'type' in error)
    return new PythonException(String(error.type), error.message);
  if (error instanceof RangeError || error instanceof WebAssembly.RuntimeError)
    return new PythonException('RuntimeError', 'RuntimeError: maximum recursion depth exceeded');
  return error;
}
