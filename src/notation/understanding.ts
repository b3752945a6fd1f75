import { markup as code } from './equations/code.tex';
import { markup as divergence } from './equations/divergence.tex';
import { markup as epsilon } from './equations/epsilon.tex';
import { markup as patchError } from './equations/patchError.tex';
import { markup as relativeDifference } from './equations/relativeDifference.tex';
import { markup as varianceExplained } from './equations/varianceExplained.tex';
import type { Described, Quantity } from './quantity.ts';

/** What can be read off a network: codes, reconstructions, and how the hidden units are used. */
export const measurements = {
  code: {
    symbol: 'a⁽²⁾',
    name: 'Code',
    equation: code,
    sentence: 'a⁽²⁾ holds the hidden units’ activations for one patch: all that the network keeps of it.',
  },
  epsilon: {
    symbol: 'EPSILON',
    name: 'Step EPSILON',
    equation: epsilon,
    sentence:
      'EPSILON is how far one parameter is moved up and down to see how the cost answers; the course takes 1e-4.',
  },
  relativeDifference: {
    symbol: '‖a−n‖/‖a+n‖',
    name: 'Relative difference',
    equation: relativeDifference,
    sentence:
      'How far the computed gradient a and the numerical gradient n are apart; below 1e-9 they agree.',
  },
  patchError: {
    symbol: '½‖x̂−x‖²',
    name: 'Error of a patch',
    equation: patchError,
    sentence:
      'Half the squared distance between one patch and its output; the mean of all is the cost’s first term.',
  },
  varianceExplained: {
    symbol: 'R²',
    name: 'Variance explained',
    equation: varianceExplained,
    sentence: '100 % is a perfect output, 0 % one that is always the mean patch, whatever patch goes in.',
  },
  divergence: {
    symbol: 'KL',
    name: 'KL divergence',
    equation: divergence,
    sentence:
      'KL says how far a unit’s mean activation ρ̂ is from ρ; it is 0 where they are equal, and never negative.',
  },
} as const satisfies Record<string, Quantity>;

/** What a hidden unit, a patch or a picture may be called or made to do. */
export const understanding = {
  compression: {
    name: 'Compression',
    sentence:
      'Numbers of a patch, numbers of its code, numbers of the output: the code must hold what matters.',
  },
  patchOrder: {
    name: 'Order of the patches',
    sentence: 'As they were cut, or by their error, which is then measured for every single patch.',
  },
  unitsAdded: {
    name: 'Units added',
    sentence: 'How many hidden units the picture is rebuilt from, the one that changes it most first.',
  },
  playUnits: {
    name: 'Play',
    sentence: 'Add one hidden unit after the other, from none to all.',
  },
  addUnit: {
    name: 'Add one',
    sentence: 'Add the next hidden unit; after the last it begins again with none.',
  },
  wholePicture: {
    name: 'Picture',
    sentence: 'One of the pictures that this run’s patches were cut from, whitened if they were.',
  },
  overlap: {
    name: 'Patches',
    sentence:
      'Side by side, each pixel is rebuilt once; overlapping by half, it is the mean of up to four outputs.',
  },
  pictureView: {
    name: 'Shown beside it',
    sentence:
      'What the network makes of the picture, what it has to beat, or where it is too dark or too bright.',
  },
  picturePart: {
    name: 'Part of the picture',
    sentence: 'The whole picture, or the 96 by 96 pixels in its middle, large enough to see the patches.',
  },
  axisView: {
    name: 'Range of the axis',
    sentence: 'Every mean activation from nearly never to always, or only the range in which the units are.',
  },
  activationMatrix: {
    name: 'Activation matrix',
    sentence:
      'Each row is a hidden unit, each column a patch: black where the unit is off, white where it is on.',
  },
  unitOrder: {
    name: 'Order of the units',
    sentence:
      'By their number, as the tiles stand, or by how many of these patches use them, the most used first.',
  },
} as const satisfies Record<string, Described>;
