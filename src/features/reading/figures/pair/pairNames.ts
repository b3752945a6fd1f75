import type { TrainingSettings } from '../../../../notes/structure/figures.ts';
import { naturalSetup } from '../../../../presets/natural.ts';
import type { ReadingWords } from '../../../../words/en/reading.ts';

/** What both trainings of a pair are called: by what tells them apart. */
export function pairNames(
  { left, right }: { readonly left: TrainingSettings; readonly right: TrainingSettings },
  words: ReadingWords['pair'],
): readonly [left: string, right: string] {
  const nameOf = (settings: TrainingSettings): string => {
    const { source, objective, optimiser } = settings;
    if (left.source !== right.source) return words.sources[source];
    if (left.objective?.rho !== right.objective?.rho) return `ρ = ${objective?.rho}`;
    if (partsOf(left) !== partsOf(right)) {
      const parts = partsOf(settings);
      const budget = settings.budget ?? naturalSetup.budget;
      return parts === 1 ? words.atOnce(budget) : words.inParts(parts, budget / parts);
    }
    return optimiser?.name === 'lbfgs' ? words.pairs(optimiser.memory) : words.sources[source];
  };
  return [nameOf(left), nameOf(right)];
}

export const partsOf = ({ optimiser }: TrainingSettings): number =>
  (optimiser?.name === 'lbfgs' ? optimiser.restarts : undefined) ?? 1;
