import { formatSetting } from '../../format/number.ts';
import type { Settings } from '../../store/settings.ts';
import type { OptimisersWords } from '../../words/en/optimisers.ts';

/** The optimiser in a few words, as it stands on the button. */
export function optimiserSummary(
  optimiser: Settings['optimiser'],
  memoryPairs: number,
  words: OptimisersWords,
): string {
  const name = words.names[optimiser.name];
  if (optimiser.name !== 'lbfgs') return words.withRate(name, formatSetting(optimiser.learningRate));
  return memoryPairs > 0 ? words.remembered(memoryPairs) : name;
}
