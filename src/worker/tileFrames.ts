import type { NetworkShape } from '../core/autoencoder/shape.ts';
import { countTiles, type TileCounts } from '../core/filters/tileCounts.ts';
import { filtersBeforeWhitening } from '../core/patches/zca.ts';
import type { TrainerEvent } from '../protocol/events.ts';
import type { TrainingRun } from './trainingRun.ts';

/** Milliseconds between tile frames while training. */
const frameInterval = 33;
/** Milliseconds between counts of edge units while training: they cost more than a frame. */
const countInterval = 300;

export interface TileFrames {
  /** Send a frame if the page is ready and the last one is old enough. */
  offer(run: TrainingRun): void;
  /** Send a frame as soon as the page is ready. */
  show(run: TrainingRun): void;
  handedBack(buffer: ArrayBuffer, run: TrainingRun | undefined): void;
  forget(): void;
}

/** Tile frames with backpressure: one buffer, which is either here or with the page. */
export function createTileFrames(post: (event: TrainerEvent) => void, now: () => number): TileFrames {
  let spare: ArrayBuffer | undefined = new ArrayBuffer(0);
  let due = false;
  let lastSent = Number.NEGATIVE_INFINITY;
  let lastCounted = Number.NEGATIVE_INFINITY;
  let counts: TileCounts = { edgeUnits: 0, collapsedUnits: 0 };

  function send(run: TrainingRun, countNow: boolean): void {
    if (!spare) return;
    const { runId, iteration, shape, settings } = run;
    const weights = shownWeights(run, spare);
    if (countNow || now() - lastCounted >= countInterval) {
      counts = countTiles(weights, shape, settings.data.source === 'bars');
      lastCounted = now();
    }
    spare = undefined;
    due = false;
    lastSent = now();
    post({ type: 'filtersChanged', runId, iteration, shape, buffer: weights.buffer, ...counts });
  }

  return {
    offer(run) {
      if (now() - lastSent < frameInterval) return;
      if (spare) send(run, false);
    },
    show(run) {
      due = true;
      send(run, true);
    },
    handedBack(buffer, run) {
      spare = buffer;
      if (due && run) send(run, true);
    },
    forget() {
      due = false;
    },
  };
}

/**
 * What the tiles show: the weights into the hidden units, and of patches in colour W1·Z, Z the matrix of their ZCA whitening, so that
 * the filters are seen in the colours of the pictures.
 */
function shownWeights(
  { theta, shape, prepared: { zca } }: TrainingRun,
  buffer: ArrayBuffer,
): Float32Array<ArrayBuffer> {
  const weights = hiddenUnitWeights(theta, shape, buffer);
  if (zca) weights.set(filtersBeforeWhitening(weights, zca));
  return weights;
}

/** W1 row by row as float32, hiddenSize × visibleSize, out of theta's column-major W1(:). Reuses `buffer` if it fits. */
function hiddenUnitWeights(
  theta: Float64Array,
  { hiddenSize, visibleSize }: NetworkShape,
  buffer: ArrayBuffer,
): Float32Array<ArrayBuffer> {
  const length = hiddenSize * visibleSize;
  const weights = new Float32Array(buffer.byteLength === length * 4 ? buffer : new ArrayBuffer(length * 4));
  for (let i = 0; i < visibleSize; i++) {
    for (let j = 0; j < hiddenSize; j++) {
      weights[j * visibleSize + i] = theta[i * hiddenSize + j] as number;
    }
  }
  return weights;
}
