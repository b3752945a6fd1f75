import { formatSetting } from '../../format/number.ts';
import type { Settings } from '../../store/settings.ts';
import type { SourcesWords } from '../../words/en/sources.ts';

/** What differs between two set-ups, each as "λ 1e-4 → 1e-3". */
export function changesText(before: Settings, after: Settings, sources: SourcesWords): string[] {
  const changes: (readonly [name: string, from: string, to: string])[] = [
    ['source', sources[before.data.source].name, sources[after.data.source].name],
    ['λ', formatSetting(before.objective.lambda), formatSetting(after.objective.lambda)],
    ['ρ', formatSetting(before.objective.rho), formatSetting(after.objective.rho)],
    ['β', formatSetting(before.objective.beta), formatSetting(after.objective.beta)],
    ['hidden units', String(before.hiddenSize), String(after.hiddenSize)],
    ['patch size', String(before.data.patchSize), String(after.data.patchSize)],
    [
      'patches',
      before.data.patchCount.toLocaleString('en-US'),
      after.data.patchCount.toLocaleString('en-US'),
    ],
    ['iterations', before.budget.toLocaleString('en-US'), after.budget.toLocaleString('en-US')],
    ['optimiser', before.optimiser.name, after.optimiser.name],
  ];
  return changes.filter(([, from, to]) => from !== to).map(([name, from, to]) => `${name} ${from} → ${to}`);
}
