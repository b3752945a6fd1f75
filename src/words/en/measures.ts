import { format } from './format.ts';

const patches = { one: 'patch', other: 'patches' };

/** The panel of measures. Measured numbers are given as text. */
export const measures = {
  scales: { log: 'Log', linear: 'Linear' },
  cost: {
    title: 'Cost',
    axis: 'Cost axis',
    axisHint:
      'A logarithmic axis shows small terms beside large ones. On a linear axis the terms add up to the total.',
    chart: 'Cost at each iteration',
    empty: 'The curves begin with the first iteration.',
    lines: {
      total: 'total',
      reconstructionError: 'reconstruction',
      weightDecay: 'weight decay',
      sparsityPenalty: 'sparsity',
    },
    iterations: 'iteration',
    iteration: (iteration: number) => `iteration ${format.integer(iteration)}`,
    line: (name: string, value: string) => `${name} ${value}`,
    /** @param lines each as `line` gives it */
    at: (iteration: number, lines: readonly string[]) =>
      `iteration ${format.integer(iteration)}: ${lines.join(', ')}`,
    /** @param lines each as `line` gives it */
    summary: (iteration: number, lines: readonly string[]) =>
      `Cost at iteration ${format.integer(iteration)}: ${lines.join(', ')}.`,
  },
  activation: {
    axis: 'Activation axis',
    axisHint:
      'A linear axis compares units near the target. A logarithmic axis also shows units that are almost always off.',
    empty: 'Known once the patches are ready.',
    chart: (target: string) => `Mean activation of each hidden unit, target ${target}`,
    bar: (unit: number, value: string) => `hidden unit ${format.integer(unit)}, mean activation ${value}`,
    heads: { unit: 'hidden unit', value: 'mean activation' },
    near: (average: string, target: string) => `Average ${average}, close to the target ρ = ${target}.`,
    above: (average: string, target: string) => `Average ${average}, above the target ρ = ${target}.`,
    below: (average: string, target: string) => `Average ${average}, below the target ρ = ${target}.`,
    selected: (unit: number, value: string, target: string) =>
      `Unit ${format.integer(unit)}: ρ̂ = *${value}*, target ρ = ${target}.`,
  },
  strip: {
    title: 'Reconstructions',
    closer: 'Look closer',
    closerHint: 'Open the panel where any patch can be taken apart, unit by unit.',
    empty: 'Known once the patches are ready.',
    sentence: (count: number, error: string, range: string) =>
      `Input, output and error of the first ${format.count(count, patches)}. The error ½‖x̂−x‖² is *${error}* on average. Blue is too dark and orange too bright, by at most ${range}.`,
  },
};

export type MeasuresWords = typeof measures;
