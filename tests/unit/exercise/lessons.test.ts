import { beforeAll, describe, expect, it } from 'vitest';
import { type CodeLanguage, codeLanguages } from '../../../src/exercise/messages.ts';
import { tryLine } from '../../../src/exerciseWorker/tryLine.ts';
import { blank, lessonFile, lessonNames, lessons } from '../../../src/features/exercise/lessons.ts';
import { octaveProgram } from '../../../src/grader/student/octaveProgram.ts';
import { pythonProgram } from '../../../src/grader/student/pythonProgram.ts';
import type { ProgramMaker } from '../../../src/grader/student/studentProgram.ts';
import { loadPython, type PythonRuntime } from '../../../src/python/runtime.ts';

let python: PythonRuntime;
beforeAll(async () => {
  python = await loadPython();
}, 60_000);

const programOf = (language: CodeLanguage): ProgramMaker =>
  language === 'octave' ? octaveProgram : (files, limits) => pythonProgram(python, files, limits);

describe('the first lines', () => {
  for (const language of codeLanguages)
    for (const name of lessonNames)
      it(`of ${name} in ${language} run, and the blank needs what belongs there`, () => {
        const code = lessons[language][name];
        const filled = code.withBlank.replace(blank, code.filling);
        const tried = (line: string, model: string) =>
          tryLine(
            {
              files: [lessonFile(language, code, line)],
              model: [lessonFile(language, code, model)],
              variable: code.variable,
            },
            () => false,
            programOf(language),
          );
        for (const line of [code.worked, filled, code.whole]) {
          expect(tried(line, line)).toMatchObject({ status: 'right', error: undefined });
        }
        expect(tried(code.worked, code.whole).status).toBe('wrong');
        expect(tried(code.withBlank.replace(blank, ''), filled).status).not.toBe('right');
      });

  it('are answered in the language’s own words where they fail', () => {
    const code = lessons.octave.products;
    const model = [lessonFile('octave', code, code.whole)];
    const { status, error, expected } = tryLine(
      { files: [lessonFile('octave', code, 'P = A * D;')], model, variable: code.variable },
      () => false,
      octaveProgram,
    );
    expect(status).toBe('error');
    expect(error?.octave).toBe('operator *: nonconformant arguments (op1 is 2x3, op2 is 2x3)');
    expect(expected).toMatchObject({ rows: 2, columns: 2 });
  });
});
