import type { PictureProblem } from '../../core/filters/pixelBuffer.ts';
import type { Sayings } from '../sayings.ts';
import { format } from './format.ts';

const pictureProblems: Sayings<PictureProblem> = {
  tooLarge: ({ zoom, width, height, largestZoom }) => {
    const size = `Enlarged ${format.integer(zoom)} times, the picture would have ${width}×${height} pixels. That is more than a browser can draw.`;
    if (largestZoom < 1) return `${size} It is too large at any size.`;
    return largestZoom === 1
      ? `${size} Save it without enlarging it.`
      : `${size} Enlarge it at most ${format.integer(largestZoom)} times.`;
  },
};

/** Sliders, number fields, messages and the saving of pictures: what the controls of every part say. */
export const controls = {
  /** A quantity with its letter. */
  named: (name: string, symbol: string) => `${name} ${symbol}`,
  /** The number field beside a slider. */
  exactValue: (label: string) => `${label}, exact value`,
  notANumber: (typed: string, name: string, value: string) =>
    `“${typed}” is not a number. ${name} stays ${value}.`,
  /** A number outside of its range was replaced by the nearest one within. */
  outOfRange: (name: string, range: { least: string; most: string; orZero: boolean }, value: string) =>
    `${name} must be between ${range.least} and ${range.most}${range.orZero ? ', or 0' : ''}. It was set to ${value}.`,
  /** The button that restores a value: whose value that is. */
  restore: {
    course: {
      label: (name: string, value: string) => `${name}: back to the course’s value ${value}`,
      hint: (value: string) => `Back to the course’s value ${value}.`,
    },
    suggested: {
      label: (name: string, value: string) => `${name}: back to the suggested value ${value}`,
      hint: (value: string) => `Back to the suggested value ${value}.`,
    },
  },
  dismiss: 'Dismiss this message',
  savePicture: {
    png: 'Save PNG',
    svg: 'Save SVG',
    ownPixels: '1× (its own pixels)',
    zoom: (times: number) => `${times}× (${format.count(times, { one: 'pixel', other: 'pixels' })} each)`,
    failed: 'The browser could not make the picture. Choose a smaller size.',
    problems: pictureProblems,
  },
};

export type ControlWords = typeof controls;
