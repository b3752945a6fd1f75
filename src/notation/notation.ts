import { actions } from './actions.ts';
import { marks } from './marks.ts';
import { quantities } from './quantities.ts';
import { settings } from './settings.ts';

/** What everything on the page is called, and its tooltip's sentence. */
export const notation = {
  ...quantities,
  ...settings,
  ...actions,
  ...marks,
} as const;
