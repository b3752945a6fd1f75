/** How the tiles are drawn and ordered. */
export const tileLook = {
  contrast: {
    name: 'Contrast',
    sentence: 'Scale each tile to its own largest weight, or all tiles alike, so that weak units look faint.',
  },
  colours: {
    name: 'Colours',
    sentence:
      'Grey as in the course, or blue for negative and orange for positive weights. Blue and orange can be told apart with every kind of colour blindness.',
  },
  smoothing: {
    name: 'Weights as',
    sentence: 'One square for each weight, or a smooth transition between neighbouring weights.',
  },
  order: {
    name: 'Order',
    sentence:
      'How the tiles are ordered. They are sorted when you choose an order and whenever training stops.',
  },
  sortAgain: { name: 'Sort again', sentence: 'Sort the tiles by their present values.' },
  options: {
    contrasts: { perUnit: 'Each its own', common: 'One for all' },
    scales: { grey: 'Grey', diverging: 'Blue–orange' },
    smoothings: { pixels: 'Pixels', smooth: 'Smooth' },
    orders: {
      index: 'by number',
      activation: 'by mean activation',
      orientation: 'by orientation',
      change: 'by change since the start',
    },
  },
};

export type TileLookWords = typeof tileLook;
