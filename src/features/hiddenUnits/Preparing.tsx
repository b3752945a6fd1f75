import { type ReactNode, useEffect, useState } from 'react';
import { useFiles, useRun } from '../../hooks/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { useGoTo } from '../../ui/focusPlaces.ts';
import { say } from '../../words/sayings.ts';
import { useWords } from '../../words/useWords.ts';
import styles from './Preparing.module.css';

/** Milliseconds before the button to cancel appears. */
const patience = 300;

/** What is being prepared, and the way back once it takes a while. The reading of files has its own. */
export function Preparing({ onCancel }: { readonly onCancel: () => void }) {
  const { notation, hiddenUnits, data } = useWords('page');
  const activity = useRun((run) => run.preparing?.activity);
  const reading = useFiles((files) => files.reading !== undefined);
  const goTo = useGoTo();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), patience);
    return () => clearTimeout(timer);
  }, []);
  const cancel = (): void => {
    onCancel();
    // The button disappears: the focus stays in this panel.
    goTo('hiddenUnits');
  };
  return (
    <State sentence={hiddenUnits.ongoing(activity ? say(data.activities, activity) : hiddenUnits.preparing)}>
      {slow && !reading && (
        <Button hint={notation.cancelPreparation.sentence} onClick={cancel}>
          {notation.cancelPreparation.name}
        </Button>
      )}
    </State>
  );
}

interface CancelledProps {
  readonly sentence: string;
  readonly onPrepare: () => void;
}

/** Nothing is prepared, because that was cancelled; the way on. */
export function Cancelled({ sentence, onPrepare }: CancelledProps) {
  const { notation } = useWords('page');
  return (
    <State sentence={sentence}>
      <Button hint={notation.prepare.sentence} onClick={onPrepare}>
        {notation.prepare.name}
      </Button>
    </State>
  );
}

function State({ sentence, children }: { readonly sentence: string; readonly children: ReactNode }) {
  return (
    <div className={styles.state}>
      <p>{sentence}</p>
      {children}
    </div>
  );
}
