import type { QuestionReply } from '../../store/ask.ts';

/** What the trainer says of the unit looked at. */
export type Inspected = QuestionReply<'inspectHiddenUnit'>;
export type InspectedPatch = Inspected['byCosine'][number];
