import { format } from './format.ts';

const { integer } = format;

/** What the network is shown, and how pictures come in. What is said about single files has a topic of its own. */
export const input = {
  title: 'Input',
  /** @param source the title of the source in use */
  noPictures: (source: string) =>
    `No pictures are open yet, so the network still uses the previous source (${source}). Drop pictures here, or open them with the button below.`,
  /** Patches that are smaller than a digit. */
  window: (side: number) => `Each patch of ${side}×${side} pixels is cut from a digit at a random place.`,
  drop: {
    button: 'Open or drop pictures',
    kinds: 'photographs, IMAGES.mat, NumPy, IDX, CSV',
    dialogue: 'Pictures to train on',
    page: 'Drop pictures to train on them',
  },
  colour: {
    name: 'In colour',
    scenes:
      'Overlapping shapes in colour with the statistics of natural pictures. Most hidden units become black-and-white edge detectors, the others edges between opposite colours.',
    sentence:
      'Trains on patches in colour, with red, green and blue values for every pixel. They are whitened by ZCA and need linear output units. This starts a new run with the settings that suit them.',
  },
  suited: {
    title: 'Suited settings',
    inUse: 'In use',
    same: 'These settings are in use.',
    patches: (count: number, side: number) =>
      `${format.count(count, { one: 'patch', other: 'patches' })} of ${side}×${side}`,
    hiddenUnits: (count: number) => format.count(count, { one: 'hidden unit', other: 'hidden units' }),
    iterations: (count: number) => format.count(count, { one: 'iteration', other: 'iterations' }),
  },
  samples: {
    label: (count: number, side: number) =>
      `${format.count(count, { one: 'sample patch', other: 'sample patches' })} of ${integer(side)} by ${format.count(side, { one: 'pixel', other: 'pixels' })}`,
    none: 'No patches yet',
    caption: (count: number, aroundZero: boolean) =>
      `${integer(count)} of the patches as the network sees them, ${aroundZero ? 'with mid grey for 0' : 'from 0 (black) to 1 (white)'}`,
    whitened: 'The mean patch was subtracted from these colour patches, and they were whitened by ZCA.',
    patch: (number: number) => `patch ${integer(number)}`,
    choose: 'Choose one to see where it comes from.',
    waiting: 'Sample patches will appear here when they are ready',
    /** What was done to them. */
    steps: ({ removeMean, truncate, scale }: Record<'removeMean' | 'truncate' | 'scale', boolean>) => {
      const done = [
        removeMean && 'The mean of each patch was subtracted from it.',
        truncate && 'All values beyond ±3 standard deviations were set to this limit.',
        scale && 'All values were scaled to lie between 0.1 and 0.9.',
      ].filter((step) => step !== false);
      return done.length > 0 ? done.join(' ') : 'These patches are used as they are.';
    },
    save: {
      name: 'Save',
      title: 'Save these patches',
      sentence: 'Saves these patches as a picture, PNG or SVG.',
      inFile: 'Training patches as the network sees them',
    },
  },
  ways: {
    paste: {
      name: 'Paste',
      sentence: 'Uses the picture on the clipboard. Ctrl+V anywhere on the page does the same.',
    },
    camera: {
      name: 'Camera',
      sentence: 'Takes a photograph with the camera of this device. The photograph never leaves this device.',
    },
    draw: { name: 'Draw', sentence: 'Draw a picture yourself.' },
    /** Why the clipboard gave no picture. */
    clipboard: {
      notOffered:
        'This browser does not let a page read the clipboard by a click. Press Ctrl+V (⌘V), or save the picture and drop it here.',
      notAllowed:
        'The browser did not allow this page to read the clipboard. Press Ctrl+V (⌘V), which needs no permission.',
      noPicture: 'There is no picture on the clipboard. Copy a picture, not its address, and try again.',
    },
    /** Names of pictures made here; they have to be names of files too. */
    names: {
      photo: (number: number) => `photo ${integer(number)}.png`,
      drawing: (number: number) => `drawing ${integer(number)}.png`,
      pasted: (number: number) => (number === 1 ? 'pasted' : `pasted ${integer(number)}`),
    },
  },
};

export type InputWords = typeof input;
