import type { CodeLanguage } from '../../exercise/messages.ts';
import { pythonStarter } from './pythonStarter.ts';
import { starterCode } from './starterCode.ts';

interface LanguageFacts {
  /** As its users write it. */
  readonly name: string;
  /** The file of the cost function. */
  readonly mainFile: string;
  readonly extension: string;
  readonly starter: string;
  /** Where the code is kept in localStorage. */
  readonly key: string;
}

export const languageFacts: Readonly<Record<CodeLanguage, LanguageFacts>> = {
  octave: {
    name: 'MATLAB / Octave',
    mainFile: 'sparseAutoencoderCost.m',
    extension: '.m',
    starter: starterCode,
    key: 'exercise.octave',
  },
  python: {
    name: 'Python',
    mainFile: 'sparse_autoencoder_cost.py',
    extension: '.py',
    starter: pythonStarter,
    key: 'exercise.python',
  },
};

const mainFiles: readonly string[] = Object.values(languageFacts).map(({ mainFile }) => mainFile);

/** Whether this is the file of the cost function, in one of the languages. */
export const isMainFile = (name: string): boolean => mainFiles.includes(name);
