import { modelOf, type OutputUnits, type SparsityKind } from '../../core/autoencoder/model.ts';
import { useSettings } from '../../hooks/useSession.ts';
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
  const optimiser = useSettings((settings) => settings.optimiser.name);
  const choose = useSettings((settings) => settings.chooseModel);
  return (
    <div className={styles.card}>
      <SelectField
        label={words.output.name}
        hint={words.output.sentence}
        value={output}
        options={outputs.map((value) => ({ value, label: words.output.options[value] }))}
        onChange={(chosen) => choose({ output: chosen, sparsity })}
      />
      <SelectField
        label={words.sparsity.name}
        hint={words.sparsity.sentence}
        value={sparsity}
        options={sparsities.map((value) => ({ value, label: words.sparsity.options[value] }))}
        onChange={(chosen) => choose({ output, sparsity: chosen })}
      />
      {sparsity === 'topK' && <p>{optimiser === 'lbfgs' ? words.lbfgsOnTopK : words.adamOnTopK}</p>}
    </div>
  );
}
