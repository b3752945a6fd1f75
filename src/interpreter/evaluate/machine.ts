import { createRandom, type Random } from '../../core/random.ts';
import { InterpreterError, type Place } from '../errors.ts';
import type { LinearAlgebra } from '../linearAlgebra.ts';
import type { Assignment, NoteKind, RunOptions } from '../options.ts';
import { plainLinearAlgebra } from '../plainLinearAlgebra.ts';
import type { SourceText } from '../syntax/sourceText.ts';
import { bytesPerElement } from '../values/classes.ts';
import { Cell, FunctionHandle, Struct, Tensor, temporary, type Value } from '../values/value.ts';
import type { Workspace } from '../values/workspace.ts';
import { BufferPool } from './bufferPool.ts';

/** How a statement ended. */
export const completed = 0;
export const broken = 1;
export const continued = 2;
export const returned = 3;
export type Completion = 0 | 1 | 2 | 3;

/** A function (or script, or anonymous function) ready to run. */
export interface Code {
  readonly name: string;
  readonly source: SourceText;
  /** The variables by slot; grows when a script or `eval` brings new ones. */
  readonly slots: Map<string, number>;
  readonly parameters: readonly number[];
  /** The slot of varargin, which takes the arguments beyond the parameters. */
  readonly restSlot: number | undefined;
  readonly outputs: readonly { readonly name: string; readonly slot: number; readonly offset: number }[];
  readonly restOutputSlot: number | undefined;
  readonly body: (frame: Frame) => Completion;
  /** The functions that the code sees by name, before the built-in ones. */
  readonly lookup: (name: string) => Code | undefined;
}

/** What an anonymous function runs. */
export interface AnonymousCode {
  readonly code: Code;
  /** The expression; `body` of the code is not used. */
  readonly evaluate: (frame: Frame, outputs: number) => readonly Value[];
  readonly captured: readonly { readonly slot: number; readonly value: Value }[];
}

export type Builtin = (
  args: readonly Value[],
  outputs: number,
  machine: Machine,
) => Value | readonly Value[] | undefined;

/** The part of the syntax tree that is being evaluated: enough to say where an error happened. */
interface Located {
  readonly start: number;
}

/** The variables of one call. */
export class Frame {
  readonly slots: (Value | undefined)[];
  readonly code: Code;
  readonly machine: Machine;
  /** Whether other frames use the same variables, so that overwritten values may still be in use. */
  readonly sharesSlots: boolean;
  readonly inputs: number;
  readonly outputs: number;
  /** What is being evaluated. */
  node: Located | undefined;
  /** What `end` refers to: the array that is indexed, which subscript of how many. */
  endOf: Value = 0;
  endPosition = 0;
  endTotal = 1;

  /** `slots` are given where the frame shares the variables of another. */
  constructor(code: Code, machine: Machine, inputs: number, outputs: number, slots?: (Value | undefined)[]) {
    this.slots = slots ?? new Array(code.slots.size);
    this.sharesSlots = slots !== undefined;
    this.code = code;
    this.machine = machine;
    this.inputs = inputs;
    this.outputs = outputs;
  }

  get place(): Place | undefined {
    return this.node === undefined ? undefined : this.code.source.placeOf(this.node.start);
  }
}

const recycled = -(2 ** 30);
const fuelPerCheck = 1000;
const elementsPerStep = 1024;
const defaultMemory = 2 * 1024 ** 3;
export const memoryMessage = "out of memory or dimension too large for Octave's index type";

/** One run of a program: its budgets, its global variables, its calls, and its output. */
export class Machine implements Workspace {
  readonly linearAlgebra: LinearAlgebra;
  readonly builtins: ReadonlyMap<string, Builtin>;
  readonly frames: Frame[] = [];
  readonly globals = new Map<string, Value>();
  readonly persistent = new Map<Code, Map<string, Value>>();
  /** Steps left until the budgets are checked again. */
  fuel = fuelPerCheck;
  readonly onAssign: ((assignment: Assignment) => void) | undefined;
  readonly random: Random;
  readonly now: () => number;
  /** Functions that a script defined. */
  readonly scriptFunctions = new Map<string, Code>();
  longFormat = false;
  ticked = 0;
  lastError = '';
  lastWarning = '';
  readonly silencedWarnings = new Set<string>();
  readonly #options: RunOptions;
  readonly #memory: number;
  readonly #noted = new Set<string>();
  readonly #notedNodes = new Set<object>();
  readonly #pool: BufferPool;
  #steps = 0;
  #allocated = 0;

  constructor(options: RunOptions, builtins: ReadonlyMap<string, Builtin>) {
    this.#options = options;
    this.#memory = options.memoryBudget ?? defaultMemory;
    this.linearAlgebra = options.linearAlgebra ?? plainLinearAlgebra;
    this.#pool = options.buffers ?? new BufferPool();
    this.builtins = builtins;
    this.onAssign = options.onAssign;
    this.random = options.random ?? createRandom(1);
    this.now = options.now ?? (() => 0);
  }

  get frame(): Frame {
    return this.frames[this.frames.length - 1]!;
  }

  /** Checks the budgets; called whenever the fuel is used up. */
  refuel(): void {
    this.#steps += fuelPerCheck - this.fuel;
    this.fuel = fuelPerCheck;
    if (this.#steps > this.#options.stepBudget) {
      throw new InterpreterError('the program was stopped: it took more steps than it may', 'budget');
    }
    if (this.#options.deadline?.() === true) {
      throw new InterpreterError('the program was stopped: it took more time than it may', 'deadline');
    }
  }

  charge(elements: number): void {
    this.fuel -= Math.min(elements / elementsPerStep, Number.MAX_SAFE_INTEGER);
    if (this.fuel < 0) this.refuel();
  }

  allocate(length: number): Float64Array {
    if (length > 256) this.#account(length);
    return this.#pool.take(length)?.fill(0) ?? new Float64Array(length);
  }

  scratch(length: number): Float64Array {
    if (length > 256) this.#account(length);
    return this.#pool.take(length) ?? new Float64Array(length);
  }

  /** Releases the numbers of a value that nothing refers to any more. */
  recycle(value: Value | undefined): void {
    if (!(value instanceof Tensor) || value.held !== temporary || value.im !== null) return;
    // If the value occurs again, its memory must not be released a second time.
    value.held = recycled;
    this.#pool.give(value.re);
  }

  /** Releases an operand whose numbers only `result` may still use. */
  recycleOperand(operand: Value, result: Value): void {
    if (!(operand instanceof Tensor) || operand.held !== temporary || operand === result) return;
    if (!(result instanceof Tensor && result.re === operand.re)) this.recycle(operand);
  }

  #account(length: number): void {
    const bytes = length * bytesPerElement;
    if (!(bytes <= this.#memory)) throw new InterpreterError(memoryMessage, 'memory', 'Octave:bad-alloc');
    this.#allocated += bytes;
    if (this.#allocated > this.#memory / 2) {
      if (this.#liveBytes() + bytes > this.#memory) {
        throw new InterpreterError(memoryMessage, 'memory', 'Octave:bad-alloc');
      }
      this.#allocated = 0;
    }
    this.charge(length);
  }

  /** What all variables hold together. */
  #liveBytes(): number {
    const seen = new Set<object>();
    const sizeOf = (value: Value | undefined): number => {
      if (typeof value !== 'object' || seen.has(value)) return 0;
      seen.add(value);
      if (value instanceof Tensor) return (value.re.length + (value.im?.length ?? 0)) * bytesPerElement;
      if (value instanceof Cell) return value.items.reduce<number>((sum, item) => sum + sizeOf(item) + 8, 0);
      if (value instanceof Struct) {
        return [...value.fields.values()].reduce(
          (sum, items) => sum + items.reduce<number>((s, x) => s + sizeOf(x) + 8, 0),
          0,
        );
      }
      return value instanceof FunctionHandle
        ? capturedValues(value).reduce<number>((sum, captured) => sum + sizeOf(captured), 0)
        : 0;
    };
    let bytes = 0;
    for (const frame of this.frames) for (const value of frame.slots) bytes += sizeOf(value);
    for (const value of this.globals.values()) bytes += sizeOf(value);
    for (const values of this.persistent.values())
      for (const value of values.values()) bytes += sizeOf(value);
    return bytes;
  }

  /** The variables of a file that the program loads, by the name it gives. */
  load(name: string): ReadonlyMap<string, Value> | undefined {
    return this.#options.load?.(name);
  }

  print(text: string): void {
    this.charge(text.length);
    this.#options.onOutput?.(text);
  }

  warn(message: string, identifier = ''): void {
    this.lastWarning = message;
    if (this.silencedWarnings.has('all') || this.silencedWarnings.has(identifier)) return;
    const text = `warning: ${message}\n`;
    if (this.#options.onWarning) this.#options.onWarning(text);
    else this.print(text);
  }

  /** As `note`, for places that are reached often: cheap if the note was given before. */
  noteOnce(node: object, kind: NoteKind, message: string): void {
    if (this.#options.onNote === undefined || this.#notedNodes.has(node)) return;
    this.#notedNodes.add(node);
    this.note(kind, message);
  }

  note(kind: NoteKind, message: string): void {
    if (this.#options.onNote === undefined) return;
    const place = this.frames[this.frames.length - 1]?.place;
    if (place === undefined) return;
    const key = `${kind} ${place.file} ${place.line} ${place.column}`;
    if (this.#noted.has(key)) return;
    this.#noted.add(key);
    this.#options.onNote({ ...place, kind, message });
  }
}

const capturedValues = (handle: FunctionHandle): readonly Value[] => {
  const { target } = handle;
  return typeof target === 'object' && target !== null && 'captured' in target
    ? (target as AnonymousCode).captured.map(({ value }) => value)
    : [];
};
