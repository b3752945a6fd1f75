import type { Finding, FormFinding, Remark } from '../findings.ts';
import type { Answer } from '../identify/answer.ts';
import { type Explanation, explain } from '../identify/explain.ts';
import { type Step, stepOfMistake, steps } from '../mistakeNames.ts';
import type { Network } from '../network/network.ts';
import type { StudentProgram, StudentValue } from '../student/studentProgram.ts';
import { explainedTrace, type Traced } from '../trace/traced.ts';
import type { Site } from '../trace/traceRecorder.ts';
import { formFinding } from './form.ts';
import { mistakeFindings } from './mistakeFindings.ts';
import { openSteps } from './openSteps.ts';
import { callCost } from './runNetworks.ts';

/** What a student's function returned, and what is known about it. */
interface WrongAnswer {
  readonly program: StudentProgram;
  /** Network by network. */
  readonly answers: readonly Answer[];
  readonly form: readonly FormFinding[];
  /** On the first network, as is all that follows. */
  readonly sites: readonly Site[];
  readonly right: Traced;
  readonly values: readonly StudentValue[];
  readonly notes: readonly Remark[];
}

interface Examined {
  readonly findings: readonly Finding[];
  readonly own: Traced;
  readonly proven: ReadonlySet<Step>;
}

/** Wrong forms with which the numbers cannot be compared. */
const decisive: readonly FormFinding['mistake'][] = ['outputsSwapped', 'singlePrecision', 'integerClass'];

/**
 * What follows from a wrong answer: the findings in the order of the steps, and the steps that are certainly right.
 */
export function examined({ program, answers, form, sites, right, values, notes }: WrongAnswer): Examined {
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

/** Intermediate integers in the code, if nothing else explains its numbers. */
function integerFindings(notes: readonly Remark[]): FormFinding[] {
  const note = notes.flatMap((remark) => (remark.kind === 'note' ? remark.note : []));
  const found = note.find(({ kind }) => kind === 'integer arithmetic');
  return found ? [formFinding('integerClass', { place: { file: found.file, line: found.line } })] : [];
}

const isNumberForm = (mistake: FormFinding['mistake']): boolean =>
  mistake === 'costComplex' || mistake === 'costNotANumber' || mistake === 'gradientNotANumber';

const explains = ({ mistakes, cost }: Explanation): boolean => cost !== undefined && mistakes.length > 0;

/** A cost or gradient of zeros only has not been written yet, so there is no mistake to explain. */
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
