import { useState } from 'react';
import type { LaterStepsWords } from '../../words/en/exerciseVersions.ts';
import { useWords } from '../../words/useWords.ts';
import { Hints } from './Hints.tsx';
import styles from './StepList.module.css';

const laterSteps = [
  { step: 'vectorise', number: '3' },
  { step: 'digits', number: '4' },
] as const;
type LaterStep = keyof LaterStepsWords;

/** What follows once the function is written: without a loop, and on digits. These steps are tried, not checked. */
export function LaterSteps() {
  const { laterSteps: words } = useWords('exercise');
  const [open, setOpen] = useState<LaterStep>();
  return (
    <ol className={styles.list}>
      {laterSteps.map(({ step, number }) => (
        <li key={step} className={styles.item}>
          <button
            type="button"
            className={styles.title}
            aria-expanded={open === step}
            onClick={() => setOpen(open === step ? undefined : step)}
          >
            <span className={styles.number}>{number}</span>
            <span className={styles.name}>{words[step].title}</span>
          </button>
          {open === step && <OpenStep words={words[step]} />}
        </li>
      ))}
    </ol>
  );
}

function OpenStep({ words }: { readonly words: LaterStepsWords[LaterStep] }) {
  return (
    <div className={styles.open}>
      {words.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <Hints hints={words.hints} />
    </div>
  );
}
