import type { ComponentProps } from 'react';
import type { AnyChapterText } from '../../notes/course.ts';
import type { ChapterId } from '../../notes/structure/chapterIds.ts';
import type { Step } from '../../notes/structure/steps.ts';
import { stepKey } from './notebook/notebook.ts';
import { Break } from './steps/Break.tsx';
import { Gap } from './steps/Gap.tsx';
import { Prediction } from './steps/Prediction.tsx';
import { Reading } from './steps/Reading.tsx';
import { Recall } from './steps/Recall.tsx';
import type { StepProps } from './steps/stepProps.ts';

interface StepViewProps {
  readonly chapter: ChapterId;
  readonly name: string;
  readonly step: Step;
  readonly text: AnyChapterText['steps'][string];
}

/** One step of a chapter. Its id is what a link to the step scrolls to. */
export function StepView({ chapter, name, step, text }: StepViewProps) {
  return (
    <div id={stepId(name)}>
      <StepBody chapter={chapter} answerKey={stepKey(chapter, name)} step={step} text={text} />
    </div>
  );
}

export const stepId = (name: string): string => `step-${name}`;

/** The words of a step are those of its kind: the compiler has checked every chapter (`StepText`). */
function StepBody(props: StepProps<Step, AnyChapterText['steps'][string]>) {
  switch (props.step.kind) {
    case 'reading':
      return <Reading {...(props as ComponentProps<typeof Reading>)} />;
    case 'prediction':
      return <Prediction {...(props as ComponentProps<typeof Prediction>)} />;
    case 'gap':
      return <Gap {...(props as ComponentProps<typeof Gap>)} />;
    case 'recall':
    case 'blank':
      return <Recall {...(props as ComponentProps<typeof Recall>)} />;
    case 'break':
      return <Break {...(props as ComponentProps<typeof Break>)} />;
  }
}
