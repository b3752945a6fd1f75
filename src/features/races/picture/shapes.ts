import type { PixelBuffer } from '../../../core/filters/pixelBuffer.ts';

/** What a drawing is made of. Lengths and places in CSS pixels from its upper left corner; colours as CSS writes them. */
export type Shape =
  | {
      readonly kind: 'text';
      readonly x: number;
      /** Of the line on which the letters stand. */
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly colour: string;
      readonly bold?: boolean;
      readonly anchor?: 'start' | 'end';
    }
  | {
      readonly kind: 'line';
      readonly points: readonly (readonly [x: number, y: number])[];
      readonly colour: string;
      readonly width: number;
    }
  /** A picture of pixels, enlarged to this box; pixels stay squares. */
  | {
      readonly kind: 'pixels';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly picture: PixelBuffer;
    };

/** A picture as a list of shapes, so that it can be written as SVG and painted on a canvas. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly background: string;
  /** What it shows, for those who do not see it. */
  readonly title: string;
  readonly shapes: readonly Shape[];
}

/** Letters of every system; the first that is there is taken. */
export const fontFamily = 'system-ui,Helvetica,Arial,sans-serif';
