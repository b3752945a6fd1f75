import type { Finding, StepGrade } from '../findings.ts';
import { type Step, steps } from '../mistakeNames.ts';
import type { Place } from '../student/studentProgram.ts';
import type { Traced } from '../trace/traced.ts';
import { stepSeen } from '../trace/traced.ts';

/** What is known about a step besides its findings. */
export interface StepFacts {
  /** The student's numbers prove the step right, whether its values were seen or not. */
  readonly proven: ReadonlySet<Step>;
  /** Values of the computation as it should be, and as the student's was explained. */
  readonly right: Traced;
  readonly own: Traced;
}

/** Each step's verdict: wrong where a finding says so, right where it is proven or its values were seen, else not yet. */
export function stepGrades(findings: readonly Finding[], { proven, right, own }: StepFacts): StepGrade[] {
  return steps.map((step) => {
    const wrong = findings.find((finding) => finding.step === step && finding.kind !== 'notYet');
    const seen = stepSeen(step, right);
    const place = wrong?.place ?? (seen && { file: seen.site.file, line: seen.site.line });
    if (wrong !== undefined) return { step, status: 'wrong', ...shown(step, right, own, true, place) };
    if (proven.has(step) || seen !== undefined)
      return { step, status: 'right', ...shown(step, right, own, false, place) };
    return { step, status: 'notYet', ...shown(step, right, own, false, undefined) };
  });
}

/** The quantity to show: the first of the step's that differs, if any should, else the last. */
function shown(
  step: Step,
  right: Traced,
  own: Traced,
  differing: boolean,
  place: Place | undefined,
): Omit<StepGrade, 'step' | 'status'> {
  const indices = right.quantities.flatMap((quantity, n) =>
    quantity.step === step && quantity.name !== 'cost' ? n : [],
  );
  const differs = (n: number): boolean =>
    own.quantities[n]!.value.values.some((value, i) => value !== right.quantities[n]!.value.values[i]);
  const index = (differing ? indices.find(differs) : undefined) ?? indices.at(-1)!;
  const seen = own.sightings[index];
  return {
    place,
    quantity: right.quantities[index]!.name,
    student: seen?.values,
    expected: right.quantities[index]!.value,
  };
}
