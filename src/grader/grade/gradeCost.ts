import type { CostGrade, Finding, FormFinding, MistakeFinding, Remark } from '../findings.ts';
import type { Answer } from '../identify/answer.ts';
import { type Explanation, explain } from '../identify/explain.ts';
import { type Step, stepOfMistake, steps } from '../mistakeNames.ts';
import type { Network } from '../network/network.ts';
import { gradingNetworks, onePatchNetwork } from '../network/networks.ts';
import type { Note, StudentProgram, StudentValue } from '../student/studentProgram.ts';
import { placeOfMistake, placeOfUnseen } from '../trace/locate.ts';
import { explainedTrace, firstSeenMistake, rightTrace, type Traced } from '../trace/traced.ts';
import { type Site, TraceRecorder } from '../trace/traceRecorder.ts';
import { failureFinding } from './failures.ts';
import { formFinding, formFindings } from './form.ts';
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
      const finding = failureFinding(program, next.failure, network);
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
  const { findings, own, proven } = examined(program, answers, form, sites, right, returned[0]!, notes);
  const check = ownCheckRemark(program);
  return {
    status: 'wrong',
    ...numbers,
    steps: stepGrades(findings, { proven, right, own }),
    findings,
    remarks: [...notes, ...(check ? [check] : [])],
  };
}

interface Examined {
  readonly findings: readonly Finding[];
  readonly own: Traced;
  readonly proven: ReadonlySet<Step>;
}

/** Forms after which the numbers say nothing more. */
const decisive: readonly FormFinding['mistake'][] = ['outputsSwapped', 'singlePrecision', 'integerClass'];

function examined(
  program: StudentProgram,
  answers: readonly Answer[],
  form: readonly FormFinding[],
  sites: readonly Site[],
  right: Traced,
  values: readonly StudentValue[],
  notes: readonly Remark[],
): Examined {
  const nothing = { own: right, proven: new Set<Step>() };
  if (form.some(({ mistake }) => decisive.includes(mistake)))
    return { findings: form.map((finding) => withPlace(finding, sites)), ...nothing };
  if (!isRepeatable(program, answers[0]!.network, values))
    return { findings: [formFinding('notRepeatable')], ...nothing };
  const started = answers.map(startedParts);
  const explanation = explain(started);
  const own = explainedTrace(explanation, started[0]!, sites);
  const proven = provenSteps(explanation, started);
  const named = mistakeFindings(explanation, right, own, sites);
  const open = openSteps(answers, started, explanation, right, named, sites, proven);
  const shaped = form
    .filter(({ mistake }) => !(explains(explanation) && isNumberForm(mistake)))
    .map((finding) => withPlace(finding, sites));
  const unsaid = open.filter(
    ({ kind, step }) => kind !== 'unexplained' || shaped.every((finding) => finding.step !== step),
  );
  const rounded = unsaid.some(({ kind }) => kind === 'unexplained') ? integerFindings(notes) : [];
  if (rounded.length > 0) return { findings: rounded, ...nothing };
  const findings = inOrder([...named, ...shaped, ...unsaid]);
  return { findings, own, proven };
}

/** Integers that the code calculates with on its way, where nothing else explains its numbers. */
function integerFindings(notes: readonly Remark[]): FormFinding[] {
  const note = notes.flatMap((remark) => (remark.kind === 'note' ? remark.note : []));
  const found = note.find(({ kind }) => kind === 'integer arithmetic');
  return found ? [formFinding('integerClass', { place: { file: found.file, line: found.line } })] : [];
}

const isNumberForm = (mistake: FormFinding['mistake']): boolean =>
  mistake === 'costComplex' || mistake === 'costNotANumber' || mistake === 'gradientNotANumber';

const explains = ({ mistakes, cost }: Explanation): boolean => cost !== undefined && mistakes.length > 0;

/** A cost or gradient that is zero throughout has not been written yet, and is nothing to explain. */
function startedParts(answer: Answer): Answer {
  const { cost, gradient } = answer;
  return {
    ...answer,
    cost: cost?.re === 0 && cost.im === 0 ? undefined : cost,
    gradient: gradient?.every((value) => value === 0) ? undefined : gradient,
  };
}

function isRepeatable(program: StudentProgram, network: Network, before: readonly StudentValue[]): boolean {
  const again = callCost(program, network, {
    random: { next: () => 0.123, integer: () => 0, normal: () => 0.5 },
  });
  if (again.type === 'failed') return false;
  return before.every((value, n) => {
    const other = again.values[n];
    if (value.type !== 'numbers' || other?.type !== 'numbers') return true;
    return value.re.every((entry, i) => Object.is(entry, other.re[i]));
  });
}

function provenSteps({ cost, gradient, mistakes }: Explanation, answers: readonly Answer[]): Set<Step> {
  const has = (key: 'cost' | 'gradient'): boolean => answers.every((answer) => answer[key] !== undefined);
  const costSteps: Step[] =
    cost && has('cost') ? ['feedForward', 'squaredError', 'weightDecay', 'sparsityCost'] : [];
  const gradientSteps: Step[] =
    gradient?.explained === 4 && has('gradient')
      ? ['feedForward', 'delta3', 'delta2', 'weightGradients', 'biasGradients']
      : [];
  const wrong = mistakes.map(({ mistake }) => stepOfMistake[mistake]);
  return new Set([...costSteps, ...gradientSteps].filter((step) => !wrong.includes(step)));
}

function mistakeFindings(
  { mistakes }: Explanation,
  right: Traced,
  own: Traced,
  sites: readonly Site[],
): MistakeFinding[] {
  return mistakes.map(({ mistake, blocks }) => {
    const computedAs = blocks.map((block) => unusedBlock(`${block}grad`, mistake, right)).find(Boolean);
    return {
      kind: 'mistake',
      mistake,
      step: stepOfMistake[mistake],
      blocks,
      place: computedAs?.site ?? placeOfMistake(mistake, right, own, sites),
      ...(computedAs ? { computedAs: computedAs.site.name } : {}),
    };
  });
}

/** Where the right value of a block that was left at zero stands after all. */
function unusedBlock(name: string, mistake: string, right: Traced): { site: Site } | undefined {
  if (!mistake.endsWith('Zero')) return undefined;
  return right.sightings[right.quantities.findIndex((quantity) => quantity.name === name)];
}

/** Steps that are neither explained nor proven: the first is where the values part, unless it is not written yet. */
function openSteps(
  answers: readonly Answer[],
  started: readonly Answer[],
  explanation: Explanation,
  right: Traced,
  named: readonly MistakeFinding[],
  sites: readonly Site[],
  proven: ReadonlySet<Step>,
): Finding[] {
  const costOpen = started[0]!.cost !== undefined && explanation.cost === undefined;
  const gradientOpen = started[0]!.gradient !== undefined && (explanation.gradient?.explained ?? 4) < 4;
  const isOpen = (step: Step): boolean => {
    const inCost = steps.indexOf(step) < 4;
    return inCost ? costOpen : gradientOpen;
  };
  if (costOpen || gradientOpen) {
    const index = right.quantities.findIndex(
      ({ step, name }, n) =>
        right.sightings[n] === undefined && isOpen(step) && !proven.has(step) && name !== 'sparsityDelta',
    );
    const seen = firstSeenMistake(answers[0]!.network, sites);
    if (
      seen &&
      named.every(({ mistake }) => mistake !== seen.mistake) &&
      isOpen(stepOfMistake[seen.mistake])
    ) {
      return [
        {
          kind: 'mistake',
          mistake: seen.mistake,
          step: stepOfMistake[seen.mistake],
          blocks: [],
          place: seen.sighting.site,
        },
      ];
    }
    const quantity = right.quantities[index];
    const step = quantity?.step ?? (costOpen ? 'sparsityCost' : 'biasGradients');
    const place = index < 0 ? undefined : placeOfUnseen(index, right, sites);
    return [{ kind: 'unexplained', step, quantity: quantity?.name, place }];
  }
  return notYet(answers, started, right, proven);
}

function notYet(
  answers: readonly Answer[],
  started: readonly Answer[],
  right: Traced,
  proven: ReadonlySet<Step>,
): Finding[] {
  const missing =
    (answers[0]!.cost !== undefined && started[0]!.cost === undefined) ||
    (answers[0]!.gradient !== undefined && started[0]!.gradient === undefined);
  if (!missing) return [];
  const open = steps.find((step) => !proven.has(step) && !seenStep(step, right));
  return open ? [{ kind: 'notYet', step: open, place: undefined }] : [];
}

function seenStep(step: Step, { quantities, sightings }: Traced): boolean {
  return quantities.some((quantity, n) => quantity.step === step && sightings[n] !== undefined);
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

/** The last assignment of the first output, or of the gradient, for what is wrong with their form. */
function withPlace(finding: FormFinding, sites: readonly Site[]): FormFinding {
  const size = (finding.dims ?? []).reduce((product, count) => product * count, 1);
  const site = sites.findLast(({ snapshots }) => snapshots.at(-1)!.values.length === size);
  return site ? { ...finding, place: { file: site.file, line: site.line } } : finding;
}

function inOrder(findings: readonly Finding[]): Finding[] {
  const index = ({ step }: Finding): number => (step === undefined ? -1 : steps.indexOf(step));
  return [...findings].sort((a, b) => index(a) - index(b));
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
