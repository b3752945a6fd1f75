import { usePatchChoice, useRun } from '../../hooks/useSession.ts';

/** Patches among which one is taken as long as none is chosen. */
const firstOnShow = 8;

/** The patch to take apart: the chosen one, or of the first ones shown the one with the most contrast. */
export function usePickedPatch(): number {
  const picked = usePatchChoice((choice) => choice.picked);
  const patchCount = useRun((run) => run.patchCount);
  const contrasting = useRun((run) => mostContrast(run.samplePatches, run.shape?.visibleSize ?? 1));
  return Math.max(0, Math.min(picked ?? contrasting, patchCount - 1));
}

/** Of the first patches the one whose values differ most from their mean. */
export function mostContrast(patches: Float32Array | undefined, visibleSize: number): number {
  if (!patches) return 0;
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  const count = Math.min(firstOnShow, Math.floor(patches.length / visibleSize));
  for (let patch = 0; patch < count; patch++) {
    const values = patches.subarray(patch * visibleSize, (patch + 1) * visibleSize);
    const mean = values.reduce((sum, value) => sum + value, 0) / visibleSize;
    const contrast = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    if (contrast > most) [best, most] = [patch, contrast];
  }
  return best;
}
