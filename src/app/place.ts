import type { View } from '../address/address.ts';

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
}
