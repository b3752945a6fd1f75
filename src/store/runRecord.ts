import { isCourseModel } from '../core/autoencoder/modelChoice.ts';
import { medianRoughness } from '../core/filters/roughness.ts';
import type { DataStatistics, RunRecord } from '../core/health/runRecord.ts';
import type { GuidedExperiment } from '../presets/experiments.ts';
import { optimiserDefaults, suitedSettings } from '../presets/suitedSettings.ts';
import type { RunSettings } from '../protocol/settings.ts';
import type { Run } from './run.ts';
import { thinCosts } from './selectors/thinCosts.ts';

/** Points that a record holds: enough for every rule, and few enough to be looked at twice a second. */
const mostPoints = 600;
/** The last ones, of which none is left out. */
const recentPoints = 50;

/** The present run in the form that the rules of health read; undefined before it has begun. */
export function runRecord(
  run: Run,
  data: DataStatistics | undefined,
  singlePrecision: boolean,
  experiment?: GuidedExperiment,
): RunRecord | undefined {
  const { started, settings, shape, rhoHat, costs, phase, frame, barsFound } = run;
  if (!started || !settings || !shape || !rhoHat) return undefined;
  const { optimiser, objective, budget } = settings;
  const comparableFrom = lastChange(run, 'objective');
  const optimiserFrom = lastChange(run, 'optimiser');
  return {
    shape,
    objective,
    suited: suitedFor(settings),
    ...(experiment && { onPurpose: pointOf(experiment, settings) }),
    optimiser: optimiser.name,
    ...('learningRate' in optimiser && { learningRate: optimiser.learningRate }),
    budget,
    points: [...thinCosts(costs.slice(0, -recentPoints), mostPoints), ...costs.slice(-recentPoints)],
    ...(comparableFrom !== undefined && { comparableFrom }),
    ...(optimiserFrom !== undefined && { optimiserFrom }),
    resting: phase !== 'training',
    rhoHat,
    collapsedUnits: run.collapsedUnits,
    roughness: frame && medianRoughness(frame.weights, frame.shape),
    ...(barsFound !== undefined && { features: { found: barsFound, all: 2 * settings.data.patchSize } }),
    data,
    stopReason: whyStopped(run),
    singlePrecision,
  };
}

/** Of λ, ρ and β those that the experiment changes from what suits its source, while they are as it set them. */
function pointOf({ setup }: GuidedExperiment, { data, objective }: RunSettings) {
  if (setup.source !== data.source) return [];
  const suited = suitedSettings[setup.source].objective;
  return (['lambda', 'rho', 'beta'] as const).filter((name) => {
    const value = setup.objective?.[name];
    return value !== undefined && value !== suited[name] && value === objective[name];
  });
}

function whyStopped({ phase, stopReason, failure }: Run): RunRecord['stopReason'] {
  if (phase === 'failed') return failure?.id === 'costNotFinite' ? 'notFinite' : undefined;
  return phase === 'finished' ? stopReason : undefined;
}

function lastChange({ markers }: Run, subject: 'objective' | 'optimiser'): number | undefined {
  return markers.findLast((marker) => marker.subject === subject)?.until;
}

function suitedFor({ data: { source }, optimiser, objective }: RunSettings): RunRecord['suited'] {
  const usual = optimiserDefaults[optimiser.name];
  return {
    objective: suitedSettings[source].objective,
    triedLambda: source !== 'files' && isCourseModel(objective),
    ...('learningRate' in usual && { learningRate: usual.learningRate }),
  };
}
