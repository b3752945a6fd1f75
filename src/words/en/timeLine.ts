import { format } from './format.ts';

/** Looking back at a run, and branching off from it. */
export const timeLine = {
  label: 'Look back',
  position: (iteration: number, last: number): string =>
    `Iteration ${format.integer(iteration)} of ${format.integer(last)}`,
  shown: (iteration: number, last: number): string =>
    `The page shows iteration ${format.integer(iteration)}. The run stands at iteration ${format.integer(last)}.`,
  play: 'Play the run',
  stop: 'Stop playing',
  playSentence: 'Show the run from its beginning, at the speed chosen above.',
  present: 'Back to the end',
  branch: 'Go on from here',
  branchSentence:
    'A new run begins with these weights. The optimiser starts with an empty memory, which changes the result very little. The present run is kept.',
};
