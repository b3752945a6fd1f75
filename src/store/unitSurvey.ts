import { create } from 'zustand';
import type { QuestionReply } from './ask.ts';

/** What has become of the hidden units, as the trainer said last. */
export interface UnitSurveyState {
  readonly survey: QuestionReply<'surveyUnits'> | undefined;
}

export const useUnitSurvey = create<UnitSurveyState>()(() => ({ survey: undefined }));
