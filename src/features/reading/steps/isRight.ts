import { smallMatrices } from '../../../core/matrices/smallNetwork.ts';
import {
  type BiasCandidate,
  b1gradCandidates,
  b2gradCandidates,
  givesBiasGradient,
} from '../../../notes/code/biasCandidates.ts';
import type { BlankStep, RecallStep } from '../../../notes/structure/steps.ts';

/**
 * Whether an option is the right one. An expression in a blank is evaluated on the small network and compared with
 * the reference.
 */
export function isRight(step: RecallStep | BlankStep, option: string): boolean {
  if (step.kind === 'recall') return option === step.right;
  const { line } = step;
  if (line !== 'b1grad' && line !== 'b2grad') return option === step.right;
  const candidates: Readonly<Record<string, BiasCandidate>> =
    line === 'b1grad' ? b1gradCandidates : b2gradCandidates;
  const candidate = candidates[option];
  return candidate !== undefined && givesBiasGradient(smallMatrices(), line, candidate);
}
