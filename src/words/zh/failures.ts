import type { FailureWords } from '../en/failures.ts';
import { engines } from './engines.ts';
import { trainer } from './trainer.ts';

export const failures: FailureWords = { engines, trainer };
