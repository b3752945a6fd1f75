import { format } from './format.ts';

/** The panel that takes one hidden unit apart. Measured numbers are given as text. */
export const unitInspector = {
  title: 'Hidden unit',
  unitOf: (number: number, count: number) =>
    `Hidden unit ${format.integer(number)} of ${format.integer(count)}`,
  newRun: 'The patches of a new run are being prepared.',
  waiting: 'Reading the unit …',
  iteration: (iteration: number) => `iteration ${format.integer(iteration)}`,
  previous: 'Previous unit',
  previousHint: 'Look at the hidden unit before this one.',
  next: 'Next unit',
  nextHint: 'Look at the hidden unit after this one.',
  portrait: {
    filter: 'The input this unit looks for',
    looksFor: 'looks for x',
    outgoing: 'What this unit adds to the output',
    /** @param symbol of the outgoing weights */
    adds: (symbol: string) => `adds ${symbol}`,
    norm: (norm: string) =>
      `Each weight is divided by the length of the weight vector, ‖W‖ = *${norm}*, so that ‖x‖ = 1.`,
    noNorm: 'All weights are zero: ‖W‖ = *0*.',
    inColour:
      'The tile shows W1·Z, where Z is the matrix of the ZCA whitening, because the network sees a patch x as Z·x. So these are the colours that the unit looks for in the picture. The patches of this panel are shown whitened.',
    degrees: (degrees: string) => `${degrees}°`,
    perPixel: (frequency: string) => `${frequency} /px`,
    share: (share: number) => format.percent(share),
  },
  /** What kind of filter the tile shows. */
  reading: {
    none: 'The weights are almost zero, so there is no filter to describe.',
    edge: (wavelength: number, explained: number) =>
      `An edge detector with a stripe every ${format.decimal(wavelength, 1)} pixels. A Gabor function, a wave that fades on all sides, explains ${format.percent(explained)} of the variance of its weights.`,
    notEdge: (explained: number) =>
      `Not an edge detector (yet). A Gabor function, a wave that fades on all sides, explains ${format.percent(explained)} of the variance of its weights.`,
    /** Of strokes and bars, which are no edges. */
    wave: (explained: number) =>
      `A Gabor function, a wave that fades on all sides, explains ${format.percent(explained)} of the variance of its weights.`,
  },
  claim: {
    title: 'Why W/‖W‖',
    /** @param claim a sentence */
    tryIt: (claim: string) =>
      `${claim} Try to find a better one: drag x. The shading of the disc shows the activation.`,
    noWeights: 'All weights are zero, so every input excites this unit equally.',
    input: 'The input x at this place',
    own: 'this x',
    /** Below the sliders, while x is longer than the notes allow. */
    beyond:
      'Here ‖x‖ is larger than 1. If w·x is positive, a longer x always gives a larger activation. Without the bound ‖x‖² ≤ 1, no input would be the best one.',
    directions: { patch: 'A real patch', random: 'Random' },
    another: 'Another',
    anotherHint: 'Turn towards another random direction.',
    product:
      'The dot product of w and x equals the length of w, times the length of x, times the cosine of the angle theta.',
    /** @param formula what is computed, in symbols */
    activation: (formula: string, value: string) => `activation ${formula} = *${value}*`,
  },
  dotProduct: {
    title: 'The dot product in the plane',
    /** @param law a sentence */
    dragIt: (law: string) =>
      `${law} Drag the tip of either vector. At a right angle the product is 0, and beyond a right angle it is negative.`,
  },
  contest: {
    title: 'Length counts as well as direction',
    aligned: 'Best aligned',
    rival: 'Compared with it',
    patch: (number: number) => `patch ${format.integer(number)}`,
    /** @param title one of the two above */
    picture: (title: string, number: number) => `${title}: patch ${format.integer(number)}`,
    /** @param title as above */
    pattern: (title: string, number: number) =>
      `${title}: the pattern of patch ${format.integer(number)} at full contrast`,
    patternCaption: 'its pattern',
    part: 'Part',
    /** Which of the two patches excites the unit more, and what decides it. */
    verdicts: {
      directionLeft:
        'Both patterns have the same length, so direction alone decides: the patch on the left excites the unit more.',
      directionRight:
        'Both patterns have the same length, so direction alone decides: the patch on the right excites the unit more.',
      brighter:
        'On the right, the pattern adds less but the brightness adds more. In total, the patch on the right excites the unit more.',
      darker:
        'On the right, the pattern adds more but the brightness adds less. In total, the better aligned patch excites the unit more.',
      moreContrast:
        'The patch on the right is aligned less well but has more contrast, so it excites the unit more.',
      alignedBetter: 'The patch on the right is better aligned, so it excites the unit more.',
      notEnoughContrast:
        'The patch on the right has more contrast, but not enough: the better aligned patch excites the unit more.',
      lessContrast:
        'The better aligned patch excites the unit more. Try a higher contrast for the patch on the right.',
    },
  },
  patches: {
    title: 'Real patches',
    words:
      'The left list shows the activation, the right list cos θ. Choose a patch to compare it with the best aligned one above.',
    compare: (number: number, value: string) => `Compare patch ${format.integer(number)}, ${value}`,
    /** @param shares of the patches in equal parts of the range from 0 to 1 */
    histogram: (shares: readonly number[]) =>
      `Histogram of the unit’s activations: ${shares
        .map(
          (share, part) =>
            `${format.percent(share, 1)} up to ${format.decimalAtMost((part + 1) / shares.length, 2)}`,
        )
        .join(', ')}.`,
    ends: ['0 off', 'activation', 'on 1'],
    caption: (patchCount: number, on: number) =>
      `The unit’s activation for all ${format.count(patchCount, { one: 'patch', other: 'patches' })}. The counts are on a logarithmic axis. The unit is on (above ½) for *${format.integer(on)}* of the patches.`,
  },
};

export type UnitInspectorWords = typeof unitInspector;
