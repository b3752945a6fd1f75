import type { OutputUnits, SparsityKind } from '../../core/autoencoder/model.ts';
import { type ModelChoice as Choice, modelOf } from '../../core/autoencoder/modelChoice.ts';
import { useSettings } from '../../hooks/useSession.ts';
import { optimiserDefaults } from '../../presets/suitedSettings.ts';
import { suitedToModel } from '../../presets/suitedToModel.ts';
import { suitedFor } from '../../store/settings.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './OptimiserChoice.module.css';

const outputs: readonly OutputUnits[] = ['sigmoid', 'linear'];
const sparsities: readonly SparsityKind[] = ['kl', 'l1', 'topK'];

/** Which model is trained: its output units, and what keeps its code sparse. */
export function ModelChoice() {
  const words = useWords('models');
  const output = useSettings((settings) => modelOf(settings.objective).output);
  const sparsity = useSettings((settings) => modelOf(settings.objective).sparsity);
  const inColour = useSettings(({ data }) => data.preparation.colour === true);
  const optimiser = useSettings((settings) => settings.optimiser.name);
  const suited = useSettings(suitedFor).objective;
  const changeObjective = useSettings((settings) => settings.changeObjective);
  const changeOptimiser = useSettings((settings) => settings.changeOptimiser);
  /** With what suits the model: its β is another quantity, and the line search of L-BFGS fails where the cost of TopK jumps. */
  const choose = (model: Choice): void => {
    changeObjective({ ...model, ...suitedToModel(suited, model) });
    if (model.sparsity === 'topK' && optimiser === 'lbfgs') changeOptimiser(optimiserDefaults.adam);
  };
  return (
    <div className={styles.card}>
      <SelectField
        label={words.output.name}
        hint={words.output.sentence}
        value={output}
        options={(inColour ? (['linear'] as const) : outputs).map((value) => ({
          value,
          label: words.output.options[value],
        }))}
        onChange={(chosen) => choose({ output: chosen, sparsity })}
      />
      <SelectField
        label={words.sparsity.name}
        hint={words.sparsity.sentence}
        value={sparsity}
        options={sparsities.map((value) => ({ value, label: words.sparsity.options[value] }))}
        onChange={(chosen) => choose({ output, sparsity: chosen })}
      />
      {inColour && <p>{words.output.inColour}</p>}
      {sparsity === 'topK' && <p>{words.topK.optimiser}</p>}
    </div>
  );
}
