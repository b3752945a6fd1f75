/** What the frame of the page says. */
const en = {
  appearance: 'Appearance',
  appearanceHint: 'The colours of the page, and a larger size for projectors.',
  size: 'Size',
  sizeHint: 'The size of text and controls: as at a desk, or large for a projector.',
  sizes: { desk: 'Desk', presentation: 'Presentation' },
};

type ShellWords = typeof en;

const zh: ShellWords = {
  appearance: '外观',
  appearanceHint: '页面的颜色，以及适合投影的大字号。',
  size: '字号',
  sizeHint: '文字和控件的大小：桌面字号，或适合投影的大字号。',
  sizes: { desk: '桌面', presentation: '投影' },
};

export const shellWords = { en, zh };
