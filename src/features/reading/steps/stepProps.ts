import type { ChapterId } from '../../../notes/structure/chapterIds.ts';

/** What the view of any step is given. */
export interface StepProps<Step, Text> {
  readonly chapter: ChapterId;
  /** Where the answer is kept in the notebook. */
  readonly answerKey: string;
  readonly step: Step;
  readonly text: Text;
}
