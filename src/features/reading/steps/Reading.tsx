import type { ReadingText } from '../../../notes/structure/chapterText.ts';
import type { ReadingStep } from '../../../notes/structure/steps.ts';
import { addressOf, useRoom } from '../room.ts';
import { CodeLines } from '../text/CodeLines.tsx';
import { Paragraphs } from '../text/ParagraphView.tsx';
import styles from './Reading.module.css';
import type { StepProps } from './stepProps.ts';

/** Plain text with its heading, and the lines of code that belong to it. */
export function Reading({ chapter, answerKey, step, text }: StepProps<ReadingStep, ReadingText>) {
  const { words } = useRoom();
  const name = answerKey.split('/')[1];
  return (
    <>
      {text.title !== undefined && (
        <h3 className={styles.title} tabIndex={-1}>
          {text.title}
          <a
            className={styles.anchor}
            href={addressOf(chapter, name)}
            aria-label={words.linkToStep(text.title)}
          >
            #
          </a>
        </h3>
      )}
      <Paragraphs paragraphs={text.body} chapter={chapter} />
      {step.lines && <CodeLines lines={step.lines} />}
    </>
  );
}
