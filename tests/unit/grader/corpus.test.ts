import { describe, expect, it } from 'vitest';
import { mistakes as coreMistakes } from '../../../src/core/autoencoder/mistakes/mistakes.ts';
import type { CostGrade } from '../../../src/grader/findings.ts';
import { gradeCost } from '../../../src/grader/grade/gradeCost.ts';
import { octaveProgram } from '../../../src/grader/student/octaveProgram.ts';
import {
  type CorpusProgram,
  mistakenPrograms,
  mistakes,
  pairedPrograms,
  pairs,
} from '../../fixtures/exercise/corpus.mjs';
import { expectedBlocks, expectedMistakes } from './expectedMistakes.ts';

const gradeOf = ({ files }: CorpusProgram): CostGrade => gradeCost(octaveProgram(files));

function namesIn({ findings }: CostGrade): string[] {
  return findings.map((finding) => ('mistake' in finding ? finding.mistake : finding.kind));
}

const expectedFor = (mistake: string): readonly string[] => [expectedMistakes[mistake] ?? mistake].flat();

const all = mistakenPrograms();
const withPairs = pairedPrograms();

describe('a mistake in three wordings', () => {
  it.each(Object.keys(mistakes))('%s is named in each of them, at a line', (mistake) => {
    for (const program of all.filter(({ mistakes: [own] }) => own === mistake)) {
      const grade = gradeOf(program);
      expect(grade.status, program.name).not.toBe('right');
      expect(expectedFor(mistake), program.name).toContain(namesIn(grade)[0]);
      const [finding] = grade.findings;
      if (!['tooFewParameters', 'notRepeatable', 'outputsSwapped'].includes(mistake))
        expect(finding?.place?.line, program.name).toBeGreaterThan(0);
      const blocks = expectedBlocks[mistake];
      if (blocks) expect(finding, program.name).toMatchObject({ blocks });
    }
  });

  it('is there for every mistake that core knows', () => {
    expect(coreMistakes.map(({ id }) => id).filter((id) => !(id in mistakes))).toEqual([]);
  });
});

describe('two mistakes at once', () => {
  it.each(pairs.map((pair) => pair.join(' and ')))('%s are both named, in the order of the steps', (pair) => {
    for (const program of withPairs.filter((program) => program.mistakes.join(' and ') === pair))
      expect(namesIn(gradeOf(program)), program.name).toEqual(
        program.mistakes.map((mistake) => expectedFor(mistake)[0]),
      );
  });
});
