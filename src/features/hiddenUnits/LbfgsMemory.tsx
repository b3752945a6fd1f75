import { useRun, useSettings } from '../../hooks/useSession.ts';
import { ranges } from '../../presets/ranges.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './OptimiserChoice.module.css';

/** How much L-BFGS remembers: by itself, or a number; and what that takes. */
export function LbfgsMemory({ memory }: { readonly memory: number | 'auto' }) {
  const { optimisers } = useWords('page');
  const { panelNotation } = useWords('panels');
  const pairs = useRun((run) => run.memoryPairs);
  const bytes = useRun((run) => run.memoryBytes);
  const change = useSettings((settings) => settings.changeOptimiser);
  const remember = (next: number | 'auto'): void => change({ name: 'lbfgs', memory: next });
  return (
    <>
      <Checkbox
        label={optimisers.automaticMemory}
        hint={panelNotation.memory.sentence}
        checked={memory === 'auto'}
        onChange={(automatic) => remember(automatic ? 'auto' : Math.max(pairs, 1))}
      />
      {memory !== 'auto' && (
        <NumberField
          label={panelNotation.memory.name}
          hint={panelNotation.memory.sentence}
          value={memory}
          range={ranges.lbfgsMemory}
          onChange={remember}
        />
      )}
      {pairs > 0 && <p className={styles.memory}>{optimisers.memoryTaken(pairs, bytes)}</p>}
    </>
  );
}
