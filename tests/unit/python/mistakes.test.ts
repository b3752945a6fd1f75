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

/** One wording of each mistake, by turns; with `PROPERTY_TIMES` all of them. */
const wordingsOf = (mistake: string, place: number) => {
  const programs = mistakenPrograms(mistake);
  return process.env['PROPERTY_TIMES'] ? programs : [programs[place % programs.length]!];
};

describe('a mistake in Python', () => {
  it.each(Object.keys(mistakes).map((mistake, place) => [mistake, place] as const))(
    '%s is named, at a line',
    (mistake, place) => {
      for (const { name, text } of wordingsOf(mistake, place)) {
        const grade = gradeOf(text);
        expect(grade.status, name).not.toBe('right');
        const [finding] = grade.findings;
        const found = finding && 'mistake' in finding ? finding.mistake : finding?.kind;
        expect(alike[mistake] ?? [mistake], name).toContain(found);
        if (!withoutLine.includes(mistake)) expect(finding?.place?.line, name).toBeGreaterThan(0);
      }
    },
  );
});

describe('a right function in Python', () => {
  it.each(rightPrograms())('is accepted: $name', ({ text }) => {
    const grade = gradeOf(text);
    expect(grade.findings).toEqual([]);
    expect(grade.status).toBe('right');
    expect(grade.remarks.map(({ kind }) => kind)).not.toContain('onePatch');
  });

  it('may import a helper file that lies beside it', () => {
    const helper = {
      name: 'squash.py',
      text: 'import numpy as np\n\ndef squash(x):\n    return 1 / (1 + np.exp(-x))\n',
    };
    const text = rightPrograms()[0]?.text ?? '';
    const main = {
      name: file,
      text: `from squash import squash\n${text.replaceAll('= sigmoid(', '= squash(')}`,
    };
    expect(gradeCost(pythonProgram(python, [main, helper])).status).toBe('right');
    const alone = gradeCost(pythonProgram(python, [main]));
    expect(alone.findings[0]).toMatchObject({
      kind: 'failure',
      failure: { message: "ModuleNotFoundError: No module named 'squash'" },
    });
  });
});
