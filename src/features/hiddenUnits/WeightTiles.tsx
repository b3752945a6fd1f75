import { useCallback, useMemo } from 'react';
import { layoutOf } from '../../core/patches/channels.ts';
import { formatMeasured } from '../../format/number.ts';
import {
  useRun,
  useSelection,
  useSession,
  useTileLook,
  useUnitSurvey,
  useView,
} from '../../hooks/useSession.ts';
import { useThrottledStore } from '../../hooks/useThrottledStore.ts';
import type { Run } from '../../store/run.ts';
import type { Session } from '../../store/session.ts';
import { placeOf, unitAt } from '../../store/tileLook.ts';
import type { PointedPixel } from '../../store/view.ts';
import { laterPart } from '../../ui/lazyPart.tsx';
import { TilePicker } from '../../ui/TilePicker.tsx';
import type { TilePixel } from '../../ui/tilePixel.ts';
import type { PageWords } from '../../words/en/page.ts';
import { useWords } from '../../words/useWords.ts';
import { marksOnTiles, unitMarks, unitSigns } from './unitMarks.ts';
import { weightAt, weightNorm } from './unitReading.ts';
import styles from './WeightTiles.module.css';
import { createWeightSource } from './weightSource.ts';

const TilesTable = laterPart('hiddenUnits', () => import('./TilesTable.tsx').then((part) => part.TilesTable));

const namingInterval = 1000;
const latestFrame = ({ frame }: Run) => frame;

/** One tile per hidden unit, as large as the space allows. */
export function WeightTiles() {
  const session = useSession();
  const words = useWords('page');
  const source = useMemo(() => createWeightSource(session), [session]);
  const count = useRun((run) => run.frame?.shape.hiddenSize ?? 0);
  const side = useRun((run) => layoutOf(run.frame?.shape.visibleSize ?? 1).side);
  const phase = useRun((run) => run.phase);
  const settings = useRun((run) => run.settings);
  const waiting = phase === 'preparing';
  const unit = useSelection((selection) => selection.unit);
  const pixel = useSelection((selection) => selection.pixel);
  const selectUnit = useSelection((selection) => selection.selectUnit);
  const pointAt = useSelection((selection) => selection.pointAt);
  const survey = useUnitSurvey();
  const showPanel = useView((view) => view.showPanel);
  const inspect = useCallback(() => showPanel('hiddenUnit'), [showPanel]);
  useThrottledStore(session.run, latestFrame, namingInterval); // The current tile's name contains its weights.

  const order = useTileLook((look) => look.order);
  const marks = useMemo(
    () => marksOnTiles(unitMarks(survey, { phase, settings }), order, count),
    [survey, phase, settings, order, count],
  );
  const tilePixel = useMemo(
    () => pixel && { ...pixel, tile: placeOf({ order }, pixel.unit, count) },
    [pixel, order, count],
  );
  const onPoint = useCallback(
    (next: TilePixel | undefined) =>
      pointAt(
        toPointed(
          next && { ...next, tile: unitAt({ order }, next.tile, count) },
          session.selection.getState().pixel,
        ),
      ),
    [session, pointAt, order, count],
  );

  return (
    <div className={styles.stage} data-waiting={waiting}>
      <TilePicker
        label={words.hiddenUnits.tiles.label}
        source={source}
        count={count}
        side={side}
        selected={unit === undefined ? undefined : placeOf({ order }, unit, count)}
        pixel={tilePixel}
        onSelect={(tile) => selectUnit(tile === undefined ? undefined : unitAt({ order }, tile, count))}
        onOpen={inspect}
        onPoint={onPoint}
        nameOf={(tile, at) => nameOf(session, words, unitAt({ order }, tile, count), at)}
        marks={marks}
      />
      <TilesTable />
    </div>
  );
}

/** Keeps the object while the pointer stays on one pixel, so that nothing is announced twice. */
function toPointed(next: TilePixel | undefined, last: PointedPixel | undefined): PointedPixel | undefined {
  if (!next) return undefined;
  const same = last?.unit === next.tile && last.row === next.row && last.column === next.column;
  return same ? last : { unit: next.tile, row: next.row, column: next.column };
}

function nameOf(
  { run, unitSurvey }: Session,
  { notation, hiddenUnits }: PageWords,
  unit: number,
  pixel: TilePixel | undefined,
): string {
  const { frame, rhoHat } = run.getState();
  const { tileName } = hiddenUnits;
  if (!frame || unit >= frame.shape.hiddenSize) return tileName.none;
  if (pixel) {
    const { input, weight } = weightAt(frame, unit, pixel.row, pixel.column);
    return tileName.pixel(pixel.row + 1, pixel.column + 1, formatMeasured(input), formatMeasured(weight));
  }
  const mean = rhoHat?.[unit];
  const marks = unitMarks(unitSurvey.getState(), run.getState()).filter((mark) => mark.unit === unit);
  return tileName.unit(
    unit + 1,
    formatMeasured(weightNorm(frame, unit)),
    mean === undefined ? undefined : formatMeasured(mean),
    unitSigns
      .filter(({ sign }) => marks.some((mark) => mark.sign === sign))
      .map(({ name }) => notation[name].name),
  );
}
