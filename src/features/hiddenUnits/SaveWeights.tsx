import { Download } from 'lucide-react';
import { useState } from 'react';
import { useRun } from '../../hooks/useSession.ts';
import { type Refusal, refusalOf } from '../../store/ask.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useRefusalText } from '../../words/useRefusalText.ts';
import { useWords } from '../../words/useWords.ts';
import type { HiddenUnitsActions } from './hiddenUnitsActions.ts';
import styles from './SaveWeights.module.css';
import { nothingToWorkOn } from './transportState.ts';

/** Saves the weights as they are now, or the patches, without pausing the training. */
export function SaveWeights({ actions }: { readonly actions: HiddenUnitsActions }) {
  const { notation, hiddenUnits } = useWords('page');
  const { saving } = useWords('files');
  const [refusal, setRefusal] = useState<Refusal>();
  const trouble = useRefusalText(refusal);
  const blocked = useRun(nothingToWorkOn);

  const start = async (save: () => Promise<void>): Promise<void> => {
    setRefusal(undefined);
    try {
      await save();
    } catch (error) {
      setRefusal(refusalOf(error));
    }
  };

  const choices = [
    { words: notation.saveWeights, save: () => actions.saveWeights('mat') },
    { words: saving.theta, save: () => actions.saveWeights('npy') },
    { words: saving.patches, save: () => actions.savePatches('mat') },
    { words: saving.patchesNpy, save: () => actions.savePatches('npy') },
  ];
  return (
    <>
      {choices.map(({ words, save }) => (
        <Button
          key={words.name}
          kind="quiet"
          icon={<Download aria-hidden />}
          hint={words.sentence}
          blocked={blocked && hiddenUnits.blocked[blocked]}
          onClick={() => void start(save)}
        >
          {words.name}
        </Button>
      ))}
      <p className={styles.order}>{saving.order}</p>
      {trouble !== undefined && (
        <div className={styles.trouble}>
          <Notice kind="error" title={hiddenUnits.notSaved} onDismiss={() => setRefusal(undefined)}>
            {trouble}
          </Notice>
        </div>
      )}
    </>
  );
}
