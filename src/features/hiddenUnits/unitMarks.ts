import type { Run } from '../../store/run.ts';
import { placeOf } from '../../store/tileLook.ts';
import type { UnitSurvey } from '../../store/unitSurvey.ts';
import type { MarkSign, TileMark } from '../../ui/TileMarks.tsx';
import { expectedAfter } from './expectedAfter.ts';

interface UnitMark {
  readonly unit: number;
  readonly sign: MarkSign;
}

/** What is marked on the tiles, in the order of the legend. */
export const unitSigns = [
  { sign: 'ring', name: 'deadUnit' },
  { sign: 'disc', name: 'saturatedUnit' },
  { sign: 'cross', name: 'collapsedUnit' },
  { sign: 'bars', name: 'duplicateUnit' },
] as const;

/** Iterations that a unit has to stay off before its tile is marked. */
const stayedOff = 25;

/**
 * The marks of every unit that is always off, always on, without weights, or like another. While the network learns the mean
 * patch, its first step, nearly every unit is off: a run in that phase says nothing yet about which units will stay off.
 */
export function unitMarks(
  { survey, offSince }: UnitSurvey,
  { phase, settings }: Pick<Run, 'phase' | 'settings'>,
): UnitMark[] {
  if (!survey) return [];
  const after = expectedAfter[settings?.data.source ?? 'scenes'];
  const staysOff = (unit: number): boolean => {
    const iterations = survey.iteration - (offSince.get(unit) ?? survey.iteration);
    return phase === 'finished' || (survey.iteration >= after && iterations >= stayedOff);
  };
  return survey.reports.flatMap(({ unit, state, duplicates }) => {
    const signs: MarkSign[] = [];
    if (state === 'dead' && staysOff(unit)) signs.push('ring');
    if (state === 'saturated') signs.push('disc');
    if (state === 'collapsed') signs.push('cross');
    if (duplicates.length > 0) signs.push('bars');
    return signs.map((sign) => ({ unit, sign }));
  });
}

/** The marks at the places of the units' tiles. @param order the unit at each place; undefined: by their numbers */
export function marksOnTiles(
  marks: readonly UnitMark[],
  order: readonly number[] | undefined,
  hiddenSize: number,
): TileMark[] {
  return marks.map(({ unit, sign }) => ({ tile: placeOf({ order }, unit, hiddenSize), sign }));
}
