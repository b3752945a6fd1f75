import { useRun } from '../../../../hooks/useSession.ts';
import { Progress } from '../../../../ui/Progress.tsx';
import styles from '../Figures.module.css';
import { useFailureText } from './useFailureText.ts';

/** Shown in a figure while its session prepares the patches, or if it cannot. @param text says what is being done */
export function Waiting({ text }: { readonly text: string }) {
  const failure = useFailureText();
  const fraction = useRun((run) => run.preparing?.fraction);
  return (
    <div className={styles.stack}>
      <p role="status">{failure ?? text}</p>
      {failure === undefined && <Progress label={text} fraction={fraction} />}
    </div>
  );
}
