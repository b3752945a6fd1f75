import { loadPython, type PythonRuntime } from '../python/runtime.ts';
import { isSource, readSource } from '../python/source/prepare.ts';
import { otherFunctionOf, otherVerdict } from './grade/fileVerdict.ts';
import { gradeCost } from './grade/gradeCost.ts';
import { costFunction } from './grade/runNetworks.ts';
import { type Verdict, verdictOf } from './grade/verdict.ts';
import { networkOf, type WrittenNetwork } from './network/readNetwork.ts';
import { octaveProgram, parses } from './student/octaveProgram.ts';
import { pythonProgram } from './student/pythonProgram.ts';
import type { SourceFile, StudentProgram } from './student/studentProgram.ts';

/** A file to grade, as the terminal's tool reads it. */
export interface GradeJob {
  /** Its name in the verdict. */
  readonly file: string;
  readonly name: string;
  readonly text: string;
  readonly helpers: readonly SourceFile[];
  /** A network to compare on, in place of the built-in ones. */
  readonly network?: WrittenNetwork;
}

/** Enough to cut 10,000 patches number by number. */
const limitsOfOthers = { stepBudget: 3_000_000 };

/**
 * Grades one file. It may have another name than the course's: its first function is what is called. A file beside it that
 * cannot be parsed matters only when it is called.
 */
export function gradeSources({ file, name, text, helpers, network }: GradeJob): Verdict {
  const other = otherFunctionOf(name);
  if (other) {
    const files = [{ name: `${other}.m`, text }, ...helpers.filter(parses)];
    return otherVerdict(file, other, octaveProgram(files, limitsOfOthers));
  }
  const own = { name: `${costFunction}.m`, text };
  const parsed = helpers.filter((helper) => parses(helper));
  const broken = helpers.filter((helper) => !parsed.includes(helper));
  const first = verdict(file, [own, ...parsed], network);
  const called = broken.find((helper) =>
    first.message?.includes(`'${helper.name.replace(/\.m$/i, '')}' undefined`),
  );
  return called ? verdict(file, [own, ...parsed, called], network) : first;
}

/** Grades files of Python; MicroPython is loaded at the first. Files beside it can be imported. */
export function createPythonGrader(): (job: GradeJob) => Promise<Verdict> {
  let loading: Promise<PythonRuntime> | undefined;
  return async ({ file, name, text, helpers, network }) => {
    loading ??= loadPython();
    const files = [{ name, text }, ...helpers.filter(readable)];
    const other = otherFunctionOf(name);
    if (other) return otherVerdict(file, other, pythonProgram(await loading, files, limitsOfOthers));
    const program = pythonProgram(await loading, files);
    return verdictOf(file, program.language, gradeOn(program, network));
  };
}

/** A file beside the program that cannot be read matters only when it is imported. */
const readable = ({ text }: SourceFile): boolean => isSource(readSource(text));

const gradeOn = (program: StudentProgram, network: WrittenNetwork | undefined) =>
  network ? gradeCost(program, [networkOf(network)]) : gradeCost(program);

function verdict(file: string, files: readonly SourceFile[], network: WrittenNetwork | undefined): Verdict {
  const program = octaveProgram(files);
  return verdictOf(file, program.language, gradeOn(program, network));
}
