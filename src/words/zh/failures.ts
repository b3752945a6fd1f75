import type { FailureWords } from '../en/failures.ts';
import { engines } from './engines.ts';
import { spacedWords } from './spacing.ts';
import { trainer } from './trainer.ts';

export const failures: FailureWords = spacedWords({ engines, trainer });
