import { races } from './races.ts';

/** The screen on which runs are put side by side. */
export const compare = {
  races,
  title: 'Compare runs',
  introduction:
    'Every run that you train is listed here, with its curve. Pick two to five of them to see them side by side: what differs in their settings, their curves, and their hidden units, matched so that like stands beside like.',
  list: { title: 'Runs' },
  empty: {
    text: 'There are no runs yet. Train a network in the playground, or open a session file. Change a setting and train again, and you have two runs to compare.',
    playground: 'To the playground',
  },
};

export type CompareWords = typeof compare;
