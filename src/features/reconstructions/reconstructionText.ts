import type { PanelWords } from '../../words/en/panels.ts';

type Words = PanelWords['reconstructions'];

/** What this number of hidden units means for a patch. */
export function compressionExplained(visibleSize: number, hiddenSize: number, words: Words): string {
  if (hiddenSize >= visibleSize) return words.notCompressed;
  return words.compressed(hiddenSize, Math.max(0.01, hiddenSize / visibleSize));
}

/** An error with three decimals, so that a row of them lines up; large ones with four digits. */
export function shortError(error: number): string {
  if (!Number.isFinite(error)) return String(error);
  return error < 10 ? error.toFixed(3) : error.toPrecision(4);
}

/** A share as a whole percentage, or that it is not defined. */
export function percent(share: number, words: Words): string {
  return Number.isFinite(share) ? words.percent(share) : words.notDefined;
}
