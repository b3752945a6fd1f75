import type { Objective } from '../../core/autoencoder/shape.ts';
import { formatSetting } from '../../format/number.ts';
import type { Marker } from '../../store/run.ts';
import type { Settings } from '../../store/settings.ts';
import type { OptimisersWords } from '../../words/en/optimisers.ts';

/** Of what can change while a run has the same model. */
const symbols = { lambda: 'λ', beta: 'β', rho: 'ρ', active: 'k' } as const satisfies Record<
  Exclude<keyof Objective, 'output' | 'sparsity'>,
  string
>;
const names = Object.keys(symbols) as (keyof typeof symbols)[];

type Optimiser = Settings['optimiser'];

/** What changed, as it is written beside the marker: "λ 1e-4 → 1e-3"; empty when a change was taken back. */
export function markerLabel(marker: Marker, words: OptimisersWords): string {
  if (marker.subject === 'optimiser') return optimiserLabel(marker.before, marker.after, words);
  const { before, after } = marker;
  const changed = names.filter((name) => before[name] !== after[name]);
  return words.changes(
    changed.map((name) => ({
      name: symbols[name],
      before: formatSetting(before[name] ?? 0),
      after: formatSetting(after[name] ?? 0),
    })),
  );
}

/** Another optimiser with all that it was given; of the same one only what changed. */
function optimiserLabel(before: Optimiser, after: Optimiser, words: OptimisersWords): string {
  const now = settingsOf(after, words);
  if (before.name !== after.name) return words.chosen(words.names[after.name], now);
  const then = settingsOf(before, words);
  const both = now.map(({ name, value }, place) => ({
    name,
    before: then[place]?.value ?? '',
    after: value,
  }));
  return words.changes(both.filter((setting) => setting.before !== setting.after));
}

function settingsOf(
  optimiser: Optimiser,
  words: OptimisersWords,
): { readonly name: string; readonly value: string }[] {
  if (optimiser.name === 'lbfgs') {
    return [
      {
        name: words.memory,
        value: optimiser.memory === 'auto' ? words.automatic : formatSetting(optimiser.memory),
      },
    ];
  }
  const rate = { name: 'α', value: formatSetting(optimiser.learningRate) };
  if (optimiser.name === 'gradientDescent') return [rate];
  const batch = { name: words.batch, value: formatSetting(optimiser.batchSize) };
  return optimiser.name === 'adam'
    ? [rate, batch]
    : [rate, { name: 'μ', value: formatSetting(optimiser.momentum) }, batch];
}
