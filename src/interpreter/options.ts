import type { Random } from '../core/random.ts';
import type { Place } from './errors.ts';
import type { BufferPool } from './evaluate/bufferPool.ts';
import type { LinearAlgebra } from './linearAlgebra.ts';
import type { Value } from './values/value.ts';

/** One assignment as it happened. */
export interface Assignment extends Place {
  /** The variable that was assigned, also where only a part of it was: `W1grad(:, 1) = …` gives W1grad. */
  readonly name: string;
  /** The variable's whole value afterwards. Later assignments may change it in place: copy what should last. */
  readonly value: Value;
  /** The function in which the variable lives. */
  readonly functionName: string;
}

/**
 * Notes about code that runs without an error but is rarely meant, and about differences between MATLAB and Octave.
 */
export type NoteKind =
  | 'least-squares division'
  | 'norm of a matrix'
  | 'integer arithmetic'
  | 'assignment as condition'
  | 'complex logarithm'
  | 'octave only'
  | 'broadcast to matrix'
  | 'shadowed function';

export interface Note extends Place {
  readonly kind: NoteKind;
  /** One plain sentence about this place in the program. */
  readonly message: string;
}

export interface RunOptions {
  /** How many statements, calls and thousands of elements may be worked on before the run is ended (kind 'budget'). */
  readonly stepBudget: number;
  /** How many bytes the program's arrays may take (kind 'memory'); 2 GiB unless given. */
  readonly memoryBudget?: number;
  /** Called from time to time; true ends the run (kind 'deadline'). */
  readonly deadline?: () => boolean;
  readonly onAssign?: (assignment: Assignment) => void;
  /** Receives what the program prints. */
  readonly onOutput?: (text: string) => void;
  /** Receives warnings, as `warning: …` with a line end; without it they go to `onOutput`. */
  readonly onWarning?: (text: string) => void;
  /** Receives each note once for each place. */
  readonly onNote?: (note: Note) => void;
  /** The variables in a file that the program loads (`load IMAGES`); undefined where there is no such file. */
  readonly load?: (name: string) => ReadonlyMap<string, Value> | undefined;
  readonly linearAlgebra?: LinearAlgebra;
  /** Buffers that several runs of a program use one after the other; a run has its own unless they are given. */
  readonly buffers?: BufferPool;
  /** For rand, randn, randi and randperm; without it a stream with a fixed seed. */
  readonly random?: Random;
  /** Milliseconds, for tic, toc, clock; without it time stands still. */
  readonly now?: () => number;
}

export interface CallOptions extends RunOptions {
  /** How many values are asked for: nargout. */
  readonly outputs: number;
}
