import type { StorageTrouble } from '../../archive/connection.ts';
import type { KeepingRemark } from '../../archive/keepingState.ts';
import type { SessionFileProblem } from '../../archive/sessionFile.ts';
import { formatMeasured } from '../../format/number.ts';
import type { Sayings } from '../sayings.ts';
import { format } from './format.ts';
import { timeLine } from './timeLine.ts';

const runs = (count: number): string => format.count(count, { one: 'run', other: 'runs' });

const troubles: Readonly<Record<StorageTrouble, string>> = {
  blocked:
    'This browser does not let the page save anything here. Your run goes on, but it will be gone when the page is closed. A session file keeps it.',
  full: 'The browser’s storage is full. Your run goes on, but it is not saved. Delete kept runs that you no longer need, or save a session file.',
  lost: 'The connection to the browser’s storage broke off. Your run goes on, but it is not saved at present.',
  differs:
    'What was saved could not be read back as it was written. Your run goes on. Save a session file to be safe.',
  newerPage:
    'A newer version of this page has been opened in this browser. This one no longer saves. Reload it to get the newer version.',
  olderPage:
    'Another tab holds an older version of this page. Close it or reload it, so that your run can be saved.',
};

const remarks: Sayings<KeepingRemark> = {
  newer: () =>
    'Your last run was saved by a newer version of this page, and this one cannot read it. It is still kept.',
  damaged: () => 'Your last run could not be read. It was put aside, and nothing else was lost.',
  picturesMissing: () =>
    'The pictures of this run are not here any more. Open the same pictures, and then open the run again.',
  forgotten: ({ iteration }) =>
    `The run stands at iteration ${format.integer(iteration)}, with all its weights. The optimiser begins again without what it remembered, so the next iterations can differ a little.`,
};

const refused: Readonly<Record<SessionFileProblem, string>> = {
  unreadable:
    'The browser cannot read this file. It was moved or changed, or it is too large. Choose it again.',
  notASession: 'This is not a session file of this page. Session files are saved here and end in .json.',
  newer: 'This session file was saved by a newer version of this page. Reload the page to get that version.',
  damaged: 'This session file is damaged. Nothing was changed.',
};

/** The runs that are kept in the browser. */
export const keptRuns = {
  name: 'Kept runs',
  sentence: 'Runs that are saved in this browser, and session files.',
  none: 'Nothing is kept yet. A run is saved as soon as it is trained.',
  taken: (count: number, bytes: number): string =>
    `${runs(count)} kept in this browser, ${format.bytes(bytes)} in all. Older runs make room for newer ones, unless they are pinned.`,
  title: (source: string, inColour: boolean, hiddenSize: number, iteration: number): string =>
    `${source}${inColour ? ' in colour' : ''}, ${format.count(hiddenSize, { one: 'hidden unit', other: 'hidden units' })}, iteration ${format.integer(iteration)}`,
  /** @param savedAt milliseconds since 1970 */
  facts: (cost: number, savedAt: number, bytes: number): string =>
    `Cost ${formatMeasured(cost)} · ${format.dateTime(savedAt)} · ${format.bytes(bytes)}`,
  shown: 'On the page',
  open: 'Open',
  openRun: (title: string): string => `Open: ${title}`,
  pin: (title: string): string => `Pin: ${title}`,
  pinSentence: 'A pinned run is not deleted to make room for newer ones.',
  remove: (title: string): string => `Delete: ${title}`,
  removed: 'The run was deleted.',
  undo: 'Undo',
  setAside: {
    newer: 'A run that was saved by a newer version of this page.',
    damaged: 'A run that could not be read.',
  },
  removeAside: 'Delete the run that cannot be read',
  fileSentence:
    'A browser may delete what it keeps. A session file has your runs, the last race, the opened pictures, your code and your answers.',
  saveSession: 'Save session file',
  openSession: 'Open session file',
  opened: (count: number, left: number): string =>
    left === 0
      ? `Opened ${runs(count)}.`
      : `Opened ${runs(count)}. ${format.count(left, { one: 'part', other: 'parts' })} of the file could not be read.`,
  openedRace: {
    added: 'Its race is under “Races” on the page “Compare”.',
    leftOut:
      'Its race was left out, because there is one here already. Clear that one and open the file again to see it.',
  },
  refused,
  otherTexts: 'The file has other code or answers than this browser.',
  takeTexts: 'Take those of the file',
  keepTexts: 'Keep mine',
  removeAll: 'Delete everything',
  reallyAll: 'Delete all kept runs and pictures? This cannot be undone.',
  keepThem: 'Keep them',
  retry: 'Try again',
  elsewhere: 'Another tab of this page saves. This one does not, until the other is closed.',
  offered: (iteration: number): string =>
    `Your last run is kept. It stands at iteration ${format.integer(iteration)}.`,
  goOn: 'Go back to it',
  troubles,
  remarks,
};

/** Loaded after the first paint. */
export const keptRunsGroup = { keptRuns, timeLine };

export type KeptRunsWords = typeof keptRunsGroup;
