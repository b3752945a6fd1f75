import type { ScrubbableId } from '../../notes/structure/figures.ts';

/** What a setting inside a sentence is called, for screen readers. */
export type ReadingSettingNames = Readonly<Record<ScrubbableId, string>>;

export const readingSettings: ReadingSettingNames = {
  hiddenSize: 'Number of hidden units',
  rho: 'Target activation ρ',
  rhoHat: 'Mean activation ρ̂',
  inputAngle: 'Angle of the input in degrees',
  inputLength: 'Length of the input',
  tries: 'Number of random inputs',
  contrast: 'Contrast of the first patch',
  firstAngle: 'Angle of the first patch in degrees',
  patches: 'Number of patches',
  epsilon: 'EPSILON',
  learningRate: 'Learning rate',
  patchCount: 'Number of patches',
  lbfgsMemory: 'Pairs that L-BFGS remembers',
};
