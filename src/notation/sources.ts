/** A source of patches in words: its name in the choice, its title, what it is for, and where it comes from. */
export interface DescribedSource {
  readonly name: string;
  readonly title: string;
  readonly sentence: string;
  readonly origin: string;
  /** What to wait for in training, as far as it is known: from `after` iterations on it is said no more. */
  readonly expect: { readonly sentence: string; readonly after: number };
}

/** By the name of the source in a run's settings. */
export const sources = {
  scenes: {
    name: 'Scenes',
    title: 'Natural-like scenes',
    sentence:
      'Shapes that hide one another, with the statistics of natural pictures. Most hidden units become edge detectors.',
    origin: 'Drawn here, then whitened: “dead leaves” (Lee, Mumford & Huang 2001).',
    expect: { sentence: 'Edges begin to show after 25–50 iterations.', after: 50 },
  },
  scrambled: {
    name: 'Scrambled',
    title: 'Phase-scrambled scenes',
    sentence:
      'The same scenes with random phases: same spectrum, no edges. A control, in which few units become edge detectors.',
    origin: 'Made here from the scenes (after Oppenheim & Lim 1981).',
    expect: { sentence: 'Blobs and ripples begin to show after 25–50 iterations.', after: 50 },
  },
  pinkNoise: {
    name: 'Pink noise',
    title: 'Pink noise',
    sentence:
      'Gaussian noise with the 1/f spectrum of natural pictures and nothing else of them. A control: blobs, hardly an edge.',
    origin: 'Drawn here and whitened like the scenes (spectrum: Field 1987).',
    expect: { sentence: 'Blobs begin to show after 25–50 iterations.', after: 50 },
  },
  bars: {
    name: 'Bars',
    title: 'Bars',
    sentence:
      'Rows and columns that are bright by chance, each in one patch of eight. The truth is known: count what is found.',
    origin: 'Drawn here (Földiák 1990). Used as they are, 0.1 and 0.9.',
    expect: { sentence: 'Single bars begin to show after 20–40 iterations.', after: 40 },
  },
  digits: {
    name: 'Digits',
    title: 'Pen-stroke digits',
    sentence: 'Digits of 28×28 pixels, written by a pen with many hands. Hidden units learn strokes.',
    origin: 'Written here in the form of MNIST. Used as they are, from 0 to 1.',
    expect: { sentence: 'Blurred digits come first, single strokes after 100–200 iterations.', after: 200 },
  },
  mnist: {
    name: 'MNIST',
    title: 'MNIST',
    sentence:
      '60,000 digits of 28×28 pixels that people wrote; the course takes the first 10,000. Hidden units learn strokes.',
    origin: 'LeCun, Cortes & Burges 1998. Used as they are, from 0 to 1: bytes divided by 255.',
    expect: { sentence: 'Blurred digits come first, single strokes after 100–200 iterations.', after: 200 },
  },
  files: {
    name: 'Pictures',
    title: 'Pictures of your own',
    sentence:
      'Your photographs, or arrays in a MATLAB, NumPy or IDX file, such as the course’s IMAGES.mat. They never leave this machine.',
    origin: 'Photographs are whitened, unless you switch that off.',
    expect: { sentence: 'Edges begin to show after 25–50 iterations.', after: 50 },
  },
} as const satisfies Record<string, DescribedSource>;
