import { createContext, useContext, useEffect } from 'react';
import type {
  FigureId,
  FigureReference,
  FigureSettings,
  ReadoutId,
} from '../../../notes/structure/figures.ts';

export type Readouts = Readonly<Partial<Record<ReadoutId, number>>>;

/** The figure beside some steps: its settings as the reader has them now, and the numbers that it shows. */
export interface LiveFigure {
  readonly reference: FigureReference;
  /** The settings, with what the reader has changed in the text or the figure. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly change: (settings: Readonly<Record<string, unknown>>) => void;
  readonly readouts: Readouts;
  readonly report: (readouts: Readouts) => void;
  /** What the reader has foretold at the step that asks for it. */
  readonly prediction: FiguresPrediction;
}

/** A point of a curve that the reader has drawn. */
export interface CurvePoint {
  readonly at: number;
  readonly value: number;
}

/** Predictions that are laid over what the figure shows. */
export interface FiguresPrediction {
  readonly curve?: readonly CurvePoint[];
  readonly number?: number;
}

export const FigureContext = createContext<LiveFigure | undefined>(undefined);

/** What a figure is drawn from. @throws Error outside of a figure of that kind */
export function useFigure<Id extends FigureId>(id: Id) {
  const figure = useContext(FigureContext);
  if (figure?.reference.id !== id) throw new Error(`This component belongs inside the figure ${id}.`);
  return {
    settings: figure.settings as unknown as FigureSettings[Id],
    change: figure.change as (settings: Partial<FigureSettings[Id]>) => void,
    report: figure.report,
  };
}

/** The curve that the reader has drawn for this figure, if any. */
export const usePredictedCurve = (): readonly CurvePoint[] | undefined =>
  useContext(FigureContext)?.prediction.curve;

/** The number that the reader has foretold for this figure, if any. */
export const usePredictedNumber = (): number | undefined => useContext(FigureContext)?.prediction.number;

/** Tells the text beside the figure which numbers the figure shows. */
export function useReport(report: (readouts: Readouts) => void, readouts: Readouts): void {
  const spelled = JSON.stringify(readouts);
  useEffect(() => report(JSON.parse(spelled) as Readouts), [report, spelled]);
}
