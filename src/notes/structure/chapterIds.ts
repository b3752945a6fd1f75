/** The chapters in the order in which they are read; the ids are part of the addresses of the notes. */
export const chapterIds = [
  'learns',
  'compression',
  'sparsity',
  'excites',
  'contrast',
  'cost',
  'gradients',
  'checking',
  'descent',
  'vectorising',
  'digits',
  'memory',
  'after',
] as const;

export type ChapterId = (typeof chapterIds)[number];
