import type { CheckReport, CodeFile, Message } from '../exercise/messages.ts';
import type { CostGrade, Finding, Remark } from '../grader/findings.ts';
import { gradeCost } from '../grader/grade/gradeCost.ts';
import { callCost } from '../grader/grade/runNetworks.ts';
import { gradingNetworks } from '../grader/network/networks.ts';
import type { Language, ProgramMaker } from '../grader/student/studentProgram.ts';
import { quoteOf, remarkSentence, sentencesOf } from '../grader/words/findingWords.ts';
import { inEachLanguage } from '../grader/words/spokenLanguages.ts';
import { createPrint } from './createPrint.ts';
import { checkOwnGradient } from './gradientCheck.ts';

/** Enough for code that works number by number on the small networks. */
const stepBudget = 500_000;

/** Grades the files, makes the numerical gradient check on them, and says it in sentences. @param deadline true ends the program */
export function checkCode(
  files: readonly CodeFile[],
  deadline: () => boolean,
  programOf: ProgramMaker,
): CheckReport {
  const program = programOf(files, { stepBudget, deadline });
  const grade = gradeCost(program);
  const failed = grade.status === 'error' || grade.status === 'timeout';
  return {
    status: statusOf(grade),
    steps: grade.steps,
    findings: grade.findings.map((finding) => messageOf(finding, program.language)),
    remarks: grade.remarks.filter(isOfTheCode).map(remarkOf),
    cost: grade.cost && { value: grade.cost.value, expected: grade.cost.expected },
    // What did not end is not run a second time.
    printed: grade.status === 'timeout' ? '' : printedBy(files, deadline, programOf),
    gradientCheck: failed || statusOf(grade) === 'begun' ? undefined : checkOwnGradient(program),
  };
}

const statusOf = ({ status, findings }: CostGrade): CheckReport['status'] =>
  status === 'wrong' && findings.every(({ kind }) => kind === 'notYet') ? 'begun' : status;

export function messageOf(finding: Finding, language: Language): Message {
  return {
    octave: quoteOf(finding),
    sentences: inEachLanguage((spoken) => sentencesOf(finding, language, spoken)),
    place: finding.place,
    step: finding.step,
  };
}

/** What the gradient check says stands with the check itself. */
const isOfTheCode = ({ kind }: Remark): boolean => kind === 'note' || kind === 'onePatch';

export function remarkOf(remark: Remark): Message {
  const place = remark.kind === 'note' ? { file: remark.note.file, line: remark.note.line } : undefined;
  return {
    octave: undefined,
    sentences: inEachLanguage((spoken) => [remarkSentence(remark, spoken)]),
    place,
    step: undefined,
  };
}

/** What the program prints in one call on the small network. */
function printedBy(files: readonly CodeFile[], deadline: () => boolean, programOf: ProgramMaker): string {
  const print = createPrint();
  const [network] = gradingNetworks();
  if (network) callCost(programOf(files, { stepBudget, deadline, onOutput: print.add }), network);
  return print.text();
}
