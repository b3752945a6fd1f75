import { beforeAll, describe, expect, it } from 'vitest';
import { type CodeLanguage, codeLanguages, type ExerciseStep } from '../../../src/exercise/messages.ts';
import { tryLine } from '../../../src/exerciseWorker/tryLine.ts';
import { guidedLesson } from '../../../src/features/exercise/guidedSteps.ts';
import { insertLines } from '../../../src/features/exercise/insertLines.ts';
import {
  blank,
  firstLesson,
  type Lesson,
  type LessonPart,
  lessonNames,
  linesToTry,
} from '../../../src/features/exercise/lessons.ts';
import { gradeCost } from '../../../src/grader/grade/gradeCost.ts';
import { octaveProgram } from '../../../src/grader/student/octaveProgram.ts';
import { pythonProgram } from '../../../src/grader/student/pythonProgram.ts';
import type { ProgramMaker } from '../../../src/grader/student/studentProgram.ts';
import { loadPython, type PythonRuntime } from '../../../src/python/runtime.ts';
import { guide } from '../../../src/words/en/exerciseGuide.ts';
import { starters } from '../../../src/words/en/exerciseStarters.ts';
import { guide as chineseGuide } from '../../../src/words/zh/exerciseGuide.ts';
import { ownLines } from './ownLines.ts';

let python: PythonRuntime;
beforeAll(async () => {
  python = await loadPython();
}, 60_000);

const programOf = (language: CodeLanguage): ProgramMaker =>
  language === 'octave' ? octaveProgram : (files, limits) => pythonProgram(python, files, limits);

const tried = (language: CodeLanguage, lesson: Lesson, part: LessonPart, lines: string) =>
  tryLine(linesToTry(language, lesson, part, lines), () => false, programOf(language));

/** What a part waits for; lines of the function are in none of the page's files. */
function rightLines(language: CodeLanguage, part: LessonPart): string {
  if (part.kind === 'own') return ownLines[language][part.towards];
  return part.kind === 'blank' ? part.line.replace(blank, part.filling) : part.line;
}

const steps = Object.keys(guide.steps) as ExerciseStep[];

describe('the first lines', () => {
  for (const language of codeLanguages)
    for (const name of lessonNames)
      it(`of ${name} in ${language} run, and the blank needs what belongs there`, () => {
        const lesson = firstLesson(language, name);
        const [worked, withBlank, whole] = lesson.parts as [LessonPart, LessonPart, LessonPart];
        for (const part of lesson.parts)
          expect(tried(language, lesson, part, rightLines(language, part))).toMatchObject({
            status: 'right',
            error: undefined,
          });
        expect(tried(language, lesson, whole, rightLines(language, worked)).status).toBe('wrong');
        const unfilled = withBlank.kind === 'blank' ? withBlank.line.replace(blank, '') : '';
        expect(tried(language, lesson, withBlank, unfilled).status).not.toBe('right');
      });

  it('are answered in the language’s own words where they fail', () => {
    const lesson = firstLesson('octave', 'products');
    const { status, error, expected } = tried('octave', lesson, lesson.parts[2]!, 'P = A * D;');
    expect(status).toBe('error');
    expect(error?.octave).toBe('operator *: nonconformant arguments (op1 is 2x3, op2 is 2x3)');
    expect(expected).toMatchObject({ rows: 2, columns: 2 });
  });
});

describe('the guided way', () => {
  for (const language of codeLanguages) {
    it.each(steps)(`leads through %s in ${language}, from line to line`, (step) => {
      const lesson = guidedLesson(language, step);
      for (const part of lesson.parts) {
        expect(tried(language, lesson, part, rightLines(language, part)), part.variable).toMatchObject({
          status: 'right',
          error: undefined,
        });
        if (part.kind === 'blank')
          expect(tried(language, lesson, part, part.line.replace(blank, '')).status).not.toBe('right');
      }
    });

    it(`gives nothing away in ${language}: no line of it is what a step asks for`, () => {
      for (const step of steps) {
        const lesson = guidedLesson(language, step);
        const given = lesson.parts.filter(({ kind }) => kind === 'worked' || kind === 'blank');
        for (const part of lesson.parts) {
          if (part.kind !== 'own') continue;
          for (const one of given) {
            const copied = `${rightLines(language, one)}\n${part.variable} = ${one.variable}`;
            expect(tried(language, lesson, part, copied).status, part.variable).not.toBe('right');
          }
          const unknown = tried(language, lesson, part, `x = ${part.variable}`);
          expect(unknown.status, part.variable).toBe('error');
        }
      }
    });

    it(`ends in a right function in ${language}, when its lines are put in one after the other`, () => {
      const name = language === 'octave' ? 'sparseAutoencoderCost.m' : 'sparse_autoencoder_cost.py';
      let text: string | undefined = starters[language].cost;
      for (const step of steps)
        for (const part of guidedLesson(language, step).parts)
          if (part.kind === 'own') text = insertLines(text ?? '', rightLines(language, part), language);
      const files = [{ name, text: text ?? '' }];
      expect(gradeCost(programOf(language)(files, { stepBudget: 500_000 })).status).toBe('right');
    });
  }

  it('tells sizes that differ from what is wanted', () => {
    const lesson = guidedLesson('octave', 'biasGradients');
    const { status, student, expected } = tried(
      'octave',
      lesson,
      lesson.parts[0]!,
      'b1grad = mean(delta2, 1);',
    );
    expect(status).toBe('wrong');
    expect(student).toMatchObject({ rows: 1, columns: 5 });
    expect(expected).toMatchObject({ rows: 3, columns: 1 });
  });

  it.each(['function y = f(x)\ny = x;\nend\n', ''])('has no place for lines in %j', (text) => {
    expect(insertLines(text, 'a2 = 1;', 'octave')).toBeUndefined();
  });

  it('has a sentence for each of its parts, in both languages of the page', () => {
    for (const language of codeLanguages)
      for (const step of steps) {
        const { length } = guidedLesson(language, step).parts;
        expect(guide.steps[step], step).toHaveLength(length);
        expect(chineseGuide.steps[step], step).toHaveLength(length);
      }
  });
});
