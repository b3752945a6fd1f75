import type { EngineTask } from './engine.ts';
import type { Evaluator } from './tf/evaluator.ts';

const laps = 5;

/** Milliseconds of one evaluation, the median of a few after one that warms up (shaders are compiled in it). */
export async function medianMilliseconds(
  evaluator: Evaluator,
  { theta, objective }: Pick<EngineTask, 'theta' | 'objective'>,
  now: () => number,
): Promise<number> {
  await evaluator.evaluate(theta, objective);
  const times: number[] = [];
  for (let lap = 0; lap < laps; lap++) {
    const begun = now();
    await evaluator.evaluate(theta, objective);
    times.push(now() - begun);
  }
  return times.sort((a, b) => a - b)[laps >> 1] as number;
}

/** Why the winner was taken, and why the other was not, for a student. */
export function raceSentences({ webgl, simd }: { readonly webgl: number; readonly simd: number }): {
  readonly reason: string;
  readonly loss: string;
} {
  if (webgl === Number.POSITIVE_INFINITY) return lostRace('Our own kernel', 'The graphics processor');
  if (simd === Number.POSITIVE_INFINITY) return lostRace('The graphics processor', 'Our own kernel');
  const onGpu = `${webgl.toPrecision(2)} ms on the graphics processor (WebGL)`;
  const onCpu = `${simd.toPrecision(2)} ms with our own WebAssembly kernel`;
  const faster = webgl <= simd ? 'The graphics processor is' : 'Our own WebAssembly kernel is';
  return {
    reason: `${faster} the faster one for this network: one evaluation takes ${onGpu} and ${onCpu}.`,
    loss: `Slower for this network: ${webgl <= simd ? onCpu : onGpu} against ${webgl <= simd ? onGpu : onCpu}.`,
  };
}

/** One of them did not reach the end. */
function lostRace(winner: string, loser: string): { readonly reason: string; readonly loss: string } {
  const loss = `${loser} failed when it was tried on this network.`;
  return { reason: `${winner} computes: ${loss}`, loss };
}
