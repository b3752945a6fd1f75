import { usePage } from '../page.ts';
import type { OpenedKeeping } from './openedKeeping.ts';
import { openKeeping } from './openKeeping.ts';

/** The page's keeping of runs, which is opened once. */
export function useKeeping(): OpenedKeeping {
  const page = usePage();
  page.keeping.opened ??= openKeeping(page);
  return page.keeping.opened;
}
