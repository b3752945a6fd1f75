import type { Finding, MistakeFinding } from '../findings.ts';
import type { Answer } from '../identify/answer.ts';
import type { Explanation } from '../identify/explain.ts';
import { type Step, stepOfMistake, steps } from '../mistakeNames.ts';
import { placeOfUnseen } from '../trace/locate.ts';
import { firstSeenMistake, provenBy, type Traced } from '../trace/traced.ts';
import type { Site } from '../trace/traceRecorder.ts';

/**
 * Steps that are neither explained nor proven right. The first is where the values begin to differ, unless it is not
 * written yet.
 */
export function openSteps(
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
      ({ step, name }) =>
        provenBy(name, right) === undefined && isOpen(step) && !proven.has(step) && name !== 'sparsityDelta',
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
    const place = index < 0 ? undefined : placeOfUnseen(index, right, sites, answers[0]!.network);
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
