import { useSettings } from '../../hooks/useSession.ts';
import { ranges } from '../../presets/ranges.ts';
import { optimiserDefaults } from '../../presets/suitedSettings.ts';
import type { Settings } from '../../store/settings.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useWords } from '../../words/useWords.ts';
import { LbfgsMemory } from './LbfgsMemory.tsx';
import styles from './OptimiserChoice.module.css';

type Optimiser = Settings['optimiser'];

const names: readonly Optimiser['name'][] = ['lbfgs', 'gradientDescent', 'momentum', 'adam'];

/** Which optimiser trains the network, and its settings. */
export function OptimiserChoice() {
  const { notation, optimisers } = useWords('page');
  const optimiser = useSettings((settings) => settings.optimiser);
  const change = useSettings((settings) => settings.changeOptimiser);
  return (
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
  );
}
