import type { Variable } from '../../store/race.ts';
import { useWords } from '../../words/useWords.ts';
import type { RunSettings } from './variables.ts';

/** The settings that all runs of a race share, in words. */
export function useSharedText(): (settings: RunSettings, varies: Variable) => string {
  const { form } = useWords('compare').races;
  const { sources, optimisers } = useWords('page');
  return ({ data, hiddenSize, objective, optimiser, seed }, varies) => {
    const { source, patchCount, patchSize } = data;
    const numbers = { patchCount, patchSize, hiddenSize, ...objective, seed };
    return form.shared({
      source: sources[source].name,
      ...numbers,
      optimiser: optimisers.names[optimiser.name],
      [varies]: undefined,
    });
  };
}
