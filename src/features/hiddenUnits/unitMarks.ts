import type { QuestionReply } from '../../store/ask.ts';
import type { MarkSign, TileMark } from '../../ui/TileMarks.tsx';

type Survey = QuestionReply<'surveyUnits'>;

/** What is marked on the tiles, in the order of the legend. */
export const unitSigns = [
  { sign: 'ring', name: 'deadUnit' },
  { sign: 'disc', name: 'saturatedUnit' },
  { sign: 'cross', name: 'collapsedUnit' },
  { sign: 'bars', name: 'duplicateUnit' },
] as const;

/** The marks of every unit that is always off, always on, without weights, or like another. */
export function unitMarks(survey: Survey | undefined): TileMark[] {
  return (survey?.reports ?? []).flatMap(({ unit, state, duplicates }) => {
    const signs: MarkSign[] = [];
    if (state === 'dead') signs.push('ring');
    if (state === 'saturated') signs.push('disc');
    if (state === 'collapsed') signs.push('cross');
    if (duplicates.length > 0) signs.push('bars');
    return signs.map((sign) => ({ tile: unit, sign }));
  });
}
