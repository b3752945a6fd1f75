import type { QuestionReply } from '../../../../store/ask.ts';

export type Activations = Pick<QuestionReply<'readActivations'>, 'a2' | 'patchCount' | 'hiddenSize'>;

/** An activation above this counts as active, as in the text. */
const active = 0.1;

/** How many units are active for a patch, and for how many of these patches a unit is active, on average. */
export function sparsityOf({ a2, patchCount, hiddenSize }: Activations) {
  let count = 0;
  for (const activation of a2) if (activation > active) count += 1;
  return { unitsPerPatch: count / patchCount, patchesPerUnit: count / hiddenSize };
}

/** The activations with a unit a row and a patch a column: hiddenSize × patchCount. */
export function unitRows({ a2, patchCount, hiddenSize }: Activations): Float32Array {
  const rows = new Float32Array(a2.length);
  for (let unit = 0; unit < hiddenSize; unit++) {
    for (let patch = 0; patch < patchCount; patch++) {
      rows[unit * patchCount + patch] = a2[patch * hiddenSize + unit] as number;
    }
  }
  return rows;
}
