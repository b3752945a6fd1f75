import { useState } from 'react';
import type { CodeLanguage } from '../../exercise/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/useWords.ts';
import { languageFacts } from './codeLanguages.ts';
import styles from './Lesson.module.css';
import { LessonView } from './LessonView.tsx';
import { firstLesson, lessonNames } from './lessons.ts';
import type { Lessons } from './useLessons.ts';

interface FirstLinesProps {
  readonly language: CodeLanguage;
  readonly lessons: Lessons;
}

/** For those who have never written in the language: a line to run, a line with a blank, and a line to write, four times. */
export function FirstLines(props: FirstLinesProps) {
  const { language } = props;
  const words = useWords('exercise').lessons;
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.lessons}>
      <p className={styles.muted}>{words.introduction(languageFacts[language].name)}</p>
      <div>
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? words.close : words.open}
        </Button>
      </div>
      {open && <OpenLessons {...props} />}
    </div>
  );
}

/** The lessons that are done, and the next one. */
function OpenLessons({ language, lessons }: FirstLinesProps) {
  const words = useWords('exercise').lessons;
  const all = lessonNames.map((name) => ({
    name,
    lesson: firstLesson(language, name),
    progress: lessons.progressOf(name),
  }));
  const openAt = all.findIndex(({ lesson, progress }) => progress.done < lesson.parts.length);
  return (
    <>
      {all.slice(0, openAt < 0 ? all.length : openAt + 1).map(({ name, lesson, progress }, n) => {
        const { title, worked, withBlank, whole } = words.names[name];
        return (
          <section key={name} className={styles.lesson}>
            <h3 className={styles.title}>
              {n + 1}. {title}
            </h3>
            <LessonView
              lesson={lesson}
              sentences={[worked, withBlank, whole]}
              progress={progress}
              onRun={(part, lines) => void lessons.run(name, lesson, part, lines)}
            />
          </section>
        );
      })}
      {openAt < 0 && <p>{words.done}</p>}
    </>
  );
}
