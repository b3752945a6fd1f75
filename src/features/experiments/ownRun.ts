import { tileLevels } from '../../core/filters/tileLevels.ts';
import { tileSide } from '../../core/filters/tiles.ts';
import { useGuided, useKeptRuns, useRun } from '../../hooks/useSession.ts';
import type { GuidedExperiment } from '../../presets/experiments.ts';
import type { Frame } from '../../store/run.ts';
import type { TileSheet } from '../../ui/tileDrawing.ts';

/**
 * The visitor's own run of an experiment: the present one, or the one that was replaced last. Undefined if it was
 * never trained.
 */
export function useOwnRun(
  id: GuidedExperiment['id'],
): { readonly frame: Frame; readonly iteration: number } | undefined {
  const isPresent = useGuided(({ current }) => current?.experiment.id === id);
  const present = useRun(({ frame }) => frame);
  const iteration = useRun((run) => run.iteration);
  const kept = useKeptRuns(({ runs }) =>
    runs.find(({ guided, run }) => guided?.experiment.id === id && run.frame !== undefined),
  );
  if (isPresent && present && iteration > 0) return { frame: present, iteration };
  return kept?.run.frame && { frame: kept.run.frame, iteration: kept.run.iteration };
}

/** The tiles of a run in grey, each scaled to its own largest weight. */
export function sheetOf({ weights, shape }: Frame): TileSheet {
  const greys = Uint8ClampedArray.from(
    tileLevels(weights, shape, 'perUnit'),
    (level) => 127.5 + 127.5 * level,
  );
  return { greys, count: shape.hiddenSize, side: tileSide(shape) };
}
