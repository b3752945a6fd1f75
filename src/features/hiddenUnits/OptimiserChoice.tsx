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
  const { optimisers } = useWords('page');
  const { panelNotation } = useWords('panels');
  const optimiser = useSettings((settings) => settings.optimiser);
  const change = useSettings((settings) => settings.changeOptimiser);
  return (
    <div className={styles.card}>
      <SelectField
        label={panelNotation.optimiser.name}
        hint={panelNotation.optimiser.sentence}
        value={optimiser.name}
        options={names.map((value) => ({ value, label: optimisers.names[value] }))}
        onChange={(name) => change(optimiserDefaults[name])}
      />
      {optimiser.name === 'lbfgs' ? (
        <LbfgsMemory memory={optimiser.memory} />
      ) : (
        <NumberField
          label={panelNotation.learningRate.name}
          hint={panelNotation.learningRate.sentence}
          value={optimiser.learningRate}
          range={ranges.learningRate}
          onChange={(learningRate) => change({ ...optimiser, learningRate })}
        />
      )}
      {optimiser.name === 'momentum' && (
        <NumberField
          label={panelNotation.momentum.name}
          hint={panelNotation.momentum.sentence}
          value={optimiser.momentum}
          range={ranges.momentum}
          onChange={(momentum) => change({ ...optimiser, momentum })}
        />
      )}
      {'batchSize' in optimiser && (
        <NumberField
          label={panelNotation.batchSize.name}
          hint={panelNotation.batchSize.sentence}
          value={optimiser.batchSize}
          range={ranges.batchSize}
          onChange={(batchSize) => change({ ...optimiser, batchSize: Math.round(batchSize) })}
        />
      )}
    </div>
  );
}
