import { parseNumber } from '../../format/number.ts';
import type { FigureId } from '../../notes/structure/figures.ts';
import type { ChapterStructure } from '../../notes/structure/steps.ts';
import { curvePoints } from './figures/curveAxes.ts';
import type { FiguresPrediction } from './figures/figure.ts';
import { type Answers, stepKey } from './notebook/notebook.ts';

/** What the reader has foretold in this chapter about a figure: a curve or a number to be laid over it. */
export function predictionFor(
  figure: FigureId,
  { id, steps }: ChapterStructure,
  answers: Answers,
): FiguresPrediction {
  for (const [name, step] of Object.entries(steps)) {
    const answer = answers[stepKey(id, name)];
    if (step.kind !== 'prediction' || step.figure.id !== figure || !answer?.done) continue;
    if (step.answer.kind === 'curve' && answer.curve) {
      return { curve: curvePoints(step.answer.over, answer.curve) };
    }
    const number = step.answer.kind === 'number' ? parseNumber(answer.text) : undefined;
    if (number !== undefined) return { number };
  }
  return {};
}
