import { engines } from './engines.ts';
import { trainer } from './trainer.ts';

/** Why something does not go on, and why an engine was taken or not. */
export const failures = { engines, trainer };

export type FailureWords = typeof failures;
