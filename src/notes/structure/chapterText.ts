import type { Paragraph } from '../text/spans.ts';
import type { ChapterStructure, Step } from './steps.ts';

/** The words of a chapter in one language: those of every step, by the step's name. */
export interface ChapterText<Structure extends ChapterStructure> {
  readonly title: string;
  /** The question that the chapter answers, in one sentence. */
  readonly question: string;
  readonly steps: { readonly [Name in keyof Structure['steps']]: StepText<Structure['steps'][Name]> };
}

export interface ReadingText {
  readonly title?: string;
  readonly body: readonly Paragraph[];
  /** What the figure shows, for those who do not see it and for print. */
  readonly caption?: string;
}

export interface PredictionText<Option extends string> {
  readonly question: Paragraph;
  readonly options: Readonly<Record<Option, Paragraph>>;
  /** The outcome, and its reason. It is in the text whether or not the reader has chosen. */
  readonly outcome: readonly Paragraph[];
}

export interface CurvePredictionText {
  readonly question: Paragraph;
  readonly xAxis: string;
  readonly yAxis: string;
  readonly outcome: readonly Paragraph[];
}

export interface NumberPredictionText {
  readonly question: Paragraph;
  readonly unit: string;
  readonly outcome: readonly Paragraph[];
}

export interface GapText {
  readonly question: Paragraph;
  /** A good answer, to compare one's own with. */
  readonly answer: Paragraph;
}

export interface RecallText<Option extends string, Right extends string> {
  readonly question: Paragraph;
  readonly options: Readonly<Record<Option, Paragraph>>;
  /** What to think about before the next try, for every wrong option. */
  readonly hints: Readonly<Record<Exclude<Option, Right>, Paragraph>>;
  readonly explanation: Paragraph;
}

export interface BreakText {
  readonly title: string;
  /** What to change, and what to look at. */
  readonly task: Paragraph;
  /** What is seen, and why. */
  readonly answer: Paragraph;
}

/** The words of one kind of step. Options must be written as constants for their names to be known. */
export type StepText<S extends Step> = S extends { kind: 'reading' }
  ? ReadingText
  : S extends { kind: 'prediction'; answer: { options: readonly (infer Option extends string)[] } }
    ? PredictionText<Option>
    : S extends { kind: 'prediction'; answer: { kind: 'number' } }
      ? NumberPredictionText
      : S extends { kind: 'prediction' }
        ? CurvePredictionText
        : S extends { kind: 'gap' }
          ? GapText
          : S extends {
                kind: 'recall' | 'blank';
                options: readonly (infer Option extends string)[];
                right: infer Right extends string;
              }
            ? RecallText<Option, Right>
            : S extends { kind: 'break' }
              ? BreakText
              : never;
