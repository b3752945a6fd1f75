import type { Evaluation } from '../core/optimise/optimiser.ts';
import type { CodeFile, Command, MeasuredVersions } from '../exercise/messages.ts';
import { failureFinding } from '../grader/grade/failures.ts';
import { callCost } from '../grader/grade/runNetworks.ts';
import type { Network } from '../grader/network/network.ts';
import type { ProgramMaker } from '../grader/student/studentProgram.ts';
import { messageOf } from './checkCode.ts';
import { TrainingError, trainingNetwork } from './trainCode.ts';

/** Cost and gradient of a network with the page's own kernel. */
export type KernelMaker = (network: Network) => (theta: Float64Array) => Promise<Evaluation>;

interface Measuring {
  /** Milliseconds, monotone. */
  now(): number;
  readonly programOf: ProgramMaker;
  readonly kernelOf: KernelMaker | undefined;
}

type Versions = Omit<Extract<Command, { readonly type: 'measure' }>, 'type' | 'id'>;

const stepBudget = 500_000_000;
/** Evaluations are repeated for so many milliseconds, or so many times: one alone may be shorter than the clock can measure. */
const repeated = { milliseconds: 200, times: 30 } as const;
/** Milliseconds: a version that would take longer on the next number of patches is not measured there. */
const longest = 15_000;

/**
 * Measures one evaluation of the code, of another version of it and of the page's own kernel, one number of patches after the other.
 * @throws TrainingError where a version fails
 */
export async function* measureVersions(
  { files, other, counts }: Versions,
  { now, programOf, kernelOf }: Measuring,
): AsyncGenerator<MeasuredVersions, void> {
  const own = createVersion(files, programOf);
  const second = other && createVersion(other, programOf);
  for (const patchCount of counts) {
    const network = trainingNetwork({ patchCount, seed: 1, budget: 0 });
    const kernel = kernelOf?.(network);
    const first = own.on(network, now);
    const compared = second?.on(network, now);
    yield {
      patchCount,
      own: first.milliseconds,
      other: compared?.milliseconds,
      kernel: kernel && (await medianTime(() => kernel(network.theta), now)),
      largestDifference:
        first.numbers && compared?.numbers && largestDifference(first.numbers, compared.numbers),
    };
  }
}

interface Evaluated {
  /** Undefined where it would take too long. */
  readonly milliseconds: number | undefined;
  /** Cost and gradient. */
  readonly numbers: Float64Array | undefined;
}

/** One version of the student's code, which is left out once it takes too long. */
function createVersion(files: readonly CodeFile[], programOf: ProgramMaker) {
  const program = programOf(files, { stepBudget });
  let perPatch = 0;
  return {
    on(network: Network, now: () => number): Evaluated {
      const { count } = network.patches;
      if (perPatch * count > longest) return { milliseconds: undefined, numbers: undefined };
      const evaluate = (): Float64Array => {
        const outcome = callCost(program, network);
        if (outcome.type === 'failed')
          throw new TrainingError(
            messageOf(failureFinding(program, outcome.failure, network), program.language),
          );
        const values = outcome.values.flatMap((value) => (value.type === 'numbers' ? [...value.re] : []));
        return Float64Array.from(values);
      };
      const numbers = evaluate();
      const times: number[] = [];
      const began = now();
      do {
        const start = now();
        evaluate();
        times.push(now() - start);
      } while (now() - began < repeated.milliseconds && times.length < repeated.times);
      const milliseconds = median(times);
      perPatch = milliseconds / count;
      return { milliseconds, numbers };
    },
  };
}

async function medianTime(evaluate: () => Promise<unknown>, now: () => number): Promise<number> {
  await evaluate();
  const times: number[] = [];
  const began = now();
  do {
    const start = now();
    await evaluate();
    times.push(now() - start);
  } while (now() - began < repeated.milliseconds && times.length < repeated.times);
  return median(times);
}

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN;

function largestDifference(a: Float64Array, b: Float64Array): number {
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  let [difference, size] = [0, 0];
  for (let i = 0; i < a.length; i++) {
    difference = Math.max(difference, Math.abs(a[i]! - b[i]!));
    size = Math.max(size, Math.abs(b[i]!));
  }
  return size === 0 ? difference : difference / size;
}
