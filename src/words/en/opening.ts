import type { FileActivity } from '../../protocol/files.ts';
import { isolate } from '../isolate.ts';
import { format } from './format.ts';

const { integer } = format;

/** While files are read, and the pictures that are open then. */
export const opening = {
  progress: {
    label: 'Reading files',
    activity: ({ fileName, place, count }: FileActivity) =>
      count === 1
        ? `Reading ${isolate(fileName)}`
        : `Reading file ${integer(place)} of ${integer(count)}: ${isolate(fileName)}`,
    cancel: { name: 'Cancel', sentence: 'Stops reading. What was open before stays open.' },
  },
  pictures: {
    label: 'Open pictures',
    /** The size of one picture, or of each of several. */
    size: (width: number, height: number, count: number | undefined) =>
      count === undefined ? `${width}×${height}` : `${integer(count)} of ${width}×${height}`,
    fewPlaces: (places: number, side: number, wanted: number) =>
      `These pictures contain only ${format.count(places, { one: 'different patch', other: 'different patches' })} of ${side}×${side} pixels, but ${integer(wanted)} are requested. Many patches will be the same. Use fewer patches, or more or larger pictures.`,
    whole: {
      name: 'Use the pictures whole',
      sentence: (side: number) =>
        `Each picture becomes one patch of ${side}×${side} pixels. Its values stay as they are.`,
      digits: (side: number) =>
        `Each picture becomes one patch of ${side}×${side} pixels. Its values stay as they are. The number of hidden units, λ, β and ρ are set as in the course’s exercise on MNIST.`,
    },
  },
};

export type OpeningWords = typeof opening;
