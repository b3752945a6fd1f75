import type { BackendName } from '../protocol/settings.ts';
import type { EngineTask } from './engine.ts';
import type { Evaluator } from './tf/evaluator.ts';

const laps = 5;
/** Milliseconds that a lap takes at least: some browsers round their clocks to one. */
const leastLap = 10;
/** Evaluations that a lap has at most, should the clock stand still. */
const mostInALap = 100;

/** Milliseconds of one evaluation: the median of a few laps after an evaluation that warms up (shaders are compiled in it). */
export async function medianMilliseconds(
  evaluator: Evaluator,
  { theta, objective }: Pick<EngineTask, 'theta' | 'objective'>,
  now: () => number,
): Promise<number> {
  await evaluator.evaluate(theta, objective);
  const times: number[] = [];
  for (let lap = 0; lap < laps; lap++) {
    const begun = now();
    let evaluations = 0;
    do {
      await evaluator.evaluate(theta, objective);
      evaluations += 1;
    } while (now() - begun < leastLap && evaluations < mostInALap);
    times.push((now() - begun) / evaluations);
  }
  return times.sort((a, b) => a - b)[laps >> 1] as number;
}

/** Milliseconds of each engine that raced; infinite for one that failed on the way. */
export type RaceTimes = ReadonlyMap<BackendName, number>;

/** The fastest; of equals the first. */
export function winnerOf(times: RaceTimes): BackendName {
  const [first, ...others] = [...times];
  return others.reduce((best, next) => (next[1] < best[1] ? next : best), first as [BackendName, number])[0];
}

/** Why the winner was taken, and why each other was not, for a student. */
export function raceTexts(times: RaceTimes): {
  readonly reason: string;
  readonly losses: { readonly backend: BackendName; readonly reason: string }[];
} {
  const winner = winnerOf(times);
  const losers = [...times.keys()].filter((backend) => backend !== winner);
  const losses = losers.map((backend) => ({ backend, reason: lossOf(backend, winner, times) }));
  const told = [...times]
    .filter(([, time]) => Number.isFinite(time))
    .map(([backend]) => timed(backend, times));
  const reason =
    told.length > 1
      ? `${names[winner]} is the fastest one for this network: one evaluation takes ${told.join(', ')}.`
      : `${names[winner]} computes: ${losses.map(({ reason }) => reason).join(' ')}`;
  return { reason, losses };
}

function lossOf(backend: BackendName, winner: BackendName, times: RaceTimes): string {
  if (times.get(backend) === Number.POSITIVE_INFINITY) {
    return `${names[backend]} failed when it was tried on this network.`;
  }
  return `Slower for this network: ${timed(backend, times)} against ${timed(winner, times)}.`;
}

const timed = (backend: BackendName, times: RaceTimes): string =>
  `${(times.get(backend) ?? Number.NaN).toPrecision(2)} ms ${places[backend]}`;

const names: Readonly<Record<BackendName, string>> = {
  webgl: 'The graphics processor',
  webgpu: 'The graphics processor by WebGPU',
  simd: 'Our own WebAssembly kernel',
  simd64: 'Our own WebAssembly kernel in float64',
  wasm: "TensorFlow.js's WebAssembly",
  cpu: 'Plain JavaScript',
};

const places: Readonly<Record<BackendName, string>> = {
  webgl: 'on the graphics processor (WebGL)',
  webgpu: 'on the graphics processor (WebGPU)',
  simd: 'with our own WebAssembly kernel',
  simd64: 'with our own WebAssembly kernel in float64',
  wasm: "with TensorFlow.js's WebAssembly",
  cpu: 'in plain JavaScript',
};
