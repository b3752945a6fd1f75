import type { QuestionReply } from './ask.ts';

/** The states of the hidden units, as the trainer reported last. */
export interface UnitSurvey {
  readonly survey: QuestionReply<'surveyUnits'> | undefined;
  /** For each unit that is always off now: the iteration of the first survey since which it has been. */
  readonly offSince: ReadonlyMap<number, number>;
}

export const noSurvey: UnitSurvey = { survey: undefined, offSince: new Map() };

/** The survey that replaces another. One of an earlier iteration belongs to a run that started again. */
export function withSurvey(before: UnitSurvey, survey: UnitSurvey['survey']): UnitSurvey {
  if (!survey) return noSurvey;
  const wentOn = before.survey !== undefined && before.survey.iteration <= survey.iteration;
  const off = survey.reports.filter(({ state }) => state === 'dead');
  const since = (unit: number): number =>
    (wentOn ? before.offSince.get(unit) : undefined) ?? survey.iteration;
  return { survey, offSince: new Map(off.map(({ unit }) => [unit, since(unit)])) };
}
