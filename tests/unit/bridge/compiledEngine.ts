import { readFileSync } from 'node:fs';
import { simdEngineOf } from '../../../src/bridgeWorker/loadEngine.ts';
import type { LearnerEngine } from '../../../src/core/dictionary/learner.ts';
import { buildKernel } from '../../../vite/kernel.ts';

/** What the page's worker trains its learners with. */
export async function compiledEngine(): Promise<LearnerEngine> {
  await buildKernel();
  const compiled = (name: string): Promise<WebAssembly.Module> =>
    WebAssembly.compile(
      readFileSync(new URL(`../../../src/worker/kernel/build/${name}.wasm`, import.meta.url)),
    );
  return simdEngineOf(await compiled('dictionary'), await compiled('float64'));
}
