import type { NetworkShape } from '../core/autoencoder/shape.ts';
import type { Ask } from '../store/ask.ts';
import { questionAboutRun } from '../store/liveAnswerAboutRun.ts';
import type { Run } from '../store/run.ts';
import { useRun } from '../store/runStore.ts';
import { useUnitSurvey } from '../store/unitSurvey.ts';

/** Milliseconds between two surveys while training. */
const interval = 2000;
/** Multiplications that a survey while training may cost: a hundredth of a second or two of the trainer's time. */
const workWhileTraining = 2e7;
/** Patches looked at even so: among a thousand a unit that is on for one in a hundred is not missed. */
const fewest = 1000;

/** Keeps the survey of the hidden units up to date: from a sample of the patches while training, from all at rest. */
export function followUnits(ask: Ask): void {
  const question = questionAboutRun(ask, 'surveyUnits', interval);
  question.subscribe(() => useUnitSurvey.setState({ survey: question.read().reply }));
  let asked = '';
  const follow = (run: Run): void => {
    const request = requestFor(run);
    const spelled = JSON.stringify(request ?? '');
    if (spelled === asked) return;
    asked = spelled;
    question.want(request);
  };
  useRun.subscribe(follow);
  follow(useRun.getState());
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
