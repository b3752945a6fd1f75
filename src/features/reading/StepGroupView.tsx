import { memo, useMemo, useState } from 'react';
import type { AnyChapterText } from '../../notes/course.ts';
import type { ChapterStructure } from '../../notes/structure/steps.ts';
import { FigureView } from './figures/FigureView.tsx';
import { FigureContext, type FiguresPrediction, type LiveFigure, type Readouts } from './figures/figure.ts';
import type { StepGroup } from './groupSteps.ts';
import { predictionFor } from './predictionFor.ts';
import { useAnswers } from './room.ts';
import styles from './StepGroupView.module.css';
import { StepView } from './StepView.tsx';

interface StepGroupProps {
  readonly structure: ChapterStructure;
  readonly group: StepGroup;
  readonly text: AnyChapterText;
}

/** Some steps and the figure beside them, which stays in view while they are read. */
export const StepGroupView = memo(function StepGroupView({
  structure,
  group: { figure, names, again },
  text,
}: StepGroupProps) {
  const [changed, setChanged] = useState<Readonly<Record<string, unknown>>>({});
  const [readouts, report] = useState<Readouts>({});
  const answers = useAnswers();
  // Spelled out, so that an answer to something else draws no figure again.
  const predicted = figure ? JSON.stringify(predictionFor(figure.id, structure, answers)) : '{}';
  const live = useMemo<LiveFigure | undefined>(
    () =>
      figure && {
        reference: figure,
        settings: { ...figure.settings, ...changed },
        change: (settings) => setChanged((before) => ({ ...before, ...settings })),
        readouts,
        report,
        prediction: JSON.parse(predicted) as FiguresPrediction,
      },
    [figure, changed, readouts, predicted],
  );
  const [first, ...rest] = names.map((name) => (
    <StepView
      key={name}
      chapter={structure.id}
      name={name}
      step={structure.steps[name]!}
      text={text.steps[name]!}
    />
  ));
  if (!live || !figure) {
    return (
      <div className={styles.group}>
        <div className={styles.first}>
          {first}
          {rest}
        </div>
      </div>
    );
  }
  const captions = names.flatMap((name) => {
    const words = text.steps[name];
    return words && 'caption' in words && words.caption !== undefined ? [words.caption] : [];
  });
  return (
    <FigureContext value={live}>
      <div className={styles.group}>
        <div className={styles.first}>{first}</div>
        <div className={styles.figure} data-again={again}>
          <FigureView id={figure.id} caption={captions[0]} />
        </div>
        <div className={styles.rest}>{rest}</div>
      </div>
    </FigureContext>
  );
});
