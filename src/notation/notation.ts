import { actions } from './actions.ts';
import { quantities } from './quantities.ts';
import { settings } from './settings.ts';
import { measurements, understanding } from './understanding.ts';
import { unit } from './unit.ts';

/** What everything on the page is called, and its tooltip's sentence. */
export const notation = {
  ...quantities,
  ...measurements,
  ...settings,
  ...actions,
  ...understanding,
  ...unit,
} as const;
