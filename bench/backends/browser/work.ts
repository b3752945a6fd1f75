import type { NetworkShape, Objective } from '../../../src/core/autoencoder/shape.ts';
import type { PatchSet } from '../../../src/core/patches/image.ts';
import type { Workload } from '../workload.ts';

export interface Work {
  readonly shape: NetworkShape;
  readonly objective: Objective;
  readonly patches: PatchSet;
  readonly theta: Float64Array;
}

/** Fetches the patches, taking the first of them or repeating them all. */
export async function loadWork({ shape, objective, count, ...files }: Workload): Promise<Work> {
  const all = await fetchNumbers(files.patches);
  const values = new Float32Array(count * shape.visibleSize);
  for (let at = 0; at < values.length; at += all.length) {
    values.set(all.subarray(0, Math.min(all.length, values.length - at)), at);
  }
  const theta = Float64Array.from(await fetchNumbers(files.theta));
  return { shape, objective, patches: { values, count, visibleSize: shape.visibleSize }, theta };
}

const fetchNumbers = async (path: string): Promise<Float32Array> =>
  new Float32Array(await (await fetch(`/${path}`)).arrayBuffer());
