import type { View } from '../address/address.ts';

/** The screen on which runs are compared. */
export const comparing = 'compare';

/** What is compared, and how it is looked at. */
export interface Compared {
  /** The ids of the runs, the baseline first. */
  readonly runs: readonly string[];
  /** The last iteration if undefined. */
  readonly at?: View['at'];
  readonly over?: View['over'];
}

/** Where on the page the visitor is: a screen of the table `screens`, and what follows its name in the address. */
export interface Place {
  readonly screen: string;
  readonly path: readonly string[];
  /** The step of a chapter. */
  readonly step?: View['step'];
  /** Whether the notes are shown without the page around them. */
  readonly embed?: View['embed'];
  /** The language, where the address that was opened named one: links from here name it too. */
  readonly lang?: View['lang'];
  /** What was compared last, also while another screen is shown. */
  readonly compared?: Compared;
}
