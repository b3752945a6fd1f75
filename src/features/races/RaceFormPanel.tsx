import { useState } from 'react';
import { useSettings } from '../../hooks/useSession.ts';
import { ranges } from '../../presets/ranges.ts';
import type { Settings } from '../../store/settings.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { say } from '../../words/sayings.ts';
import { useWords } from '../../words/useWords.ts';
import styles from './Races.module.css';
import type { RaceActions } from './raceActions.ts';
import { optimiserNames } from './raceEntries.ts';
import { basedOn, baseOf, firstForm, planOf, varying } from './raceForm.ts';
import { useSharedText } from './useSharedText.ts';
import { ValueListField } from './ValueListField.tsx';
import { type RunSettings, variablesFor } from './variables.ts';

/** What is to be raced: the start, the setting that changes, and its values. */
export function RaceFormPanel({
  actions,
  isBusy,
}: {
  readonly actions: RaceActions;
  readonly isBusy: boolean;
}) {
  const { form: words, together } = useWords('compare').races;
  const { notation, optimisers } = useWords('page');
  const sharedText = useSharedText();
  const playground = runSettings(useSettings());
  const [form, setForm] = useState(firstForm);
  const base = baseOf(form, playground);
  const planned = planOf(form, playground);
  const problem = 'problem' in planned ? say(words.problems, planned.problem) : undefined;
  return (
    <div className={styles.form}>
      <Segmented
        label={words.base.name}
        hint={words.base.sentence}
        value={form.base}
        options={(['course', 'playground'] as const).map((value) => ({
          value,
          label: words.base.options[value],
        }))}
        onChange={(value) => setForm(basedOn(form, value, playground))}
      />
      <p className={styles.muted}>{sharedText(base, form.varies)}</p>
      <div className={styles.fields}>
        <SelectField
          label={words.varies.name}
          hint={words.varies.sentence}
          value={form.varies}
          options={variablesFor(base).map((value) => ({ value, label: words.varies.options[value] }))}
          onChange={(value) => setForm(varying(form, value))}
        />
        <NumberField
          label={notation.budget.name}
          hint={notation.budget.sentence}
          value={base.budget}
          range={ranges.budget}
          onChange={(budget) => setForm({ ...form, budget })}
        />
      </div>
      {form.varies === 'optimiser' ? (
        <fieldset className={styles.choices}>
          <legend>{words.optimisers}</legend>
          {optimiserNames.map((name) => (
            <Checkbox
              key={name}
              label={optimisers.names[name]}
              hint={words.optimiserSentence}
              checked={form.optimisers.includes(name)}
              onChange={(checked) =>
                setForm({
                  ...form,
                  optimisers: checked
                    ? [...form.optimisers, name]
                    : form.optimisers.filter((other) => other !== name),
                })
              }
            />
          ))}
          <p className={styles.problem} role="status">
            {problem}
          </p>
        </fieldset>
      ) : (
        <ValueListField form={form} varies={form.varies} problem={problem} onChange={setForm} />
      )}
      <div className={styles.row}>
        <Button
          kind="primary"
          blocked={problem}
          onClick={() => 'plan' in planned && actions.start(planned.plan)}
        >
          {words.start}
        </Button>
        <span className={styles.muted}>
          {together([
            // What is wrong is said beside the values.
            ...('plan' in planned ? [words.size(planned.plan.list.length, base.budget)] : []),
            ...(isBusy ? [words.replaces] : []),
          ])}
        </span>
      </div>
    </div>
  );
}

function runSettings({ data, hiddenSize, seed, objective, optimiser, budget }: Settings): RunSettings {
  return { data, hiddenSize, seed, objective, optimiser, budget };
}
