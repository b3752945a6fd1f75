import { useMemo, useState } from 'react';
import type { AnyChapterText } from '../../notes/course.ts';
import type { ChapterStructure } from '../../notes/structure/steps.ts';
import { isBuilt } from './figures/built.ts';
import { FigureView } from './figures/FigureView.tsx';
import { FigureContext, type LiveFigure, type Readouts } from './figures/figure.ts';
import type { StepGroup } from './groupSteps.ts';
import { useRoom } from './room.ts';
import styles from './StepGroupView.module.css';
import { StepView } from './StepView.tsx';

interface StepGroupProps {
  readonly structure: ChapterStructure;
  readonly group: StepGroup;
  readonly text: AnyChapterText;
}

/** Some steps and the figure beside them, which stays in view while they are read. */
export function StepGroupView({ structure, group: { figure, lacksFigure, names }, text }: StepGroupProps) {
  const { words } = useRoom();
  const [changed, setChanged] = useState<Readonly<Record<string, unknown>>>({});
  const [readouts, report] = useState<Readouts>({});
  const live = useMemo<LiveFigure | undefined>(
    () =>
      figure && {
        reference: figure,
        settings: { ...figure.settings, ...changed },
        change: (settings) => setChanged((before) => ({ ...before, ...settings })),
        readouts,
        report,
      },
    [figure, changed, readouts],
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
  if (!live || !figure || !isBuilt(figure)) {
    return (
      <div className={styles.group}>
        <div className={styles.first}>
          {first}
          {lacksFigure && <p className={styles.lacking}>{words.figureLacking}</p>}
          {rest}
        </div>
      </div>
    );
  }
  const firstText = text.steps[names[0]!];
  const caption = firstText && 'caption' in firstText ? firstText.caption : undefined;
  return (
    <FigureContext value={live}>
      <div className={styles.group}>
        <div className={styles.first}>{first}</div>
        <div className={styles.figure}>
          <FigureView id={figure.id} caption={caption} />
        </div>
        <div className={styles.rest}>{rest}</div>
      </div>
    </FigureContext>
  );
}
