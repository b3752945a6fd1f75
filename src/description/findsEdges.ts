import type { Preparation } from '../core/patches/preparation.ts';
import type { DataSettings, SourceName } from '../protocol/settings.ts';
import { isMade } from './suited.ts';

/** What a run's description says of its patches. */
type DescribedPatches = { readonly source: SourceName } & Pick<
  Preparation,
  'whiten' | 'removeMean' | 'truncate' | 'scale'
>;

/**
 * Whether edge detectors are what a network finds in such patches, so that they are counted. Of bars and pen strokes it finds bars and
 * strokes; and the visitor's pictures are left as they are where they look like digits.
 */
export function findsEdges({ source, whiten, removeMean, truncate, scale }: DescribedPatches): boolean {
  if (isMade(source) || source === 'mnist') return false;
  return source !== 'files' || whiten || removeMean || truncate || scale;
}

/** The same of a run's settings; true where there are none yet. */
export function dataFindsEdges(data: DataSettings | undefined): boolean {
  return data === undefined || findsEdges({ source: data.source, ...data.preparation });
}
