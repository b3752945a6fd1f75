import type { SourcesWords } from '../../words/en/sources.ts';

/** The iteration by which the tiles of each source show something: measured with the settings that suit it. */
export const expectedAfter: Readonly<Record<keyof SourcesWords, number>> = {
  scenes: 50,
  scrambled: 50,
  pinkNoise: 50,
  bars: 40,
  digits: 200,
  mnist: 200,
  files: 50,
};
