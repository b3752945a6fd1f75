import type { Answers } from './answer.ts';
import { readParameters } from './readParameters.ts';

/** Who answers which question. */
export const answers: Answers = { readParameters };
