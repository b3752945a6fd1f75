import { beforeAll, describe, expect, it } from 'vitest';
import { gradeCost } from '../../../src/grader/grade/gradeCost.ts';
import { pythonProgram } from '../../../src/grader/student/pythonProgram.ts';
import { loadPython, type PythonRuntime } from '../../../src/python/runtime.ts';
import { mistakenPrograms, mistakes, rightPrograms } from '../../fixtures/python/mistakes.mjs';

let python: PythonRuntime;
beforeAll(async () => {
  python = await loadPython();
});

const file = 'sparse_autoencoder_cost.py';
const gradeOf = (text: string) =>
  gradeCost(pythonProgram(python, [{ name: file, text }], { stepBudget: 100_000 }));

/** Where the arrangement decides which of two names a mistake gets. */
const alike: Readonly<Record<string, readonly string[]>> = {
  gradientByRows: ['gradientByRows', 'gradientByColumns'],
  gradientByColumns: ['gradientByColumns', 'gradientByRows'],
};

const withoutLine: readonly string[] = ['outputsSwapped'];

describe('a mistake in Python, in three wordings', () => {
  it.each(Object.keys(mistakes))('%s is named in each of them, at a line', (mistake) => {
    for (const { name, text } of mistakenPrograms(mistake)) {
      const grade = gradeOf(text);
      expect(grade.status, name).not.toBe('right');
      const [finding] = grade.findings;
      const found = finding && 'mistake' in finding ? finding.mistake : finding?.kind;
      expect(alike[mistake] ?? [mistake], name).toContain(found);
      if (!withoutLine.includes(mistake)) expect(finding?.place?.line, name).toBeGreaterThan(0);
    }
  });
});

describe('a right function in Python', () => {
  it.each(rightPrograms())('is accepted: $name', ({ text }) => {
    const grade = gradeOf(text);
    expect(grade.findings).toEqual([]);
    expect(grade.status).toBe('right');
  });
});
