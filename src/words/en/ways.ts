import { format } from './format.ts';

/** The camera and the sheet to draw on. */
export const ways = {
  camera: {
    none: 'No camera',
    view: 'What the camera sees',
    take: {
      name: 'Take the picture',
      sentence: 'Takes the picture that the camera shows, and trains on it.',
    },
    starting: 'The camera is starting. Allow it if the browser asks.',
    close: { name: 'Close', sentence: 'Switches the camera off.' },
    problems: {
      notAllowed:
        'The camera was not allowed. You can choose or drop a photograph instead. To use the camera, allow it in the browser’s settings for this page.',
      notFound: 'No camera was found. Choose or drop a photograph instead.',
      inUse: 'Another program is using the camera. Close that program, or choose a photograph instead.',
      notOffered: 'This browser does not give the page a camera. Choose or drop a photograph instead.',
      noPicture: 'The camera gave no picture. Try again, or choose a photograph instead.',
    },
  },
  drawing: {
    pen: {
      name: 'Pen',
      sentence: 'The width of the pen’s lines. The sheet has 512×512 pixels.',
      fine: 'Fine',
      medium: 'Medium',
      broad: 'Broad',
    },
    sheet: 'Sheet to draw on: arrow keys move the pen, space lowers and lifts it',
    /** For a screen reader: where the pen is, as shares of the sheet from 0 to 1. */
    position: ({ down, left, top, strokes }: { down: boolean; left: number; top: number; strokes: number }) =>
      `Pen ${down ? 'lowered' : 'lifted'}, ${format.percent(left)} from the left, ${format.percent(top)} from the top. ${format.count(strokes, { one: 'stroke', other: 'strokes' })}.`,
    keyboard:
      'With the keyboard, arrow keys move the pen and space lowers or lifts it. You can also open a picture from a file instead.',
    nothing: 'Nothing has been drawn yet.',
    add: { name: 'Add the drawing', sentence: 'Trains on the drawing.' },
    undo: { name: 'Undo the last stroke', sentence: 'Undoes the last stroke.' },
    clear: { name: 'Clear the sheet', sentence: 'Clears the sheet.' },
    close: { name: 'Close', sentence: 'Closes the sheet without keeping the drawing.' },
  },
};

export type WaysWords = typeof ways;
