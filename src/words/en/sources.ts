/** A source of patches in words: its name in the choice, its title, what it is for, and where it comes from. */
interface DescribedSource {
  readonly name: string;
  readonly title: string;
  readonly sentence: string;
  readonly origin: string;
  /** What to wait for in training. */
  readonly expect: string;
}

/** By the name of the source in a run's settings. */
export const sources = {
  scenes: {
    name: 'Scenes',
    title: 'Natural-like scenes',
    sentence:
      'Overlapping shapes with the statistics of natural pictures. Most hidden units become edge detectors.',
    origin: 'Drawn here, then whitened: “dead leaves” (Lee, Mumford & Huang 2001).',
    expect: 'Edges begin to show after 25 to 50 iterations.',
  },
  scrambled: {
    name: 'Scrambled',
    title: 'Phase-scrambled scenes',
    sentence:
      'The same scenes, but each of the waves that make them up is shifted at random (random phases). The spectrum stays the same, but there are no edges. This is a control, for comparison: few units become edge detectors.',
    origin: 'Made here from the scenes (after Oppenheim & Lim 1981).',
    expect: 'Blobs and ripples begin to show after 25 to 50 iterations.',
  },
  pinkNoise: {
    name: 'Pink noise',
    title: 'Pink noise',
    sentence:
      'Random (Gaussian) noise that has the 1/f spectrum of natural pictures and nothing else of them. This is a control, for comparison: blobs and few edges.',
    origin: 'Drawn here and whitened like the scenes (spectrum: Field 1987).',
    expect: 'Blobs begin to show after 25 to 50 iterations.',
  },
  bars: {
    name: 'Bars',
    title: 'Bars',
    sentence:
      'Bright rows and columns (bars), chosen at random. Each bar is bright in one patch out of eight. The true features are known, so the page can count how many the network finds.',
    origin: 'Drawn here (Földiák 1990). Used without preparation, with values 0.1 and 0.9.',
    expect: 'Single bars begin to show after 20 to 40 iterations.',
  },
  digits: {
    name: 'Digits',
    title: 'Pen-stroke digits',
    sentence: 'Digits of 28×28 pixels, written by a simulated pen in many hands. Hidden units learn strokes.',
    origin: 'Written here in the format of MNIST. Used without preparation, with values from 0 to 1.',
    expect: 'Blurred digits appear first, single strokes after 100 to 200 iterations.',
  },
  mnist: {
    name: 'MNIST',
    title: 'MNIST',
    sentence:
      '60,000 digits of 28×28 pixels, written by people. The course uses the first 10,000. Hidden units learn strokes.',
    origin: 'LeCun, Cortes & Burges 1998. Bytes divided by 255, otherwise unchanged.',
    expect: 'Blurred digits appear first, single strokes after 100 to 200 iterations.',
  },
  files: {
    name: 'Pictures',
    title: 'Pictures of your own',
    sentence:
      'Your photographs, or arrays in a MATLAB, NumPy, IDX or CSV file, such as the course’s IMAGES.mat. They never leave this computer.',
    origin: 'Photographs are whitened, unless you switch whitening off.',
    expect: 'Features begin to show after 25 to 50 iterations.',
  },
} satisfies Record<string, DescribedSource>;

export type SourcesWords = typeof sources;
