import { decimal } from '../../text/values.ts';

export const values = {
  naturalParameters: decimal(0),
  digitsParameters: decimal(0),
  bytesPerPair: decimal(0),
  naturalMemory: decimal(0),
  digitsMemory: decimal(0),
  digitsShortMemory: decimal(0),
  atOnce: decimal(0),
  inParts: decimal(0),
  imagesAtOnce: decimal(0),
  imagesInParts: decimal(0),
  shortMemory: decimal(0),
  onePair: decimal(0),
} as const;
