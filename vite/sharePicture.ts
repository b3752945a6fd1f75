import { initialiseParameters } from '../src/core/autoencoder/initialise.ts';
import type { Patches } from '../src/core/autoencoder/layers.ts';
import { costAndGradient } from '../src/core/autoencoder/sparseAutoencoder.ts';
import { tileLevels } from '../src/core/filters/tileLevels.ts';
import { hiddenUnitWeights } from '../src/core/hiddenUnit/unitOfTheta.ts';
import { lbfgs } from '../src/core/optimise/lbfgs.ts';
import type { Evaluation } from '../src/core/optimise/optimiser.ts';
import { drawDeadLeaves } from '../src/core/patches/generators/deadLeaves/deadLeaves.ts';
import { cutPatches, drawPatchPlaces } from '../src/core/patches/patchPlaces.ts';
import { applyPatchTransform, courseSteps, fitPatchTransform } from '../src/core/patches/patchTransform.ts';
import { whiten } from '../src/core/patches/whiten.ts';
import { createRandom } from '../src/core/random.ts';
import { naturalObjective, naturalSetup } from '../src/presets/natural.ts';
import { greyPng } from './greyPng.ts';

/** The size that the sites which show link previews ask for. */
const [width, height] = [1200, 630];
const background = 18;
const arrowGrey = 150;

/** Pixels per weight, between two tiles, and around the tiles. */
const zoom = 12;
const gap = 6;
const shape = { hiddenSize: naturalSetup.hiddenSize, visibleSize: naturalSetup.patchSize ** 2 };
const tile = naturalSetup.patchSize * zoom;
const columns = Math.sqrt(shape.hiddenSize);
const sheet = columns * tile + (columns - 1) * gap;
const margin = (height - sheet) / 2;

/**
 * The picture that is shown beside a link to the page: the 25 hidden units of the course's set-up at their initial weights
 * (left) and after 400 iterations (right), learned from the built-in scenes by the float64 reference. Takes a minute or two.
 */
export function drawSharePicture(): Buffer {
  const theta0 = initialiseParameters(shape, createRandom(1, 2));
  const theta = learn(theta0, scenePatches());
  const greys = new Uint8ClampedArray(width * height).fill(background);
  drawTiles(greys, hiddenUnitWeights(theta0, shape), margin);
  drawTiles(greys, hiddenUnitWeights(theta, shape), width - margin - sheet);
  drawArrow(greys);
  return greyPng(width, height, greys);
}

function scenePatches(): Patches {
  const scenes = Array.from({ length: 10 }, (_, index) => drawDeadLeaves({ seed: 1, index, size: 512 }));
  const whitened = whiten(scenes);
  const { patchSize, patchCount: count } = naturalSetup;
  const places = drawPatchPlaces(whitened, { patchSize, count, random: createRandom(1, 1) });
  const patches = cutPatches(whitened, places);
  return applyPatchTransform(patches, fitPatchTransform(patches, courseSteps));
}

function learn(theta0: Float64Array, patches: Patches): Float64Array {
  const optimiser = lbfgs(theta0, { memory: 100, budget: naturalSetup.budget });
  let answer: Evaluation | undefined;
  for (;;) {
    const { done, value } = optimiser.next(answer);
    if (done) return value.theta;
    answer = undefined;
    if (value.type === 'iterated') continue;
    const { terms, gradient } = costAndGradient(value.theta, shape, patches, naturalObjective);
    answer = { cost: terms.total, gradient };
  }
}

/** The tiles in a square, its left edge at `left`. Each tile is in its own contrast, with zero in the middle of the greys. */
function drawTiles(greys: Uint8ClampedArray, weights: Float64Array, left: number): void {
  const levels = tileLevels(weights, shape, 'perUnit');
  const side = naturalSetup.patchSize;
  for (let unit = 0; unit < shape.hiddenSize; unit++) {
    const x0 = left + (unit % columns) * (tile + gap);
    const y0 = margin + Math.floor(unit / columns) * (tile + gap);
    for (let y = 0; y < tile; y++) {
      for (let x = 0; x < tile; x++) {
        const pixel = Math.floor(y / zoom) * side + Math.floor(x / zoom);
        const level = levels[unit * shape.visibleSize + pixel] as number;
        greys[(y0 + y) * width + x0 + x] = 127.5 * (1 + level);
      }
    }
  }
}

/** A triangle that points from the left tiles to the right ones. */
function drawArrow(greys: Uint8ClampedArray): void {
  const size = 26;
  for (let y = -size; y <= size; y++) {
    const length = 2 * (size - Math.abs(y)) * 0.6;
    const start = Math.round(width / 2 - 0.6 * size);
    greys.fill(
      arrowGrey,
      (height / 2 + y) * width + start,
      (height / 2 + y) * width + start + Math.round(length),
    );
  }
}
