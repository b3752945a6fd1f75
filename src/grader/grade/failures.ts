import type { FailureFinding, FailureMistake } from '../findings.ts';
import type { Network } from '../network/network.ts';
import { courseSizedNetwork, manyPatchesNetwork } from '../network/networks.ts';
import type { Failure, StudentProgram } from '../student/studentProgram.ts';
import { callCost } from './runNetworks.ts';

/** A failure with its kind, as far as it is known from the shapes or another run. */
export function failureFinding(program: StudentProgram, failure: Failure, network?: Network): FailureFinding {
  return {
    kind: 'failure',
    mistake: mistakeOf(program, failure, network === undefined),
    step: undefined,
    place: failure.place,
    failure,
    ...(network ? { network: network.name } : {}),
  };
}

/** Failures after which it is worth running the program again on the sizes of the course. */
const mayDependOnSizes: readonly Failure['reason'][] = ['shapes', 'index', 'runtime'];

function mistakeOf(program: StudentProgram, failure: Failure, onFirst: boolean): FailureMistake {
  if (onFirst && mayDependOnSizes.includes(failure.reason)) {
    if (runsOn(program, courseSizedNetwork())) return 'sizesHardCoded';
    if (failure.reason === 'index' && runsOn(program, manyPatchesNetwork())) return 'countHardCoded';
  }
  return productMistake(failure) ?? failure.reason;
}

function runsOn(program: StudentProgram, network: Network): boolean {
  return callCost(program, network).type === 'returned';
}

/** Which change makes a product of two matrices fit. */
function productMistake({ operator, operands }: Failure): FailureMistake | undefined {
  const [first, second] = operands ?? [];
  if (operator !== '*' || first === undefined || second === undefined) return undefined;
  const [rows1, columns1] = first.dims;
  const [rows2, columns2] = second.dims;
  if (rows1 === rows2 && columns1 === columns2) return 'elementwiseMeant';
  if (rows1 !== rows2 && columns1 !== columns2) return undefined;
  const changed = rows1 === rows2 ? first : second;
  return /('|\.T)$/.test(changed.source.trim()) ? 'transposeTooMany' : 'transposeMissing';
}
