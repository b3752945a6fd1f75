import { describe, expect, it } from 'vitest';
import { readTree } from './files.ts';

/** The rooms that may know where the course's data is: the helper itself, and this test. */
const allowed = ['courseData/', 'house/courseData.test.ts'];

/** Ways to the folder beside the repository that go round the helper: its path, or what the helper reads it by. */
const wayToData =
  /\/shared\/|['"`]shared['"`/]|\bcourseDataFolder\b|\bCOURSE_DATA\b|inject\(['"]courseData['"]\)|new CourseData\(/;

const offences = (files: ReadonlyMap<string, string>): readonly string[] =>
  [...files].flatMap(([path, text]) =>
    allowed.some((prefix) => path.startsWith(prefix))
      ? []
      : text
          .split('\n')
          .flatMap((line, index) => (wayToData.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
  );

describe('tests that need the course’s data', () => {
  it('reach it by courseDataTest and in no other way', () => {
    expect(offences(readTree('tests', /\.(?:tsx?|mjs)$/))).toEqual([]);
  });

  it.each([
    "test.skip(!existsSync('../shared/data/IMAGES.mat'));",
    "const path = fileURLToPath(new URL('../../../shared/data', import.meta.url));",
    "join(root, '..', 'shared')",
    'if (courseDataFolder() === undefined) return;',
    "inject('courseData')",
  ])('are caught where they do not: %s', (line) => {
    expect(offences(new Map([['unit/a.test.ts', line]]))).toEqual([`unit/a.test.ts:1: ${line}`]);
  });
});
