import { format } from './format.ts';

/** What the pictures of a run are called that have no file of their own. Numbers count from 1. */
export const pictureNames = {
  scene: (number: number) => `Scene ${format.integer(number)}`,
  picture: (number: number) => `Picture ${format.integer(number)}`,
  /** @param name of the file that holds many */
  inFile: (name: string, number: number) => `${name}, picture ${format.integer(number)}`,
};

export type PictureNameWords = typeof pictureNames;
