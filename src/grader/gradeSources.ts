import { gradeCost } from './grade/gradeCost.ts';
import { costFunction } from './grade/runNetworks.ts';
import { type Verdict, verdictOf } from './grade/verdict.ts';
import { networkOf, type WrittenNetwork } from './network/readNetwork.ts';
import { octaveProgram, parses } from './student/octaveProgram.ts';
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

/**
 * Grades one file. It may have another name than the course's: its first function is what is called. A file beside it that
 * cannot be parsed matters only when it is called.
 */
export function gradeSources({ file, text, helpers, network }: GradeJob): Verdict {
  const own = { name: `${costFunction}.m`, text };
  const parsed = helpers.filter((helper) => parses(helper));
  const broken = helpers.filter((helper) => !parsed.includes(helper));
  const first = verdict(file, [own, ...parsed], network);
  const called = broken.find(({ name }) =>
    first.message?.includes(`'${name.replace(/\.m$/i, '')}' undefined`),
  );
  return called ? verdict(file, [own, ...parsed, called], network) : first;
}

function verdict(file: string, files: readonly SourceFile[], network: WrittenNetwork | undefined): Verdict {
  const program = octaveProgram(files);
  const grade = network ? gradeCost(program, [networkOf(network)]) : gradeCost(program);
  return verdictOf(file, program.language, grade);
}
