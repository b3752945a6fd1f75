import { format } from './format.ts';

/** How the page is divided. */
export const layout = {
  splitter: {
    name: 'Width of the panels',
    sentence:
      'Drag this line, or press the arrow keys, to give the panels more or less room. A double click restores the usual width.',
    value: (share: number) => `${format.percent(share)} of the window`,
  },
};

export type LayoutWords = typeof layout;
