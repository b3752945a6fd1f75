import { describe, expect, it } from 'vitest';
import { mistakes as coreMistakes } from '../../../src/core/autoencoder/mistakes/mistakes.ts';
import { kinds, mistakes, pairedPrograms, pairs } from '../../fixtures/exercise/corpus.mjs';
import { expectedFor, gradeOf, namesIn, testNaming } from './namesMistakes.ts';

const withPairs = pairedPrograms();

describe('a mistake of the forward pass or the cost', () => {
  testNaming([...kinds.forward, ...kinds.cost]);

  it('is there for every mistake that core knows', () => {
    expect(coreMistakes.map(({ id }) => id).filter((id) => !(id in mistakes))).toEqual([]);
  });
});

describe('two mistakes at once', () => {
  it.each(pairs.map((pair) => pair.join(' and ')))('%s are both named, in the order of the steps', (pair) => {
    for (const program of withPairs.filter((candidate) => candidate.mistakes.join(' and ') === pair))
      expect(namesIn(gradeOf(program)), program.name).toEqual(
        program.mistakes.map((mistake) => expectedFor(mistake)[0]),
      );
  });
});
