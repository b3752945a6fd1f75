import { formatSetting } from '../../format/number.ts';
import type { Refusal, RunFailure } from '../../protocol/failures.ts';
import { isolate } from '../isolate.ts';
import { type Sayings, say } from '../sayings.ts';
import { dataProblems } from './dataProblems.ts';
import { engines } from './engines.ts';
import { format } from './format.ts';

const restart = 'Press Try again to start it again. Your settings are kept.';

const failures: Sayings<RunFailure> = {
  trainerSilent: ({ seconds }) =>
    `The trainer has not responded for ${format.count(seconds, { one: 'second', other: 'seconds' })}. ${restart}`,
  trainerBroke: ({ message }) => `The trainer stopped working: “${message}”. ${restart}`,
  trainerNotLoaded: () => `The trainer could not be loaded. Check your connection. ${restart}`,
  trainerUnreadable: () => `A message from the trainer could not be read. ${restart}`,
  outOfMemory: () =>
    'The browser does not have enough memory for these settings. Choose fewer patches, smaller patches or fewer hidden units, or close other tabs. Then try again.',
  runTooLarge: ({ needed, limit, patches }) =>
    `These settings need about ${format.bytes(needed)} of memory, and a page can rely on ${format.bytes(limit)}. ${
      patches === undefined
        ? 'Choose a smaller L-BFGS memory, smaller patches or fewer hidden units.'
        : `Choose at most ${format.count(patches, { one: 'patch', other: 'patches' })}, or smaller patches, or fewer hidden units.`
    }`,
  noEngineLeft: ({ objections }) =>
    `Training cannot continue because no engine works here. ${objections
      .map((objection) => say(engines.objections, objection))
      .join(' ')} Your weights are kept. ${restart}`,
  costNotFinite: ({ iteration, learningRate, beta }) =>
    `The cost was not a finite number after iteration ${format.integer(iteration)}, so training stopped. The weights of that iteration are kept. ${
      learningRate === undefined
        ? `Try a β smaller than ${formatSetting(beta)} or a ρ closer to 0.1, then press Reset.`
        : `The learning rate α = ${formatSetting(learningRate)} is too large for this cost.`
    }`,
  stopped: ({ iteration, message }) =>
    `Training stopped because the engine reported an error: “${message}”. The weights of iteration ${format.integer(iteration)} are kept. Try again, or choose another engine.`,
  notStarted: ({ message }) =>
    `The run could not be started: “${message}”. Try again, or choose other settings or another engine.`,
  dataUnavailable: ({ problem }) => say(dataProblems, problem),
  picturesLost: ({ fileName }) =>
    fileName === undefined
      ? 'The pictures could not be read again. Open them once more.'
      : `“${isolate(fileName)}” could not be read again. Open the pictures once more.`,
};

const refusals: Sayings<Refusal> = {
  cancelled: () => 'This was cancelled.',
  runOver: () => 'This run has been replaced by another, so its weights are gone.',
  trainerStopped: () => 'The trainer was stopped before it could answer.',
  trainerNotRunning: () => 'The trainer is not running. Press Try again to start it.',
  noSuchPatch: ({ patch, count }) =>
    `There is no patch ${format.integer(patch + 1)}: this run has ${format.count(count, { one: 'patch', other: 'patches' })}.`,
  noSuchPicture: ({ picture, count }) =>
    `There is no picture ${format.integer(picture + 1)}: this run has ${format.count(count, { one: 'picture', other: 'pictures' })}.`,
  noPictures: () => 'These patches were not cut from pictures, so there are no pictures to show.',
  other: ({ message }) => `This could not be done: “${message}”.`,
};

const trouble = {
  stopped: 'This run stopped',
  /** Of a part of the page that cannot be loaded. */
  loadAgain:
    'There may be a newer version of this page by now. If it cannot be shown this time either, load the page again. The run is kept as it stands, but pictures of your own have to be opened once more.',
  quiet: 'The trainer is not answering',
  /** @param iteration where the run would go on; undefined where it has not left its beginning */
  quietAdvice: (iteration: number | undefined) =>
    `If it stays silent, it is started again${iteration === undefined ? '' : `, and the run goes on from iteration ${format.integer(iteration)}`}.`,
  wentBack: ({ from, to }: { readonly from: number; readonly to: number }) =>
    `The trainer had to be started again. The run went back from iteration ${format.integer(from)} to iteration ${format.integer(to)}, the last one that was kept.`,
  kept: (iteration: number) =>
    `The weights of iteration ${format.integer(iteration)} are kept, and can be saved as a file.`,
};

/** What the trainer reports: why a run cannot continue, and why a question has no answer. */
export const trainer = { failures, refusals, trouble };

export type TrainerWords = typeof trainer;
