import { useState } from 'react';
import type { CodeLanguage, ExerciseStep } from '../../exercise/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/useWords.ts';
import { guidedLesson } from './guidedSteps.ts';
import styles from './Lesson.module.css';
import { LessonView } from './LessonView.tsx';
import type { Lessons } from './useLessons.ts';

interface GuidedStepProps {
  readonly step: ExerciseStep;
  readonly language: CodeLanguage;
  readonly lessons: Lessons;
  /** Puts lines into the student's function; false where it has no place for them. */
  readonly onPut: (lines: string) => boolean;
}

/** The way through a step for those who do not know how to begin: a worked line, a blank, then the lines of the function. */
export function GuidedStep({ step, language, lessons, onPut }: GuidedStepProps) {
  const { guide: words } = useWords('exercise');
  const key = `guided.${step}`;
  const progress = lessons.progressOf(key);
  const [open, setOpen] = useState(progress.done > 0);
  const lesson = guidedLesson(language, step);
  return (
    <div className={styles.lessons}>
      <div>
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? words.close : words.open}
        </Button>
      </div>
      {open && (
        <>
          <p className={styles.muted}>{words.introduction}</p>
          <LessonView
            lesson={lesson}
            sentences={words.steps[step].map((sentence, n) => sentence(lesson.parts[n]?.variable ?? ''))}
            progress={progress}
            onRun={(part, lines) => void lessons.run(key, lesson, part, lines)}
            afterRight={(part, { lines }) =>
              part.kind === 'own' && <PutLines key={lines} onPut={() => onPut(lines)} />
            }
          />
          {progress.done === lesson.parts.length && <p>{words.done}</p>}
        </>
      )}
    </div>
  );
}

/** Puts right lines into the function, once. */
function PutLines({ onPut }: { readonly onPut: () => boolean }) {
  const { guide: words } = useWords('exercise');
  const [put, setPut] = useState<boolean>();
  const done = put === true ? words.isPut : words.noPlace;
  return (
    <div>
      <Button
        hint={words.put.sentence}
        blocked={put === undefined ? undefined : done}
        onClick={() => setPut(onPut())}
      >
        {words.put.name}
      </Button>
    </div>
  );
}
