import { describe, expect, it } from 'vitest';
import { gradeCost } from '../../../src/grader/grade/gradeCost.ts';
import { octaveProgram } from '../../../src/grader/student/octaveProgram.ts';
import { rightPrograms } from '../../fixtures/exercise/corpus.mjs';

describe('a right variant', () => {
  it.each(rightPrograms())('$name is accepted', (program) => {
    const grade = gradeCost(octaveProgram(program.files));
    expect(grade).toMatchObject({ status: 'right', findings: [] });
    expect(grade.steps.every(({ status }) => status === 'right')).toBe(true);
  });
});
