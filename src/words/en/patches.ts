import { format } from './format.ts';

const { integer } = format;

/** The way from picture to patch, and where in the pictures patches were cut. */
export const patches = {
  title: 'From picture to patch',
  notReady: 'The patches are not ready yet.',
  waiting: 'Waiting for the patches …',
  steps: {
    original: {
      title: 'Luminance',
      why: 'The network sees grey pictures. The luminance of a photograph is 0.2126 R + 0.7152 G + 0.0722 B.',
    },
    whitened: {
      title: 'Whiten',
      why: 'In photographs, neighbouring pixels are alike. Multiplying the spectrum by f·exp(−(f/f₀)⁴) removes this correlation, so that edges count as much as brightness.',
    },
    meanRemoved: {
      title: 'Remove each patch’s mean',
      why: 'The mean brightness of a patch says nothing about what the patch shows. If it stays, brightness is the first thing the network learns.',
    },
    truncated: {
      title: 'Cut off at ±3σ',
      why: 'A few pixels have extreme values. All values are cut off at three standard deviations, so that these few do not set the scale for the rest.',
    },
    scaled: {
      title: 'Scale to [0.1, 0.9]',
      why: 'The output is a sigmoid, whose values lie between 0 and 1. It could reach 0 and 1 themselves only with infinite weights.',
    },
  },
  /** In the place of the first steps, where patches are in colour. */
  colourSteps: {
    original: {
      title: 'Colours',
      why: 'The network sees pictures in colour: for each pixel its red, green and blue value, from 0 to 1. A patch of 8×8 pixels has 192 values.',
    },
    whitened: {
      title: 'Whiten by ZCA',
      why: 'In the patches, neighbouring pixels and the three colours are alike. First the mean patch is subtracted. Then the patch is multiplied by Z = U·diag(1/√(s + 0.1))·Uᵀ, where U and s are the eigenvectors and eigenvalues of the covariance. This removes the correlation, and the patches still look like patches. Their values lie around 0, so the output units are linear.',
    },
  },
  /** In the place of the first step, where patches are made as such. */
  made: 'As they are made',
  noPictures: 'These patches are made one by one, so there are no pictures to whiten.',
  off: 'off: nothing changes here',
  before: 'before',
  after: 'after',
  beforeColours: 'before: in colour',
  afterColours: 'after: the luminance',
  rows: {
    before: (step: string) => `The patches before this step: ${step}`,
    after: (step: string) => `The patches after this step: ${step}`,
    colours: 'The patches before this step: in colour',
  },
  colours: {
    pictures: 'These pictures have no colours, so this step changes nothing.',
    made: 'These patches are made without colours, so this step changes nothing.',
    notKept: (count: number) =>
      `${count === 1 ? 'One of these patches is' : `${integer(count)} of these patches are`} shown without colours: colours are kept only for the first photographs.`,
  },
  misfit: {
    title: 'Does this suit the network?',
    fewPlacesTitle: (places: number) =>
      `Only ${format.count(places, { one: 'different patch', other: 'different patches' })}`,
    outsideUnitInterval:
      'Some values lie outside 0 to 1, where the sigmoid of the output can never be. The reconstruction error cannot become small.',
    hardlyVaries:
      'The values hardly vary, so there is little to learn. An output that is the same grey everywhere is almost right.',
    brightnessDominates:
      'The patches differ more in brightness than in what they show. The units will learn brightness first.',
    fewPlaces:
      'These pictures contain fewer different patches than you requested, so many patches are the same. Use fewer patches, or more or larger pictures.',
    switchOn: 'Switches this step on.',
    mend: { scale: 'Scale to [0.1, 0.9]', removeMean: 'Remove means', truncate: 'Cut off at ±3σ' },
  },
  histogram: {
    label: (least: string, most: string) =>
      `Histogram of the values, from ${least} to ${most}, with the mean marked`,
    mean: 'mean',
    variance: 'variance',
  },
  /** @param described how many of the patches the numbers are about */
  size: (described: number, patchCount: number, values: number, patchBytes: number, runBytes: number) =>
    `The numbers and histograms describe ${
      described < patchCount
        ? `the first ${integer(described)} of ${format.count(patchCount, { one: 'patch', other: 'patches' })}`
        : `all ${format.count(patchCount, { one: 'patch', other: 'patches' })}`
    } of ${format.count(values, { one: 'value', other: 'values' })} each. The patches take ${format.bytes(patchBytes)}, and the whole run takes about ${format.bytes(runBytes)}.`,
  browser: {
    title: 'Where patches are cut',
    pictures: (count: number) => format.count(count, { one: 'picture', other: 'pictures' }),
    first: 'These are the first pictures.',
    last: 'These are the last pictures.',
    list: 'Pictures of this source',
    choose: 'Choose a picture to see where patches were cut from it.',
    version: {
      name: 'Version of the picture',
      sentence: 'The original picture, or the whitened one from which patches are cut.',
      original: 'Original',
      whitened: 'Whitened',
    },
    picture: (name: string, width: number, height: number) =>
      `${name}, ${integer(width)} by ${format.count(height, { one: 'pixel', other: 'pixels' })}`,
    /** @param framed how many of the patches have a frame */
    caption: (name: string, cut: number, all: number, side: number, framed: number) =>
      `${name}: ${integer(cut)} of the ${format.count(all, { one: 'patch', other: 'patches' })} of ${side}×${side} pixels are cut from it, at random places.${
        framed < cut ? ` ${integer(framed)} of them are framed.` : ''
      }`,
    /** Where one patch was cut; all counted from 1. */
    found: (name: string, patch: number, row: number, column: number) =>
      `${name}: patch ${integer(patch)} was cut here. Its upper left pixel is in row ${integer(row)}, column ${integer(column)}.`,
  },
  /** What pictures are called that have no name of their own, and those of a stack. */
  names: {
    scene: (number: number) => `Scene ${integer(number)}`,
    picture: (number: number) => `Picture ${integer(number)}`,
    inStack: (stack: string, number: number) => `${stack}, picture ${integer(number)}`,
  },
};

export type PatchesWords = typeof patches;
