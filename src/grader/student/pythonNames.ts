import type { Failure, SourceFile } from './studentProgram.ts';

/** A function of the exercise under the course's name: what it may be called in Python, and how many parameters it takes. */
interface ExerciseFunction {
  /** The first is the one that the page writes. */
  readonly names: readonly string[];
  readonly parameters: number;
}

const exerciseFunctions: Readonly<Record<string, ExerciseFunction>> = {
  sparseAutoencoderCost: { names: ['sparse_autoencoder_cost', 'sparseAutoencoderCost'], parameters: 7 },
  sampleIMAGES: { names: ['sample_images', 'sampleIMAGES', 'sample_IMAGES'], parameters: 0 },
  computeNumericalGradient: {
    names: ['compute_numerical_gradient', 'computeNumericalGradient'],
    parameters: 2,
  },
};

/** The names that a function of the exercise may have in Python; any other function has only its own. */
export const namesOf = (functionName: string): readonly string[] =>
  exerciseFunctions[functionName]?.names ?? [functionName];

/** How many parameters a function of the exercise takes. */
export const parametersOf = (functionName: string): number | undefined =>
  exerciseFunctions[functionName]?.parameters;

/** The file's name without folders and `.py`. */
export const moduleOf = ({ name }: SourceFile): string => name.replace(/^.*[\\/]/, '').replace(/\.py$/i, '');

/** What is said where the main file does not define the function. */
export function missingInPython(functionName: string): Failure {
  const [name = functionName] = namesOf(functionName);
  return {
    reason: 'undefinedFunction',
    message: `NameError: name '${name}' is not defined`,
    explanation: `The file must define def ${name}(…) with the parameters of the exercise, not indented.`,
    name,
    place: undefined,
  };
}
