import type { LineId } from '../code/lines.ts';
import type { ChapterId } from './chapterIds.ts';
import type { FigureReference, ReadoutId } from './figures.ts';

/** Text, with a figure beside it where the step has one. A figure stays until a later step brings another. */
export interface ReadingStep {
  readonly kind: 'reading';
  readonly figure?: FigureReference;
  /** Lines of the cost function that stand under the text, in mathematics, MATLAB and NumPy with their shapes. */
  readonly lines?: readonly LineId[];
}

/** What the reader is asked to foretell before the figure shows it. */
export type PredictionAnswer =
  | { readonly kind: 'choice'; readonly options: readonly string[]; readonly came: string }
  /** A number that the figure measures on this machine. */
  | { readonly kind: 'number'; readonly readout: ReadoutId }
  /** A curve drawn into the figure's own axes, over which the measured one is laid. */
  | { readonly kind: 'curve'; readonly over: 'hiddenSize' | 'epsilon' };

export interface PredictionStep {
  readonly kind: 'prediction';
  readonly figure: FigureReference;
  readonly answer: PredictionAnswer;
  /** Whether the tiles of the recorded run stand with the outcome, for those who let nothing train. */
  readonly recorded?: true;
}

/** Why did what came differ from what was foretold? Answered in the reader's own words, then compared. */
export interface GapStep {
  readonly kind: 'gap';
  /** The prediction it looks back on. */
  readonly about: string;
}

/** A question to which one answer is right; each wrong one gets a hint, and another try. */
export interface RecallStep {
  readonly kind: 'recall';
  readonly options: readonly string[];
  readonly right: string;
}

/** Something to break on purpose: the figure with settings that do it. */
export interface BreakStep {
  readonly kind: 'break';
  readonly figure: FigureReference;
}

/** A line of code with a gap. The candidates are computed and compared with the reference; one of them is right. */
export interface BlankStep {
  readonly kind: 'blank';
  readonly line: LineId;
  readonly options: readonly string[];
  readonly right: string;
}

export type Step = ReadingStep | PredictionStep | GapStep | RecallStep | BreakStep | BlankStep;

/** A chapter without its words. The steps stand in their order; their names are the same in addresses. */
export interface ChapterStructure {
  readonly id: ChapterId;
  readonly steps: Readonly<Record<string, Step>>;
  /**
   * Numerals that may stand in the text as words: settings, sizes and dates that are given, not measured. Every other number is
   * a value that `claims.ts` computes.
   */
  readonly given: readonly string[];
}
