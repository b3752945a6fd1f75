import type { FigureSession } from '../../room.ts';

/**
 * Lets a training run in equal parts, each from the weights of the last and with an empty memory, as
 * `theta = optTheta` before another call of the optimiser does.
 * @returns ends it
 */
export function trainInParts({ settings, run, controls }: FigureSession, parts: number): () => void {
  const { budget: whole, changeBudget } = settings.getState();
  const part = whole / parts;
  changeBudget(part);
  return run.subscribe(({ phase, iteration, stopReason }, before) => {
    if (iteration === 0 && before.iteration > 0) changeBudget(part);
    const ended = phase === 'finished' && before.phase !== 'finished' && stopReason === 'budget';
    if (!ended || iteration >= whole) return;
    const { optimiser, changeOptimiser } = settings.getState();
    // A new object with the same settings, so that the trainer starts the optimiser with an empty memory.
    changeOptimiser({ ...optimiser });
    changeBudget(Math.min(whole, iteration + part));
    controls.train();
  });
}
