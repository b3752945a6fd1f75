import { ChevronDown } from 'lucide-react';
import { notation } from '../../notation/notation.ts';
import { ranges } from '../../presets/ranges.ts';
import { type Experiment, useExperiment } from '../../store/experiment.ts';
import { useRun } from '../../store/runStore.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import styles from './OptimiserChoice.module.css';
import { memorySentence, optimiserName } from './optimiserText.ts';

type Optimiser = Experiment['optimiser'];

const names = [
  { value: 'lbfgs', label: 'L-BFGS' },
  { value: 'gradientDescent', label: 'Gradient descent' },
] as const;

const firstChoice: Record<Optimiser['name'], Optimiser> = {
  lbfgs: { name: 'lbfgs', memory: 'auto' },
  gradientDescent: { name: 'gradientDescent', learningRate: 1 },
};

/** A button that names the optimiser and opens its settings. */
export function OptimiserChoice() {
  const optimiser = useExperiment((experiment) => experiment.optimiser);
  const pairs = useRun((run) => run.memoryPairs);
  const change = useExperiment((experiment) => experiment.changeOptimiser);
  return (
    <Popover label="Optimiser" trigger={<Trigger text={optimiserName(optimiser, pairs)} />}>
      <div className={styles.card}>
        <Segmented
          label={notation.optimiser.name}
          hint={notation.optimiser.sentence}
          value={optimiser.name}
          options={names}
          onChange={(name) => change(firstChoice[name])}
        />
        {optimiser.name === 'lbfgs' ? (
          <Memory memory={optimiser.memory} />
        ) : (
          <NumberField
            label={notation.learningRate.name}
            hint={notation.learningRate.sentence}
            value={optimiser.learningRate}
            range={ranges.learningRate}
            onChange={(learningRate) => change({ name: 'gradientDescent', learningRate })}
          />
        )}
      </div>
    </Popover>
  );
}

function Trigger({ text }: { readonly text: string }) {
  return (
    <>
      {text} <ChevronDown size={16} aria-hidden />
    </>
  );
}

function Memory({ memory }: { readonly memory: number | 'auto' }) {
  const pairs = useRun((run) => run.memoryPairs);
  const bytes = useRun((run) => run.memoryBytes);
  const change = useExperiment((experiment) => experiment.changeOptimiser);
  const remember = (next: number | 'auto'): void => change({ name: 'lbfgs', memory: next });
  return (
    <>
      <Checkbox
        label="As many pairs as fit in 50 MB, at most 100"
        hint={notation.memory.sentence}
        checked={memory === 'auto'}
        onChange={(automatic) => remember(automatic ? 'auto' : Math.max(pairs, 1))}
      />
      {memory !== 'auto' && (
        <NumberField
          label={notation.memory.name}
          hint={notation.memory.sentence}
          value={memory}
          range={ranges.lbfgsMemory}
          onChange={remember}
        />
      )}
      {pairs > 0 && <p className={styles.memory}>{memorySentence(pairs, bytes)}</p>}
    </>
  );
}
