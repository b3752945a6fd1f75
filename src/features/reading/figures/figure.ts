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

/** Tells the text beside the figure which numbers the figure shows. */
export function useReport(report: (readouts: Readouts) => void, readouts: Readouts): void {
  const spelled = JSON.stringify(readouts);
  useEffect(() => report(JSON.parse(spelled) as Readouts), [report, spelled]);
}
