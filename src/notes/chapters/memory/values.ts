import { decimal } from '../../text/values.ts';

export const values = {
  naturalParameters: decimal(3289),
  digitsParameters: decimal(308_308),
  bytesPerPair: decimal(4.9, 1),
  naturalMemory: decimal(5.3, 1),
  digitsMemory: decimal(493),
  digitsShortMemory: decimal(49),
  atOnce: decimal(0.4403, 4),
  inParts: decimal(0.4404, 4),
  imagesAtOnce: decimal(0.44649, 5),
  imagesInParts: decimal(0.44659, 5),
  shortMemory: decimal(0.4421, 4),
  onePair: decimal(0.4429, 4),
} as const;
