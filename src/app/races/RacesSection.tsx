import { Races } from '../../features/races/Races.tsx';
import { usePage } from '../page.ts';
import { openRaces } from './openRaces.ts';

/** The races, on the screen on which runs are compared. */
export function RacesSection() {
  const page = usePage();
  page.races.opened ??= openRaces(page);
  return <Races actions={page.races.opened} />;
}
