import { useEffect, useState } from 'react';
import type { SamplePatches } from '../../comparison/messages.ts';
import type { ComparedRun, CompareSource } from './comparedRun.ts';
import { samplePatches } from './samplePatches.ts';

export interface SampleState {
  readonly state: 'preparing' | 'ready' | 'notOpen' | 'failed';
  readonly patches: SamplePatches | undefined;
}

const preparing: SampleState = { state: 'preparing', patches: undefined };

/** Patches of the baseline, prepared again when another baseline has others. */
export function useSamplePatches(source: CompareSource, baseline: ComparedRun | undefined): SampleState {
  const [sample, setSample] = useState(preparing);
  const { data, hiddenSize } = namesOf(baseline);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the patches depend on these alone, and not on how far the run is
  useEffect(() => {
    if (!baseline) return;
    const ending = new AbortController();
    const tell = (next: SampleState): void => {
      if (!ending.signal.aborted) setSample(next);
    };
    tell(preparing);
    source.patchesOf(baseline, ending.signal).then(
      (patches) =>
        tell(
          patches
            ? { state: 'ready', patches: samplePatches(patches, hiddenSize) }
            : { state: 'notOpen', patches: undefined },
        ),
      () => tell({ state: 'failed', patches: undefined }),
    );
    return () => ending.abort();
  }, [source, data, hiddenSize]);
  return sample;
}

function namesOf(baseline: ComparedRun | undefined) {
  if (!baseline) return { data: undefined, hiddenSize: 1 };
  const { source, digest, patchSize, patchCount, seed } = baseline.description;
  const { whiten, whiteningCutoff, removeMean, truncate, scale, colour } = baseline.description;
  const names = [source, digest, patchSize, patchCount, seed];
  const data = JSON.stringify([...names, whiten, whiteningCutoff, removeMean, truncate, scale, colour]);
  return { data, hiddenSize: baseline.shape.hiddenSize };
}
