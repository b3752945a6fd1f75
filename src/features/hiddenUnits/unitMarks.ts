import type { QuestionReply } from '../../store/ask.ts';
import { placeOf } from '../../store/tileLook.ts';
import type { MarkSign, TileMark } from '../../ui/TileMarks.tsx';

type Survey = QuestionReply<'surveyUnits'>;

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

/** The marks of every unit that is always off, always on, without weights, or like another. */
export function unitMarks(survey: Survey | undefined): UnitMark[] {
  return (survey?.reports ?? []).flatMap(({ unit, state, duplicates }) => {
    const signs: MarkSign[] = [];
    if (state === 'dead') signs.push('ring');
    if (state === 'saturated') signs.push('disc');
    if (state === 'collapsed') signs.push('cross');
    if (duplicates.length > 0) signs.push('bars');
    return signs.map((sign) => ({ unit, sign }));
  });
}

/** The marks at the places where the units' tiles stand. @param order the unit at each place; undefined: by their numbers */
export function marksOnTiles(
  marks: readonly UnitMark[],
  order: readonly number[] | undefined,
  hiddenSize: number,
): TileMark[] {
  return marks.map(({ unit, sign }) => ({ tile: placeOf({ order }, unit, hiddenSize), sign }));
}
