import { Undo2 } from 'lucide-react';
import { notation } from '../../notation/notation.ts';
import { isCourseSetup, useExperiment } from '../../store/experiment.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './CourseSetup.module.css';

const nothingDiffers = 'Everything is set as in the course.';

/** Brings back the whole set-up of the course at once. */
export function CourseSetup() {
  const there = useExperiment(isCourseSetup);
  const restore = useExperiment((experiment) => experiment.restoreCourse);
  return (
    <Button
      kind="quiet"
      icon={<Undo2 aria-hidden />}
      hint={notation.restoreCourse.sentence}
      blocked={there ? nothingDiffers : undefined}
      className={styles.course}
      onClick={restore}
    >
      {notation.restoreCourse.name}
    </Button>
  );
}
