import type { FailureMistake, FormFinding, FormMistake, Remark } from '../findings.ts';
import type { MistakeName, Step } from '../mistakeNames.ts';

/** Rewrites a sentence: what a pattern finds is replaced. */
export type Spelling = readonly (readonly [RegExp, string])[];

/** What can be said about a student's code, in one language. Sizes are given as text. */
export interface GraderWords {
  readonly steps: Readonly<Record<Step, string>>;
  readonly mistakes: Readonly<Record<MistakeName, string>>;
  readonly forms: Readonly<Record<FormMistake, (finding: FormFinding) => string>>;
  /** What an error of the program means. */
  readonly failures: Readonly<Partial<Record<FailureMistake, string>>>;
  /** Sentences that are different for Python, and how the others are rewritten with Python's operators and calls. */
  readonly python: {
    readonly mistakes: Readonly<Partial<Record<MistakeName, string>>>;
    readonly forms: Readonly<Partial<Record<FormMistake, string>>>;
    readonly failures: Readonly<Partial<Record<FailureMistake, string>>>;
    readonly spellings: Spelling;
  };
  /** @param step its number, as in `2.2` */
  readonly notYet: (step: string, name: string) => string;
  readonly unexplained: (step: string, name: string) => string;
  readonly noVariableHolds: (quantity: string) => string;
  readonly noKnownMistake: string;
  /** Joins the sentences of one finding. */
  readonly join: (sentences: readonly string[]) => string;
  /** @param blocks names of parts of the gradient, as in `W1grad` */
  readonly inBlocks: (blocks: readonly string[]) => string;
  readonly rightIn: (variable: string) => string;
  readonly onNetwork: (name: string) => string;
  readonly sizes: (operands: readonly (readonly [source: string, size: string])[]) => string;
  readonly didYouMean: (name: string) => string;
  /** An explanation or a note that the interpreters give in English. */
  readonly explanation: (english: string) => string;
  readonly remarks: Readonly<Record<Exclude<Remark['kind'], 'note'>, string>>;
}
