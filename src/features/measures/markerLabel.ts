import type { Objective } from '../../core/autoencoder/shape.ts';
import type { Experiment } from '../../store/experiment.ts';
import type { Marker } from '../../store/run.ts';

const symbols = { lambda: 'λ', beta: 'β', rho: 'ρ' } as const satisfies Record<keyof Objective, string>;
const names = Object.keys(symbols) as (keyof Objective)[];

/** What changed, as it is written beside the marker: "λ 1e-4 → 1e-3"; empty when a change was taken back. */
export function markerLabel(marker: Marker, format: (value: number) => string): string {
  if ('optimiser' in marker) return optimiserLabel(marker.optimiser, format);
  const { before, after } = marker;
  return names
    .filter((name) => before[name] !== after[name])
    .map((name) => `${symbols[name]} ${format(before[name])} → ${format(after[name])}`)
    .join(', ');
}

function optimiserLabel(optimiser: Experiment['optimiser'], format: (value: number) => string): string {
  switch (optimiser.name) {
    case 'lbfgs':
      return optimiser.memory === 'auto' ? 'L-BFGS' : `L-BFGS, memory ${optimiser.memory}`;
    case 'gradientDescent':
      return `gradient descent, α ${format(optimiser.learningRate)}`;
    case 'adam':
      return `Adam, α ${format(optimiser.learningRate)}`;
    case 'momentum':
      return `momentum, α ${format(optimiser.learningRate)}`;
    default:
      return optimiser satisfies never;
  }
}
