import { ChevronDown } from 'lucide-react';
import { useRun, useSettings } from '../../hooks/useSession.ts';
import { ranges } from '../../presets/ranges.ts';
import { optimiserDefaults } from '../../presets/suitedSettings.ts';
import type { Settings } from '../../store/settings.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useWords } from '../../words/useWords.ts';
import { LbfgsMemory } from './LbfgsMemory.tsx';
import styles from './OptimiserChoice.module.css';
import { optimiserSummary } from './optimiserText.ts';

type Optimiser = Settings['optimiser'];

const names: readonly Optimiser['name'][] = ['lbfgs', 'gradientDescent', 'momentum', 'adam'];

/** A button that names the optimiser and opens its settings. */
export function OptimiserChoice() {
  const { notation, optimisers } = useWords('page');
  const optimiser = useSettings((settings) => settings.optimiser);
  const change = useSettings((settings) => settings.changeOptimiser);
  return (
    <Popover
      label={notation.optimiser.name}
      trigger={<Trigger optimiser={optimiser} />}
      hint={notation.optimiser.sentence}
    >
      <div className={styles.card}>
        <SelectField
          label={notation.optimiser.name}
          hint={notation.optimiser.sentence}
          value={optimiser.name}
          options={names.map((value) => ({ value, label: optimisers.names[value] }))}
          onChange={(name) => change(optimiserDefaults[name])}
        />
        {optimiser.name === 'lbfgs' ? (
          <LbfgsMemory memory={optimiser.memory} />
        ) : (
          <NumberField
            label={notation.learningRate.name}
            hint={notation.learningRate.sentence}
            value={optimiser.learningRate}
            range={ranges.learningRate}
            onChange={(learningRate) => change({ ...optimiser, learningRate })}
          />
        )}
        {optimiser.name === 'momentum' && (
          <NumberField
            label={notation.momentum.name}
            hint={notation.momentum.sentence}
            value={optimiser.momentum}
            range={ranges.momentum}
            onChange={(momentum) => change({ ...optimiser, momentum })}
          />
        )}
        {'batchSize' in optimiser && (
          <NumberField
            label={notation.batchSize.name}
            hint={notation.batchSize.sentence}
            value={optimiser.batchSize}
            range={ranges.batchSize}
            onChange={(batchSize) => change({ ...optimiser, batchSize: Math.round(batchSize) })}
          />
        )}
      </div>
    </Popover>
  );
}

function Trigger({ optimiser }: { readonly optimiser: Optimiser }) {
  const pairs = useRun((run) => run.memoryPairs);
  const { optimisers } = useWords('page');
  return (
    <>
      {optimiserSummary(optimiser, pairs, optimisers)} <ChevronDown size={16} aria-hidden />
    </>
  );
}
