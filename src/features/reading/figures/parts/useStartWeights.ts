import { useMemo } from 'react';
import { hiddenUnitWeights } from '../../../../core/hiddenUnit/unitOfTheta.ts';
import type { TrainingSettings } from '../../../../notes/structure/figures.ts';
import { suitedSettings } from '../../../../presets/suitedSettings.ts';
import { startTheta } from './startTheta.ts';

/** The hidden units that a training begins with: hiddenSize × visibleSize weights, unit by unit. */
export function useStartWeights({ source, hiddenSize: wanted }: TrainingSettings) {
  const { patchSize, hiddenSize: suited } = suitedSettings[source];
  const hiddenSize = wanted ?? suited;
  return useMemo(() => {
    const shape = { visibleSize: patchSize ** 2, hiddenSize };
    return { weights: hiddenUnitWeights(startTheta(shape), shape), shape };
  }, [patchSize, hiddenSize]);
}
