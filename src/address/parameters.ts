import type { FieldName } from '../description/fields.ts';
import type { BackendPreference, Pace } from '../protocol/settings.ts';
import { languages } from '../words/languages.ts';
import { nameText, numberText, switchText, type ValueText } from './values.ts';

/** A parameter of the address: what it is called there, and how its values are written. */
export interface Parameter {
  readonly name: string;
  readonly text: ValueText;
}

/** A parameter whose value is one name out of a list; the first is the usual one. */
export interface NameParameter<Name extends string> extends Parameter {
  readonly names: readonly Name[];
}

/** Fields of a run's description that an address can hold. Opened pictures (`digest`) cannot be sent in a link. */
export type RunField = Exclude<FieldName, 'digest'>;

/**
 * The settings of a run, in the order in which an address names them. What values they may have is said by the
 * description's own fields.
 */
export const runParameters = {
  source: { name: 'source', text: nameText },
  colour: { name: 'colour', text: switchText },
  lambda: { name: 'lambda', text: numberText },
  rho: { name: 'rho', text: numberText },
  beta: { name: 'beta', text: numberText },
  output: { name: 'output', text: nameText },
  sparsity: { name: 'sparsity', text: nameText },
  active: { name: 'k', text: numberText },
  hiddenSize: { name: 'hidden', text: numberText },
  patchSize: { name: 'patchSize', text: numberText },
  patchCount: { name: 'patches', text: numberText },
  seed: { name: 'seed', text: numberText },
  iterations: { name: 'iterations', text: numberText },
  optimiser: { name: 'optimiser', text: nameText },
  memory: { name: 'memory', text: numberText },
  learningRate: { name: 'learningRate', text: numberText },
  momentum: { name: 'momentum', text: numberText },
  batchSize: { name: 'batch', text: numberText },
  whiten: { name: 'whiten', text: switchText },
  whiteningCutoff: { name: 'cutoff', text: numberText },
  removeMean: { name: 'removeMean', text: switchText },
  truncate: { name: 'truncate', text: switchText },
  scale: { name: 'scale', text: switchText },
} as const satisfies Record<RunField, Parameter>;

export const runFields = Object.keys(runParameters) as readonly RunField[];

export const panelNames = [
  'measures',
  'patches',
  'hiddenUnit',
  'reconstructions',
  'sparsity',
  'gradientCheck',
] as const;
export const themeNames = ['system', 'light', 'dark'] as const;
const paceNames = ['slow', 'moderate', 'brisk', 'full'] as const satisfies readonly Pace[];
const backendNames = [
  'auto',
  'webgl',
  'webgpu',
  'simd',
  'simd64',
  'wasm',
  'cpu',
] as const satisfies readonly BackendPreference[];

/** What the curves of compared runs can be drawn over; the first is the usual one. */
export const curveAxes = ['iterations', 'evaluations', 'seconds'] as const;
export type CurveAxis = (typeof curveAxes)[number];

const oneOf = <Name extends string>(name: string, names: readonly Name[]): NameParameter<Name> => ({
  name,
  text: nameText,
  names,
});

/** What is shown of a run, and how it is computed: parameters that change no number of the run. */
export const viewParameters = {
  panel: oneOf('panel', panelNames),
  pace: oneOf('pace', paceNames),
  backend: oneOf('backend', backendNames),
  theme: oneOf('theme', themeNames),
  lang: oneOf('lang', languages),
  embed: oneOf('embed', ['1']),
  over: oneOf('over', curveAxes),
} as const;

/** The inspected hidden unit, counted from 1 as on the page. */
export const unitParameter = { name: 'unit', text: numberText } as const satisfies Parameter;

/** The iteration at which runs are compared. */
export const atParameter = { name: 'at', text: numberText } as const satisfies Parameter;

/** A step of a chapter of the notes. */
export const stepParameter = { name: 'step', text: nameText } as const satisfies Parameter;

export type ViewField = keyof typeof viewParameters;
export const viewFields = Object.keys(viewParameters) as readonly ViewField[];

export type PanelName = (typeof panelNames)[number];
