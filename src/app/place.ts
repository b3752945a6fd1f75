import type { View } from '../address/address.ts';

/** Where on the page the visitor is: a screen of the table `screens`, and what follows its name in the address. */
export interface Place {
  readonly screen: string;
  readonly path: readonly string[];
  /** The step of a chapter, and the language, where the address or the reader has named them. */
  readonly step?: View['step'];
  readonly lang?: View['lang'];
}
