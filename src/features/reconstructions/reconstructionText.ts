/** How the three layers count: "64 numbers → 25 → 64". */
export function compressionText(visibleSize: number, hiddenSize: number): string {
  return `${grouped(visibleSize)} numbers → ${grouped(hiddenSize)} → ${grouped(visibleSize)}`;
}

/** What that means, in a sentence. */
export function compressionExplained(visibleSize: number, hiddenSize: number): string {
  if (hiddenSize >= visibleSize) {
    return 'There are as many hidden units as pixels or more: only sparsity keeps the network from copying.';
  }
  const share = Math.max(1, Math.round((100 * hiddenSize) / visibleSize));
  return `A patch has to pass through ${grouped(hiddenSize)} activations, ${share} % as many numbers as it has pixels.`;
}

/** An error with three decimals, so that a row of them lines up; large ones with four digits. */
export function shortError(error: number): string {
  if (!Number.isFinite(error)) return String(error);
  return error < 10 ? error.toFixed(3) : error.toPrecision(4);
}

/** A share as a whole percentage, with a true minus sign. */
export function percent(share: number): string {
  if (!Number.isFinite(share)) return 'not defined';
  return `${Math.round(100 * share)}\u00a0%`.replace(/^-0\u00a0/, '0\u00a0').replace('-', '−');
}

/** "1,234" */
export function grouped(count: number): string {
  return count.toLocaleString('en-US');
}

/** What is shown beside an original. */
export const viewText = {
  rebuilt: 'through the network',
  means: 'only the patches’ means',
  error: 'error, rebuilt − original',
} as const;

interface Steps {
  readonly removeMean: boolean;
  readonly truncate: boolean;
  readonly scale: boolean;
}

/** How patches of a picture are made fit for the network, and how the picture comes back. */
export function methodText({ removeMean, truncate, scale }: Steps): string {
  const steps = [
    ...(removeMean ? ['loses its own mean'] : []),
    ...(truncate ? ['is cut off at ±3 standard deviations of all training patches'] : []),
    ...(scale ? ['is scaled as the training patches were'] : []),
  ];
  if (steps.length === 0) return 'Their values go in and come out as they are.';
  const back = [
    ...(scale ? ['the scaling is undone'] : []),
    ...(removeMean ? ['its mean, which the network never saw, is added again'] : []),
    ...(truncate ? ['what was cut off stays lost'] : []),
  ];
  return `Before, each ${listed(steps)}; after, ${listed(back)}.`;
}

function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
