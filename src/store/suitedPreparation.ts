import { type Preparation, picturePreparation, whitenedPreparation } from '../core/patches/preparation.ts';
import type { SourceName } from '../protocol/settings.ts';
import type { Run } from './run.ts';

/** What pictures of that source need before the course's network can learn from them: arrays of files come whitened. */
export function suitedPreparation(source: SourceName, open: Run['openPictures']): Preparation {
  return source === 'files' && open && !open.photographs ? whitenedPreparation : picturePreparation;
}
