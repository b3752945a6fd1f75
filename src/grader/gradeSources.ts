import { gradeCost } from './grade/gradeCost.ts';
import { costFunction } from './grade/runNetworks.ts';
import { type Verdict, verdictOf } from './grade/verdict.ts';
import { networkOf, type WrittenNetwork } from './network/readNetwork.ts';
import { octaveProgram } from './student/octaveProgram.ts';
import type { SourceFile } from './student/studentProgram.ts';

/** A file to grade, as the terminal's tool reads it. */
export interface GradeJob {
  /** What to call it in the verdict. */
  readonly file: string;
  readonly name: string;
  readonly text: string;
  readonly helpers: readonly SourceFile[];
  /** A network to compare on, in place of the built-in ones. */
  readonly network?: WrittenNetwork;
}

/** Grades one file. It may have another name than the course's: its first function is what is called. */
export function gradeSources({ file, text, helpers, network }: GradeJob): Verdict {
  const program = octaveProgram([{ name: `${costFunction}.m`, text }, ...helpers]);
  const grade = network ? gradeCost(program, [networkOf(network)]) : gradeCost(program);
  return verdictOf(file, program.language, grade);
}
