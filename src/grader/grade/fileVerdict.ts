import type { FileGrade } from '../otherFiles/fileGrade.ts';
import { gradeNumericalGradient } from '../otherFiles/gradeNumericalGradient.ts';
import { gradeSampleImages } from '../otherFiles/gradeSampleImages.ts';
import type { StudentProgram } from '../student/studentProgram.ts';
import type { FileMistakes } from '../words/fileMistakes.ts';
import { fileMistakeSentence } from '../words/fileWords.ts';
import { sentenceOf } from '../words/findingWords.ts';
import type { Verdict } from './verdict.ts';

/** The name of a smaller function of the course's by the name of a file. */
export function otherFunctionOf(name: string): keyof FileMistakes | undefined {
  if (/^(?:sampleIMAGES\.m|sample_?images\.py)$/i.test(name)) return 'sampleIMAGES';
  if (/^(?:computeNumericalGradient\.m|compute_?numerical_?gradient\.py)$/i.test(name))
    return 'computeNumericalGradient';
  return undefined;
}

/** Grades one of the course's smaller functions, as one line of `npm run grade`. */
export function otherVerdict(file: string, name: keyof FileMistakes, program: StudentProgram): Verdict {
  return name === 'sampleIMAGES'
    ? verdictOn(file, name, program, gradeSampleImages(program))
    : verdictOn(file, name, program, gradeNumericalGradient(program));
}

function verdictOn<Name extends keyof FileMistakes>(
  file: string,
  name: Name,
  { language }: StudentProgram,
  { status, mistake, failure }: FileGrade<FileMistakes[Name]>,
): Verdict {
  const finding = failure && {
    kind: 'failure' as const,
    mistake: failure.reason,
    step: undefined,
    place: failure.place,
    failure,
  };
  return {
    file,
    language,
    status,
    cost: null,
    blocks: null,
    firstWrongStep: null,
    line: failure?.place?.line ?? null,
    mistake: mistake ?? failure?.reason ?? null,
    message: finding
      ? sentenceOf(finding, language)
      : mistake === undefined
        ? null
        : fileMistakeSentence(name, mistake, language),
  };
}
