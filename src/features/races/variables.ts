import { optimiserFieldNames } from '../../description/fields.ts';
import { type Range, ranges } from '../../presets/ranges.ts';
import { commonVariables, type NumberVariable, type RaceEntry, type Variable } from '../../store/race.ts';

/** Everything that names a run. */
export type RunSettings = RaceEntry['settings'];

interface VariableFacts {
  readonly range: Range;
  /** Whether it counts something. */
  readonly whole: boolean;
  /** Its usual steps: multiplied or added. */
  readonly spacing: Spacing;
  /** The first and the last value, and how many, before the visitor changes them. */
  readonly usual: { readonly from: number; readonly to: number; readonly count: number };
}

/** Each value a fixed factor or a fixed difference from the one before. */
export type Spacing = 'geometric' | 'arithmetic';

const counted = { whole: true, spacing: 'arithmetic' } as const;
const measured = { whole: false, spacing: 'geometric' } as const;

export const variableFacts: Readonly<Record<NumberVariable, VariableFacts>> = {
  lambda: { ...measured, range: ranges.lambda, usual: { from: 1e-6, to: 1e-3, count: 7 } },
  rho: { ...measured, range: ranges.rho, usual: { from: 0.005, to: 0.2, count: 6 } },
  beta: {
    ...measured,
    range: ranges.beta,
    spacing: 'arithmetic',
    usual: { from: 0, to: 6, count: 5 },
  },
  hiddenSize: { ...counted, range: ranges.hiddenSize, usual: { from: 9, to: 49, count: 5 } },
  seed: { ...counted, range: ranges.seed, usual: { from: 1, to: 5, count: 5 } },
  patchCount: {
    ...counted,
    range: ranges.patchCount,
    spacing: 'geometric',
    usual: { from: 500, to: 20_000, count: 5 },
  },
  patchSize: { ...counted, range: ranges.patchSize, usual: { from: 6, to: 14, count: 5 } },
  learningRate: { ...measured, range: ranges.learningRate, usual: { from: 1e-3, to: 1, count: 7 } },
  batchSize: {
    ...counted,
    range: ranges.batchSize,
    spacing: 'geometric',
    usual: { from: 25, to: 1600, count: 4 },
  },
  momentum: {
    ...measured,
    range: ranges.momentum,
    spacing: 'arithmetic',
    usual: { from: 0, to: 0.9, count: 4 },
  },
  memory: {
    ...counted,
    range: ranges.lbfgsMemory,
    spacing: 'geometric',
    usual: { from: 3, to: 100, count: 5 },
  },
};

/** What can be varied where everything else is as in these settings. */
export const variablesFor = ({ optimiser }: RunSettings): readonly Variable[] => [
  ...commonVariables,
  ...optimiserFieldNames[optimiser.name],
];

/** The settings with another value of one of them. */
export function withValue(settings: RunSettings, variable: NumberVariable, value: number): RunSettings {
  const { data, objective, optimiser } = settings;
  switch (variable) {
    case 'lambda':
    case 'rho':
    case 'beta':
      return { ...settings, objective: { ...objective, [variable]: value } };
    case 'patchCount':
    case 'patchSize':
      return { ...settings, data: { ...data, [variable]: value } };
    case 'hiddenSize':
    case 'seed':
      return { ...settings, [variable]: value };
    default:
      return { ...settings, optimiser: { ...optimiser, [variable]: value } };
  }
}

/** The value of a setting; undefined where the optimiser has no such setting, or chooses it by itself. */
export function settingOf(settings: RunSettings, variable: NumberVariable): number | undefined {
  const { data, objective, optimiser } = settings;
  switch (variable) {
    case 'lambda':
    case 'rho':
    case 'beta':
      return objective[variable];
    case 'patchCount':
    case 'patchSize':
      return data[variable];
    case 'hiddenSize':
    case 'seed':
      return settings[variable];
    default: {
      const value = (optimiser as Partial<Record<NumberVariable, unknown>>)[variable];
      return typeof value === 'number' ? value : undefined;
    }
  }
}
