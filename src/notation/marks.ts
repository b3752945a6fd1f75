import type { Described } from './quantity.ts';

/** What can be said of a hidden unit that is marked on its tile. */
export const marks = {
  deadUnit: {
    name: 'always off',
    sentence:
      'The activation of this unit is never above 0.05, whatever patch it gets. A tile is marked once its unit has stayed off for 25 iterations and the first edges are due, or when the run ends: before that nearly every unit is off.',
  },
  saturatedUnit: {
    name: 'always on',
    sentence: 'A unit whose activation is never below 0.95, whatever patch it is shown: it says nothing.',
  },
  collapsedUnit: {
    name: 'no weights',
    sentence: 'A unit whose weights are as good as zero, so that it answers every patch alike.',
  },
  duplicateUnit: {
    name: 'alike or opposite',
    sentence: 'A unit whose weights point the way another’s do, or the opposite way: |cosine| above 0.95.',
  },
} as const satisfies Record<string, Described>;
