import type { Observation } from '../../core/health/finding.ts';
import { formatBrief, formatSetting } from '../../format/number.ts';
import type { Sayings } from '../sayings.ts';
import { format } from './format.ts';

const iterations = (count: number) => format.count(count, { one: 'iteration', other: 'iterations' });

const findings: Sayings<Observation> = {
  notANumber: ({ learningRate }) =>
    learningRate === undefined
      ? 'The cost is no longer a finite number.'
      : `The cost is no longer a finite number. With a learning rate of ${formatSetting(learningRate)}, each step overshoots by more than the one before.`,
  diverging: ({ lowest, iteration, learningRate }) => {
    const rising = `The cost is rising: at iteration ${format.integer(iteration)} it was ${formatBrief(lowest)}, and now it is at least twice as high.`;
    return learningRate === undefined
      ? rising
      : `${rising} With a learning rate of ${formatSetting(learningRate)}, each step jumps past the minimum.`;
  },
  jumping: ({ learningRate }) =>
    `The cost jumps up and down. With a learning rate of ${formatSetting(learningRate)}, the steps are too long to reach a minimum.`,
  dataOutside: ({ lowest, highest }) =>
    `The pixels of the patches have values from ${formatBrief(lowest)} to ${formatBrief(highest)}. The network’s output is computed by a sigmoid, so it always lies between 0 and 1 and can never equal them.`,
  collapsed: ({ lambda }) =>
    `All tiles are blank. Weight decay${lambda === undefined ? '' : ` with λ = ${formatSetting(lambda)}`} has shrunk every weight to zero. The output is now the same for every input: the mean of all patches.`,
  partlyCollapsed: ({ blank, units }) =>
    blank === 1
      ? `1 of ${format.integer(units)} tiles is blank. Weight decay has shrunk the weights of this unit to zero, so it does nothing.`
      : `${format.integer(blank)} of ${format.integer(units)} tiles are blank. Weight decay has shrunk the weights of these units to zero, so they do nothing.`,
  lambdaTooLarge: ({ lambda, rho, limit }) =>
    `λ = ${formatSetting(lambda)} is too large. With these patches and ρ = ${formatSetting(rho)}, a λ above about ${formatBrief(limit)} shrinks all weights to zero.`,
  lambdaTooSmall: ({ lambda }) =>
    lambda === 0
      ? 'The tiles look like noise. With λ = 0 nothing keeps the weights small, so they also pick up the noise in the patches.'
      : `The tiles look like noise. λ = ${formatSetting(lambda)} is too small to keep the weights small, so they also pick up the noise in the patches.`,
  allOff: ({ rho }) =>
    rho === undefined
      ? 'Every hidden unit is off for all patches. The hidden layer carries no information, and its gradient has vanished.'
      : `With ρ = ${formatSetting(rho)}, every hidden unit is off for nearly all patches. The units are active too rarely to learn anything.`,
  allOn: ({ rho }) =>
    rho === undefined
      ? 'Every hidden unit is on for all patches. The hidden layer carries no information, and its gradient has vanished.'
      : `With ρ = ${formatSetting(rho)}, every hidden unit is on for nearly all patches. That a unit is on then says almost nothing about the patch.`,
  noSparsity: ({ rho }) =>
    rho === undefined
      ? 'β is 0, so there is no sparsity penalty. The reconstruction is good, but the tiles do not show single features.'
      : `ρ = ${formatSetting(rho)} lets every hidden unit be active for many patches. The activations are then not sparse, and the tiles do not show single features.`,
  weakSparsity: ({ times, rho, beta }) =>
    `The mean activation of the units is more than ${times === 2 ? 'twice' : `${format.integer(times)} times`} the target ρ = ${formatSetting(rho)}. The sparsity penalty is too weak with β = ${formatSetting(beta)}.`,
  featuresMissing: ({ found, all }) =>
    `${found === 0 ? 'None' : format.integer(found)} of the ${format.integer(all)} bars ${found <= 1 ? 'has' : 'have'} been found. Other settings suit these patches better.`,
  meanPatch: ({ expected }) =>
    expected
      ? 'So far the output is the same for every input, the mean of all patches, and the cost hardly changes. This is normal at the beginning.'
      : 'The output is still the same for every input: the mean of all patches.',
  plateau: ({ converged, iterations: count }) =>
    converged
      ? `The cost reached a minimum after ${iterations(count)}. More iterations would change nothing.`
      : `The cost has hardly changed over the last ${iterations(count)}. With these settings it will not get much lower.`,
  stillFalling: ({ fall, iterations: count }) =>
    `The cost was still falling when the iterations ran out: by ${format.percent(fall, fall < 0.1 ? 1 : 0)} over the last ${iterations(count)}.`,
  noiseFloor: ({ iteration, singlePrecision }) =>
    singlePrecision
      ? `After ${iterations(iteration)}, a step changes the cost by less than the rounding error of float32. Nothing is wrong. An engine that computes in float64 can lower the cost further. A shorter L-BFGS memory may help too.`
      : `After ${iterations(iteration)}, a step changes the cost by less than the rounding error. Nothing is wrong. A shorter L-BFGS memory may still lower the cost.`,
  lineSearchFailed: () =>
    'The optimiser found no step that lowers the cost. This happens when the gradient does not match the cost. Open the panel “Gradient check” to see whether it does.',
  changed: ({ subject, forgets }) => {
    const continues = 'Training continues from the present weights';
    const begins =
      subject === 'objective'
        ? `The cost has changed. ${continues} and minimises the new cost.`
        : `The optimiser has changed. ${continues}.`;
    return forgets ? `${begins} L-BFGS starts with an empty memory.` : begins;
  },
};

/** What is wrong with a run or worth knowing, and the buttons that set what is advised. */
export const health = {
  findings,
  /** Findings one after the other. */
  together: (sentences: readonly string[]) => sentences.join(' '),
  advice: {
    lambda: (value: number) => `Set λ to ${formatSetting(value)}`,
    rho: (value: number) => `Set ρ to ${formatSetting(value)}`,
    beta: (value: number) => `Set β to ${formatSetting(value)}`,
    learningRate: (value: number) => `Set α to ${formatSetting(value)}`,
    budget: (value: number) => `Raise to ${iterations(value)}`,
    memory: (value: number) => `Remember ${format.count(value, { one: 'step', other: 'steps' })}`,
    optimiser: 'Use L-BFGS',
    scale: 'Scale patches to [0.1, 0.9]',
  },
  /** @param advice one of `advice` */
  andStartAgain: (advice: string) => `${advice} and start again`,
  setHint: 'Changes this setting and no other.',
  startAgainHint:
    'Changes this setting and returns to the initial weights. Training cannot recover from here.',
};

export type HealthWords = typeof health;
