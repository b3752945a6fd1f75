import type { RefObject } from 'react';
import { useWidth } from '../useWidth.ts';
import { type Axis, shareOfAxis } from './axis.ts';

/** Room around a plot for ticks, letters and titles, in CSS pixels. */
export interface Margin {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The box in which values are drawn, in CSS pixels from its upper left corner. */
export interface Plot {
  readonly width: number;
  readonly height: number;
  readonly margin: Margin;
  /** Where a value stands from left to right. */
  x(value: number): number;
  /** Where a value stands from top to bottom. */
  y(value: number): number;
}

interface PlotSettings {
  readonly height: number;
  readonly margin: Margin;
  readonly up: Axis;
  readonly across: Axis;
}

/** A plot as wide as its frame allows. */
export function usePlot(frame: RefObject<HTMLElement | null>, settings: PlotSettings): Plot {
  const { height, margin, up, across } = settings;
  const width = Math.max(1, useWidth(frame) - margin.left - margin.right);
  return {
    width,
    height,
    margin,
    x: (value) => shareOfAxis(value, across) * width,
    y: (value) => (1 - shareOfAxis(value, up)) * height,
  };
}
