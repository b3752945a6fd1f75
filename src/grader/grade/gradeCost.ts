import type { CostGrade, Finding, Remark } from '../findings.ts';
import type { Answer } from '../identify/answer.ts';
import { type Step, stepOfMistake, steps } from '../mistakeNames.ts';
import type { Network } from '../network/network.ts';
import { gradingNetworks, onePatchNetwork } from '../network/networks.ts';
import type { Note, Place, StudentProgram, StudentValue } from '../student/studentProgram.ts';
import { firstSeenMistake, rightTrace } from '../trace/traced.ts';
import { type Site, TraceRecorder } from '../trace/traceRecorder.ts';
import { examined } from './examine.ts';
import { failureFinding } from './failures.ts';
import { formFindings } from './form.ts';
import { ownCheckRemark } from './ownCheck.ts';
import {
  blockDifferences,
  costError,
  costIsRight,
  gradientIsRight,
  referenceOf,
  worstOf,
} from './reference.ts';
import { answerOf, callCost } from './runNetworks.ts';
import { stepGrades } from './stepGrades.ts';

/**
 * Grades a student's `sparseAutoencoderCost`: runs it on several small networks, compares with the float64 reference, and
 * looks for the mistakes that reproduce its numbers. The first of `networks` is the one that is traced.
 */
export function gradeCost(program: StudentProgram, networks = gradingNetworks()): CostGrade {
  const [first] = networks;
  if (first === undefined) throw new RangeError('A grade needs at least one network.');
  const recorder = new TraceRecorder();
  const outcome = callCost(program, first, { onAssign: recorder.record });
  const sites = recorder.sites();
  const notes: Remark[] = outcome.notes.map((note: Note) => ({ kind: 'note', note }));
  if (outcome.type === 'failed') {
    const finding = failureFinding(program, outcome.failure);
    return failedGrade([finding, ...seenFindings(first, sites)], first, sites, notes);
  }
  const returned: (readonly StudentValue[])[] = [outcome.values];
  for (const network of networks.slice(1)) {
    const next = callCost(program, network);
    if (next.type === 'failed') {
      const finding = {
        ...failureFinding(program, next.failure, network),
        step: stepAt(next.failure.place, first, sites),
      };
      return failedGrade([finding, ...seenFindings(first, sites)], first, sites, notes);
    }
    returned.push(next.values);
  }
  return gradeReturned(program, networks, returned, sites, notes);
}

function gradeReturned(
  program: StudentProgram,
  networks: readonly Network[],
  returned: readonly (readonly StudentValue[])[],
  sites: readonly Site[],
  notes: readonly Remark[],
): CostGrade {
  const answers = networks.map((network, n) => answerOf(network, returned[n]!));
  const references = networks.map(referenceOf);
  const form = formFindings(networks, returned);
  const numbers = {
    cost: costOf(answers[0]!, returned[0]![0], references[0]!.cost),
    blocks: worstOf(answers.map((answer, n) => blockDifferences(answer, references[n]!))),
  };
  const costRight = answers.every((answer, n) => costIsRight(answer, references[n]!));
  const gradientRight = answers.every((answer, n) => gradientIsRight(answer, references[n]!));
  const right = rightTrace(networks[0]!, sites);
  if (costRight && gradientRight && form.length === 0) {
    const remarks = [...notes, ...onePatchRemarks(program)];
    const facts = { proven: new Set(steps), right, own: right };
    return { status: 'right', ...numbers, steps: stepGrades([], facts), findings: [], remarks };
  }
  const { findings, own, proven } = examined({
    program,
    answers,
    form,
    sites,
    right,
    values: returned[0]!,
    notes,
  });
  const check = ownCheckRemark(program);
  return {
    status: 'wrong',
    ...numbers,
    steps: stepGrades(findings, { proven, right, own }),
    findings,
    remarks: [...notes, ...(check ? [check] : [])],
  };
}

/** The step whose value the line held on the first network, where the program ran to its end. */
function stepAt(place: Place | undefined, network: Network, sites: readonly Site[]): Step | undefined {
  const { quantities, sightings } = rightTrace(network, sites);
  const index = sightings.findIndex(
    (sighting) => sighting?.site.line === place?.line && sighting?.site.file === place?.file,
  );
  return quantities[index]?.step;
}

function seenFindings(network: Network, sites: readonly Site[]): Finding[] {
  const seen = firstSeenMistake(network, sites);
  if (seen === undefined) return [];
  const { mistake, sighting } = seen;
  return [{ kind: 'mistake', mistake, step: stepOfMistake[mistake], blocks: [], place: sighting.site }];
}

function failedGrade(
  findings: readonly Finding[],
  network: Network,
  sites: readonly Site[],
  remarks: readonly Remark[],
): CostGrade {
  const right = rightTrace(network, sites);
  const [failure] = findings;
  const timeout = failure?.kind === 'failure' && failure.mistake === 'timeout';
  return {
    status: timeout ? 'timeout' : 'error',
    cost: undefined,
    blocks: undefined,
    steps: stepGrades(findings.slice(1), { proven: new Set(), right, own: right }),
    findings,
    remarks,
  };
}

function costOf(answer: Answer, value: StudentValue | undefined, expected: number): CostGrade['cost'] {
  if (value?.type !== 'numbers' || value.re.length === 0) return undefined;
  return {
    value: value.re[0]!,
    expected,
    relativeError: costError(answer, { cost: expected, gradient: new Float64Array() }),
  };
}

function onePatchRemarks(program: StudentProgram): Remark[] {
  const network = onePatchNetwork();
  const outcome = callCost(program, network);
  const reference = referenceOf(network);
  if (outcome.type === 'returned') {
    const answer = answerOf(network, outcome.values);
    if (costIsRight(answer, reference) && gradientIsRight(answer, reference)) return [];
  }
  return [{ kind: 'onePatch' }];
}
