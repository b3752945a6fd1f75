import type { NumericalGradientMistake } from '../otherFiles/gradeNumericalGradient.ts';
import type { SampleMistake } from '../otherFiles/gradeSampleImages.ts';

/** The course's two smaller files, with what may be wrong in each. */
export interface FileMistakes {
  readonly sampleIMAGES: SampleMistake;
  readonly computeNumericalGradient: NumericalGradientMistake;
}

type Sentences = { readonly [File in keyof FileMistakes]: Readonly<Record<FileMistakes[File], string>> };

/** What is said about each mistake, and what is said differently about Python. */
export interface FileMistakeWords {
  readonly all: Sentences;
  readonly python: { readonly [File in keyof FileMistakes]: Partial<Sentences[File]> };
}
