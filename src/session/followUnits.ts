import type { NetworkShape } from '../core/autoencoder/shape.ts';
import type { Ask } from '../store/ask.ts';
import { questionAboutRun } from '../store/liveAnswerAboutRun.ts';
import type { Run } from '../store/run.ts';
import type { Stores } from '../store/stores.ts';
import { withSurvey } from '../store/unitSurvey.ts';

/** Milliseconds between two surveys while training. */
const interval = 2000;
/** Multiplications of a survey during training: one or two hundredths of a second of the trainer's time. */
const workWhileTraining = 2e7;
/** The minimum number of patches: with a thousand, a unit that is on for one patch in a hundred is not missed. */
const fewest = 1000;

type Followed = Pick<Stores, 'run' | 'unitSurvey'> & { readonly ask: Ask };

/**
 * Keeps the survey of the hidden units up to date: from a sample of the patches during training, and from all of them
 * otherwise.
 * @returns the end of it
 */
export function followUnits({ ask, run, unitSurvey }: Followed): () => void {
  const question = questionAboutRun({ ask, run }, 'surveyUnits', interval);
  const endListening = question.subscribe(() =>
    unitSurvey.setState((before) => withSurvey(before, question.read().reply)),
  );
  let asked = '';
  const follow = (now: Run): void => {
    const request = requestFor(now);
    const spelled = JSON.stringify(request ?? '');
    if (spelled === asked) return;
    asked = spelled;
    question.want(request);
  };
  const endFollowing = run.subscribe(follow);
  follow(run.getState());
  return () => {
    endListening();
    endFollowing();
  };
}

function requestFor({ runId, started, phase, shape, patchCount }: Run) {
  if (!started || !shape) return undefined;
  const most = phase === 'training' ? sampleSize(shape, patchCount) : patchCount;
  return { runId, most };
}

function sampleSize({ visibleSize, hiddenSize }: NetworkShape, patchCount: number): number {
  const affordable = Math.floor(workWhileTraining / (visibleSize * hiddenSize));
  return Math.min(patchCount, Math.max(fewest, affordable));
}
