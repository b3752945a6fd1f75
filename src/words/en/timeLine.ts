import { format } from './format.ts';

/** Looking back at a run, and branching off from it. */
export const timeLine = {
  label: 'Look back',
  position: (iteration: number, last: number): string =>
    `Iteration ${format.integer(iteration)} of ${format.integer(last)}`,
  shown: (iteration: number, last: number): string =>
    `The page shows iteration ${format.integer(iteration)}. The run stands at iteration ${format.integer(last)}.`,
  seeking: (iteration: number, wanted: number, at: number): string =>
    `The page shows iteration ${format.integer(iteration)}. Iteration ${format.integer(wanted)} was not kept and is trained again, from the same weights: now at ${format.integer(at)}.`,
  differs:
    'This iteration was trained again and its cost differs in the last decimal places: the run was trained on another machine, or with another number of threads.',
  play: 'Play the run',
  stop: 'Stop playing',
  playSentence: 'Show the run from its beginning, at the speed chosen above.',
  present: 'Back to the end',
  branch: 'Go on from here',
  branchSentence:
    'A new run begins with these weights. The optimiser starts with an empty memory, which changes the result very little. The present run is kept.',
};
