import type { PatchSteps } from '../../core/patches/patchTransform.ts';

/** The steps from picture to network, each with why the course does it. */
export const stepTexts = {
  original: {
    title: 'Luminance',
    switched: undefined,
    why: 'The network sees grey: 0.2126 R + 0.7152 G + 0.0722 B of a photograph.',
  },
  whitened: {
    title: 'Whiten',
    switched: 'whiten',
    why: 'In pictures of the world neighbouring pixels are alike. Multiplying the spectrum by f·exp(−(f/f₀)⁴) takes that away, so that edges count as much as brightness.',
  },
  meanRemoved: {
    title: 'Remove each patch’s mean',
    switched: 'removeMean',
    why: 'How bright a patch is says nothing about what is in it; without this the first thing to be learned is brightness.',
  },
  truncated: {
    title: 'Cut off at ±3σ',
    switched: 'truncate',
    why: 'A few pixels lie far out. Cut off at three standard deviations of all values, they no longer decide the scale for the rest.',
  },
  scaled: {
    title: 'Scale to [0.1, 0.9]',
    switched: 'scale',
    why: 'The output is a sigmoid: it can reach what lies between 0 and 1, and the ends only with endless weights.',
  },
} as const;

/** What a misfit means, and what would help where no step does. */
export const misfitTexts = {
  outsideUnitInterval:
    'Values lie outside 0 to 1, where the sigmoid of the output can never be: the reconstruction error cannot become small.',
  hardlyVaries:
    'The values hardly vary, so there is little to learn: an output that is the same grey everywhere is almost right.',
  brightnessDominates:
    'The patches differ more by how bright they are than by what is in them; units will learn brightness first.',
  fewPlaces:
    'There are fewer different patches in these pictures than you ask for, so many are the same. More or larger pictures would help, or fewer patches.',
} as const;

/** What the button that mends a misfit says. */
export const mendTexts: Readonly<Record<keyof PatchSteps, string>> = {
  scale: 'Scale to [0.1, 0.9]',
  removeMean: 'Remove means',
  truncate: 'Cut off at ±3σ',
};

/** What there was before luminance: colours, or none, or no room to keep them; undefined where they are seen. */
export function coloursText({ colours, places }: ColoursShown): string | undefined {
  if (!colours) {
    const what = places === undefined ? 'They are made' : 'These pictures come';
    return `${what} without colours, so there is nothing to show before this step: values stay as they are.`;
  }
  const { notKept } = colours;
  if (notKept === 0) return undefined;
  const whose = notKept === 1 ? 'One of these patches is' : `${notKept} of these patches are`;
  return `${whose} shown without colours: of many photographs only the first ones’ are kept.`;
}

interface ColoursShown {
  readonly colours: { readonly notKept: number } | undefined;
  readonly places: number | undefined;
}
