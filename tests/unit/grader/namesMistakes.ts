import { expect, it } from 'vitest';
import type { CostGrade } from '../../../src/grader/findings.ts';
import { gradeCost } from '../../../src/grader/grade/gradeCost.ts';
import { octaveProgram } from '../../../src/grader/student/octaveProgram.ts';
import { type CorpusProgram, mistakenPrograms, mistakes } from '../../fixtures/exercise/corpus.mjs';
import { expectedBlocks, expectedMistakes } from './expectedMistakes.ts';

/** A program that never ends needs no long proof of it. */
const limitsOf = ({ mistakes }: CorpusProgram) =>
  mistakes.includes('loopWithoutEnd') ? { stepBudget: 20_000 } : undefined;

export const gradeOf = (program: CorpusProgram): CostGrade =>
  gradeCost(octaveProgram(program.files, limitsOf(program)));

export function namesIn({ findings }: CostGrade): string[] {
  return findings.map((finding) => ('mistake' in finding ? finding.mistake : finding.kind));
}

/** What the grade may call a mistake of the corpus. */
export const expectedFor = (mistake: string): readonly string[] =>
  [expectedMistakes[mistake] ?? mistake].flat();

/** No line belongs to these. */
const withoutLine: readonly string[] = ['tooFewParameters', 'notRepeatable', 'outputsSwapped'];

/** One wording of each mistake, by turns; with `PROPERTY_TIMES` all of them. */
function wordingsOf(mistake: string, programs: readonly CorpusProgram[]): readonly CorpusProgram[] {
  const own = programs.filter(({ mistakes: [first] }) => first === mistake);
  const place = Object.keys(mistakes).indexOf(mistake) + 1;
  return process.env['PROPERTY_TIMES'] ? own : own.slice(place % own.length).slice(0, 1);
}

/** A test for each mistake: it is named first, at a line, with the blocks that it touches. */
export function testNaming(named: readonly string[]): void {
  const programs = mistakenPrograms();
  it.each(named)('%s is named, at a line', (mistake) => {
    const wordings = wordingsOf(mistake, programs);
    expect(wordings).not.toEqual([]);
    for (const program of wordings) {
      const grade = gradeOf(program);
      expect(grade.status, program.name).not.toBe('right');
      expect(expectedFor(mistake), program.name).toContain(namesIn(grade)[0]);
      const [finding] = grade.findings;
      if (!withoutLine.includes(mistake)) expect(finding?.place?.line, program.name).toBeGreaterThan(0);
      const blocks = expectedBlocks[mistake];
      if (blocks) expect(finding, program.name).toMatchObject({ blocks });
    }
  });
}
