import type { CodeLanguage } from '../../exercise/messages.ts';

interface LanguageFacts {
  /** As its users write it. */
  readonly name: string;
  /** The name of the cost function. */
  readonly functionName: string;
  /** Its file. */
  readonly mainFile: string;
  readonly extension: string;
  /** Where the code is kept in localStorage. */
  readonly key: string;
}

export const languageFacts: Readonly<Record<CodeLanguage, LanguageFacts>> = {
  octave: {
    name: 'MATLAB / Octave',
    functionName: 'sparseAutoencoderCost',
    mainFile: 'sparseAutoencoderCost.m',
    extension: '.m',
    key: 'exercise.octave',
  },
  python: {
    name: 'Python',
    functionName: 'sparse_autoencoder_cost',
    mainFile: 'sparse_autoencoder_cost.py',
    extension: '.py',
    key: 'exercise.python',
  },
};
