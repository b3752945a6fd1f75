import type { Objective } from '../../core/autoencoder/shape.ts';
import type { Marker } from '../../store/run.ts';
import type { Settings } from '../../store/settings.ts';

const symbols = { lambda: 'λ', beta: 'β', rho: 'ρ' } as const satisfies Record<keyof Objective, string>;
const names = Object.keys(symbols) as (keyof Objective)[];

const optimiserNames = {
  lbfgs: 'L-BFGS',
  gradientDescent: 'gradient descent',
  adam: 'Adam',
  momentum: 'momentum',
} as const satisfies Record<Settings['optimiser']['name'], string>;

type Format = (value: number) => string;
type Optimiser = Settings['optimiser'];

/** What changed, as it is written beside the marker: "λ 1e-4 → 1e-3"; empty when a change was taken back. */
export function markerLabel(marker: Marker, format: Format): string {
  if (marker.subject === 'optimiser') return optimiserLabel(marker.before, marker.after, format);
  const { before, after } = marker;
  return names
    .filter((name) => before[name] !== after[name])
    .map((name) => `${symbols[name]} ${format(before[name])} → ${format(after[name])}`)
    .join(', ');
}

/** Another optimiser with all that it was given; of the same one only what changed. */
function optimiserLabel(before: Optimiser, after: Optimiser, format: Format): string {
  const now = settingsOf(after, format);
  if (before.name !== after.name) {
    return [optimiserNames[after.name], ...now.map(({ name, value }) => `${name} ${value}`)].join(', ');
  }
  const then = settingsOf(before, format);
  return now
    .map(({ name, value }, place) => ({ name, value, was: then[place]?.value }))
    .filter(({ value, was }) => value !== was)
    .map(({ name, value, was }) => `${name} ${was} → ${value}`)
    .join(', ');
}

function settingsOf(
  optimiser: Optimiser,
  format: Format,
): { readonly name: string; readonly value: string }[] {
  if (optimiser.name === 'lbfgs') {
    return [{ name: 'memory', value: optimiser.memory === 'auto' ? 'auto' : format(optimiser.memory) }];
  }
  const rate = { name: 'α', value: format(optimiser.learningRate) };
  if (optimiser.name === 'gradientDescent') return [rate];
  const batch = { name: 'batch', value: format(optimiser.batchSize) };
  return optimiser.name === 'adam'
    ? [rate, batch]
    : [rate, { name: 'μ', value: format(optimiser.momentum) }, batch];
}
