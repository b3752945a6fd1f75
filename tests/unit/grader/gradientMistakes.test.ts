import { describe } from 'vitest';
import { kinds } from '../../fixtures/exercise/corpus.mjs';
import { testNaming } from './namesMistakes.ts';

describe('a mistake of the gradient, of what is returned, or an error', () => {
  testNaming([...kinds.backward, ...kinds.returned, ...kinds.failing]);
});
