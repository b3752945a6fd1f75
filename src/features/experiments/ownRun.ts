import { modelOf } from '../../core/autoencoder/modelChoice.ts';
import { tileLevels } from '../../core/filters/tileLevels.ts';
import { tileSide } from '../../core/filters/tiles.ts';
import { useGuided, useKeptRuns, useRun } from '../../hooks/useSession.ts';
import type { ExperimentSetup, GuidedExperiment } from '../../presets/experiments.ts';
import type { Frame, Run } from '../../store/run.ts';
import { courseSettings, inSetup } from '../../store/settings.ts';
import type { TileSheet } from '../../ui/tileDrawing.ts';

type RunSettings = NonNullable<Run['settings']>;

/**
 * The tiles of the visitor's own run of an experiment: the present one, or the one that was replaced last. Undefined if it was never
 * trained, or with other settings than the experiment's.
 */
export function useOwnRun({ id, setup }: GuidedExperiment): Frame | undefined {
  const isPresent = useGuided(({ current }) => current?.experiment.id === id);
  const present = useRun((run) => tilesOf(run, setup));
  const kept = useKeptRuns(({ runs }) =>
    runs.find(({ guided, run }) => guided?.experiment.id === id && tilesOf(run, setup) !== undefined),
  );
  return isPresent && present ? present : kept?.run.frame;
}

function tilesOf({ frame, settings }: Run, setup: ExperimentSetup): Frame | undefined {
  return frame && settings && frame.iteration > 0 && isAsSetUp(setup, settings) ? frame : undefined;
}

/** Whether the settings are those of the set-up. More iterations, or another seed, belong to it too. */
export function isAsSetUp(setup: ExperimentSetup, settings: RunSettings): boolean {
  const setUp = inSetup(setup, { ...courseSettings, ...settings });
  const named = ({ data, objective, hiddenSize, optimiser }: RunSettings) =>
    JSON.stringify([
      [data.source, data.patchSize, data.patchCount, Object.entries(data.preparation).sort()],
      [objective.lambda, objective.rho, objective.beta, hiddenSize],
      [modelOf(objective), objective.active],
      Object.entries(optimiser).sort(),
    ]);
  return named(setUp) === named(settings);
}

/** The tiles of a run in grey, each scaled to its own largest weight. */
export function sheetOf({ weights, shape }: Frame): TileSheet {
  const greys = Uint8ClampedArray.from(
    tileLevels(weights, shape, 'perUnit'),
    (level) => 127.5 + 127.5 * level,
  );
  return { greys, count: shape.hiddenSize, side: tileSide(shape) };
}
