import { useState } from 'react';
import { useAnswer } from '../../hooks/useAnswer.ts';
import { panelFormulas } from '../../notation/panelFormulas.ts';
import { Equation } from '../../ui/Equation.tsx';
import { Hint } from '../../ui/Hint.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useLast } from '../../ui/useLast.ts';
import { useRefusalText } from '../../words/useRefusalText.ts';
import { useWords } from '../../words/useWords.ts';
import { BuildUp } from './BuildUp.tsx';
import { CodeBars } from './CodeBars.tsx';
import saveStyles from './Save.module.css';
import { Save } from './Save.tsx';
import { partsToSave } from './savables.ts';
import styles from './TakenApart.module.css';
import { usePickedPatch } from './usePickedPatch.ts';
import { useRunNow } from './useRunNow.ts';

/** Activations above this are counted as in use. */
const inUse = 0.1;

/** One patch: its code, and its output rebuilt hidden unit by hidden unit. */
export function TakenApart() {
  const { panelFormulas: spoken, panelNotation, reconstructions } = useWords('panels');
  const { runId, preparing } = useRunNow();
  const patch = usePickedPatch();
  const { reply, failure: refusal } = useAnswer(
    'takeApart',
    runId === undefined ? undefined : { runId, patch },
  );
  const failure = useRefusalText(refusal);
  const latest = useLast(reply);
  /** How many units are added; undefined stands for all, however many there are. */
  const [added, setAdded] = useState<number>();
  if (!latest) {
    return (
      <Panel title={reconstructions.onePatch}>
        <p className={styles.words}>{failure ?? reconstructions.notYet}</p>
      </Panel>
    );
  }
  const { a2, order } = latest;
  const count = Math.min(added ?? order.length, order.length);
  const used = a2.filter((activation) => activation > inUse).length;
  return (
    <Panel
      title={reconstructions.patchTitle(latest.patch + 1)}
      aside={
        <div className={saveStyles.aside}>
          {reconstructions.iteration(latest.iteration)}
          <Save
            words={reconstructions.saves.parts}
            savable={() => partsToSave(latest, count, reconstructions)}
          />
        </div>
      }
    >
      <div className={styles.parts} data-waiting={preparing}>
        <p className={styles.words}>
          <Hint text={panelNotation.code.sentence}>{reconstructions.code}</Hint>{' '}
          <span className={styles.formula}>
            <Equation source={panelFormulas.code} spoken={spoken.code} />
          </span>{' '}
          {reconstructions.codeUse(a2.length, used, inUse)}
        </p>
        <CodeBars a2={a2} order={order} added={count} />
        <BuildUp parts={latest} added={count} onAdd={setAdded} />
      </div>
    </Panel>
  );
}
