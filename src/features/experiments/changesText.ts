import { formatSetting } from '../../format/number.ts';
import type { Settings } from '../../store/settings.ts';
import type { ExperimentsWords } from '../../words/en/experiments.ts';
import type { PageWords } from '../../words/en/page.ts';

/** What differs between two set-ups, each as "λ 1e-4 → 1e-3". */
export function changesText(
  before: Settings,
  after: Settings,
  { settings, change }: ExperimentsWords,
  { sources, optimisers }: Pick<PageWords, 'sources' | 'optimisers'>,
): string[] {
  const changes: (readonly [name: string, from: string, to: string])[] = [
    [settings.source, sources[before.data.source].name, sources[after.data.source].name],
    ['λ', formatSetting(before.objective.lambda), formatSetting(after.objective.lambda)],
    ['ρ', formatSetting(before.objective.rho), formatSetting(after.objective.rho)],
    ['β', formatSetting(before.objective.beta), formatSetting(after.objective.beta)],
    [settings.hiddenSize, formatSetting(before.hiddenSize), formatSetting(after.hiddenSize)],
    [settings.patchSize, formatSetting(before.data.patchSize), formatSetting(after.data.patchSize)],
    [settings.patchCount, formatSetting(before.data.patchCount), formatSetting(after.data.patchCount)],
    [settings.budget, formatSetting(before.budget), formatSetting(after.budget)],
    [settings.optimiser, optimisers.names[before.optimiser.name], optimisers.names[after.optimiser.name]],
  ];
  return changes.filter(([, from, to]) => from !== to).map(([name, from, to]) => change(name, from, to));
}
