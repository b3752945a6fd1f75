import { describe, expect, it } from 'vitest';
import type { FileReport, OtherFile } from '../../../src/exercise/messages.ts';
import { checkFile } from '../../../src/exerciseWorker/checkFile.ts';
import { fileHeadline, fileMarks, fileSentences } from '../../../src/features/exercise/fileWords.ts';
import { octaveProgram } from '../../../src/grader/student/octaveProgram.ts';
import { exercise as english } from '../../../src/words/en/exercise.ts';
import { starters } from '../../../src/words/en/exerciseStarters.ts';
import { exercise as chinese } from '../../../src/words/zh/exercise.ts';
import { starters as chineseStarters } from '../../../src/words/zh/exerciseStarters.ts';

const place = '%% Write your code here';

const checked = (file: OtherFile, body: string, change = (text: string) => text): FileReport => {
  const text = change(starters.octave[file].replace(place, body));
  return checkFile(file, [{ name: `${file}.m`, text }], () => false, octaveProgram);
};

const taskOf = ({ files }: typeof english) => files.tasks.octave.sampleIMAGES;

const sampled = `for i = 1:numpatches
  r = randi(505); c = randi(505);
  patches(:, i) = reshape(IMAGES(r:r+7, c:c+7, randi(10)), 64, 1);
end`;

const differences = `for i = 1:numel(theta)
  e = zeros(size(theta)); e(i) = 1e-4;
  numgrad(i) = (J(theta + e) - J(theta - e)) / 2e-4;
end`;

describe('the check of one of the smaller files', () => {
  it.each(['sampleIMAGES', 'computeNumericalGradient'] as const)(
    'finds the starter of %s begun and nothing wrong in it, in both languages',
    (file) => {
      for (const text of [starters.octave[file], chineseStarters.octave[file]]) {
        const report = checkFile(file, [{ name: `${file}.m`, text }], () => false, octaveProgram);
        expect(report).toMatchObject({ status: 'begun', mistake: undefined, error: undefined });
        expect(fileHeadline(report, english)).toBe('Nothing is written yet.');
      }
    },
  );

  it('shows the patches that a right sampleIMAGES cuts from the built-in scenes', () => {
    const report = checked('sampleIMAGES', sampled);
    expect(report.status).toBe('right');
    expect(report.patches).toMatchObject({ rows: 64, columns: 100 });
    const values = report.patches!.values;
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0.1 - 1e-9);
    expect(Math.max(...values)).toBeLessThanOrEqual(0.9 + 1e-9);
    expect(new Set(values).size).toBeGreaterThan(1000);
  });

  it('says in both languages of the page which mistake a file has', () => {
    const report = checked('sampleIMAGES', sampled.replace('randi(10)', '3'));
    expect(report).toMatchObject({ status: 'wrong', mistake: 'oneImageOnly', patches: undefined });
    expect(fileSentences(report, taskOf(english), 'en').join()).toContain('the same picture');
    expect(fileSentences(report, taskOf(chinese), 'zh-Hans').join()).toContain('同一张图片');
  });

  it('shows the numerical gradient beside the exact one', () => {
    const right = checked('computeNumericalGradient', differences);
    expect(right).toMatchObject({ status: 'right', student: { rows: 5, columns: 1 } });
    const wrong = checked('computeNumericalGradient', differences.replace('2e-4', '1e-4'));
    expect(wrong).toMatchObject({ status: 'wrong', mistake: 'notHalved' });
    expect(wrong.student!.values[0]! / wrong.expected!.values[0]!).toBeCloseTo(2, 5);
  });

  it('gives an error its line and Octave’s words, and marks the line', () => {
    const report = checked('computeNumericalGradient', 'numgrad(1) = K(theta);');
    expect(report.status).toBe('error');
    expect(report.error?.octave).toMatch(/^'K' undefined/);
    const line = report.error!.place!.line;
    expect(fileHeadline(report, english)).toBe(`The program stopped with an error at line ${line}.`);
    expect(fileMarks(report, 'computeNumericalGradient.m', english)).toEqual([
      { line, kind: 'wrong', text: '✗ here' },
    ]);
  });

  it('ends a loop that never ends', () => {
    expect(checked('sampleIMAGES', 'while true\nend').status).toBe('timeout');
  });

  it('gives what the program prints', () => {
    expect(checked('computeNumericalGradient', 'n = numel(theta)').printed).toContain('n = 5');
  });
});
