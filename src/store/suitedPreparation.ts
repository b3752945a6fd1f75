import {
  type Preparation,
  picturePreparation,
  untouchedPreparation,
  whitenedPreparation,
} from '../core/patches/preparation.ts';
import type { SourceName } from '../protocol/settings.ts';
import type { Run } from './run.ts';

/** Sources that give patches at once, in [0, 1] as the network is to see them. */
export function isMade(source: SourceName): boolean {
  return source === 'bars' || source === 'digits';
}

/** What that source needs before the course's network can learn from it: arrays of files come whitened. */
export function suitedPreparation(source: SourceName, open: Run['openPictures']): Preparation {
  if (isMade(source) || source === 'mnist') return untouchedPreparation;
  return source === 'files' && open && !open.photographs ? whitenedPreparation : picturePreparation;
}
