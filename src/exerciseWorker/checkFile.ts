import { createRandom } from '../core/random.ts';
import type { CodeFile, FileReport, Numbers, OtherFile } from '../exercise/messages.ts';
import type { FailureFinding } from '../grader/findings.ts';
import type { FileGrade } from '../grader/otherFiles/fileGrade.ts';
import { gradeNumericalGradient } from '../grader/otherFiles/gradeNumericalGradient.ts';
import { gradeSampleImages, patchesInColumns } from '../grader/otherFiles/gradeSampleImages.ts';
import type {
  Failure,
  NumericArray,
  ProgramMaker,
  StudentProgram,
} from '../grader/student/studentProgram.ts';
import type { FileMistakes } from '../grader/words/fileMistakes.ts';
import { fileMistakeSentence } from '../grader/words/fileWords.ts';
import { inEachLanguage } from '../grader/words/spokenLanguages.ts';
import { messageOf, remarkOf } from './checkCode.ts';
import { createPrint } from './createPrint.ts';
import { whitenedScenes } from './trainCode.ts';

/** Enough to cut 10,000 patches number by number. */
const stepBudget = 3_000_000;
const pictureCount = 10;
const pictureSide = 512;
/** Drawn scenes, each of which is several of the pictures. */
const sceneCount = 2;
/** Patches that are shown. */
const shown = 100;

const graders: { readonly [File in OtherFile]: (program: StudentProgram) => FileGrade<FileMistakes[File]> } =
  {
    sampleIMAGES: (program) => gradeSampleImages(program),
    computeNumericalGradient: gradeNumericalGradient,
  };

/** Grades one of the course's smaller files. @param deadline true ends the program */
export function checkFile(
  file: OtherFile,
  files: readonly CodeFile[],
  deadline: () => boolean,
  programOf: ProgramMaker,
): FileReport {
  const print = createPrint();
  const program = programOf(files, { stepBudget, deadline, onOutput: print.add });
  const grade: FileGrade<FileMistakes[OtherFile]> = graders[file](program);
  const { mistake, failure, notes = [] } = grade;
  const isBegun = mistake === 'zeros';
  return {
    status: isBegun ? 'begun' : grade.status,
    mistake: isBegun ? undefined : mistake,
    sentence:
      mistake === undefined || isBegun
        ? undefined
        : inEachLanguage((spoken) => fileMistakeSentence(file, mistake, program.language, spoken)),
    error: failure && messageOf(findingOf(failure), program.language),
    remarks: notes.map((note) => remarkOf({ kind: 'note', note })),
    printed: print.text(),
    student: isBegun ? undefined : matrixOf(grade.student),
    expected: isBegun ? undefined : matrixOf(grade.expected),
    patches: file === 'sampleIMAGES' && grade.status === 'right' ? patchesOf(program) : undefined,
  };
}

export const findingOf = (failure: Failure): FailureFinding => ({
  kind: 'failure',
  mistake: failure.reason,
  step: undefined,
  place: failure.place,
  failure,
});

export const matrixOf = (array: NumericArray | undefined): Numbers | undefined =>
  array && array.dims.length === 2
    ? { rows: array.dims[0] ?? 0, columns: array.dims[1] ?? 0, values: array.re.slice() }
    : undefined;

/** What the function cuts from whitened scenes of the page's own, in place of the course's pictures. */
function patchesOf(program: StudentProgram): Numbers | undefined {
  const outcome = program.call('sampleIMAGES', [], {
    outputs: 1,
    loadable: new Map([['IMAGES', pictures()]]),
    random: createRandom(1),
  });
  const [returned] = outcome.type === 'returned' ? outcome.values : [];
  if (returned?.type !== 'numbers') return undefined;
  const patches = patchesInColumns(returned);
  const rows = patches.dims[0] ?? 0;
  return { rows, columns: shown, values: patches.re.slice(0, rows * shown) };
}

function pictures(): NumericArray {
  const re = new Float64Array(pictureSide ** 2 * pictureCount);
  const scenes = whitenedScenes(1, sceneCount, pictureSide);
  for (const [scene, { pixels }] of scenes.entries())
    for (let column = 0; column < pictureSide; column++)
      for (let row = 0; row < pictureSide; row++)
        re[scene * pictureSide ** 2 + column * pictureSide + row] = pixels[
          row * pictureSide + column
        ] as number;
  for (let picture = sceneCount; picture < pictureCount; picture++)
    re.copyWithin(
      picture * pictureSide ** 2,
      (picture % sceneCount) * pictureSide ** 2,
      ((picture % sceneCount) + 1) * pictureSide ** 2,
    );
  return { type: 'numbers', dims: [pictureSide, pictureSide, pictureCount], re, im: null, class: 'double' };
}
