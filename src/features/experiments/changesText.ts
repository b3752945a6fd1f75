import { modelOf } from '../../core/autoencoder/modelChoice.ts';
import { suitedRun } from '../../description/suited.ts';
import { formatSetting } from '../../format/number.ts';
import type { ExperimentSetup } from '../../presets/experiments.ts';
import { inSetup, type Settings } from '../../store/settings.ts';
import type { ExperimentsWords } from '../../words/en/experiments.ts';
import type { PageWords } from '../../words/en/page.ts';

type NamedSettings = Omit<Settings, 'seed' | 'pace' | 'backend'>;
type Names = Pick<PageWords, 'sources' | 'optimisers'>;

/** How an experiment's settings differ from others, each difference as "λ 1e-4 → 1e-3". */
interface ExperimentChanges {
  /** From what suits the source to what is set now. */
  readonly suited: readonly string[];
  /** From what the experiment set up to what is set now: what the visitor has changed since. */
  readonly since: readonly string[];
}

export function experimentChanges(
  setup: ExperimentSetup,
  now: Settings,
  words: ExperimentsWords,
  names: Names,
): ExperimentChanges {
  const setUp = inSetup(setup, now);
  return {
    suited: changesText(suitedRun(now.data.source), now, words, names),
    // More iterations of the same show the same for longer.
    since: changesText({ ...setUp, budget: now.budget }, now, words, names),
  };
}

/** The experiment's title and what to look at; once its settings were changed, its sentences hold no longer. */
export function titleText(
  { title, look }: { readonly title: string; readonly look: string },
  since: readonly string[],
  words: ExperimentsWords['current'],
): string {
  return since.length > 0 ? words.changedSince(title, since) : words.sentence(title, look);
}

function changesText(
  before: NamedSettings,
  after: NamedSettings,
  { settings, models, change, preparation }: ExperimentsWords,
  { sources, optimisers }: Names,
): string[] {
  const from = modelOf(before.objective);
  const to = modelOf(after.objective);
  const changes: (readonly [name: string, from: string, to: string])[] = [
    [settings.source, sources[before.data.source].name, sources[after.data.source].name],
    ['λ', formatSetting(before.objective.lambda), formatSetting(after.objective.lambda)],
    ['ρ', formatSetting(before.objective.rho), formatSetting(after.objective.rho)],
    ['β', formatSetting(before.objective.beta), formatSetting(after.objective.beta)],
    [settings.output, models[from.output], models[to.output]],
    [settings.sparsity, models[from.sparsity], models[to.sparsity]],
    ['k', activeText(before), activeText(after)],
    [settings.hiddenSize, formatSetting(before.hiddenSize), formatSetting(after.hiddenSize)],
    [settings.patchSize, formatSetting(before.data.patchSize), formatSetting(after.data.patchSize)],
    [settings.patchCount, formatSetting(before.data.patchCount), formatSetting(after.data.patchCount)],
    [settings.budget, formatSetting(before.budget), formatSetting(after.budget)],
    [settings.optimiser, optimisers.names[before.optimiser.name], optimisers.names[after.optimiser.name]],
  ];
  const differing = changes
    .filter(([, was, is]) => was !== is && is !== '')
    .map(([name, was, is]) => change(name, was === '' ? '–' : was, is));
  const samePreparation = JSON.stringify(before.data.preparation) === JSON.stringify(after.data.preparation);
  return samePreparation ? differing : [...differing, preparation];
}

/** k; empty where the model has none. */
const activeText = ({ objective: { active } }: NamedSettings): string =>
  active === undefined ? '' : formatSetting(active);
