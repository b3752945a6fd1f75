import { PictureTooLarge } from '../core/filters/pixelBuffer.ts';
import type { ControlWords } from './en/controls.ts';
import { say } from './sayings.ts';

/** The sentence about a picture that could not be made: why not, if that is known. */
export function sayPictureProblem(words: ControlWords['savePicture'], error: unknown): string {
  return error instanceof PictureTooLarge ? say(words.problems, error.report) : words.failed;
}
