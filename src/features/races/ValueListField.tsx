import { useId } from 'react';
import type { NumberVariable } from '../../store/race.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './Races.module.css';
import { filled, type RaceForm, type Steps } from './raceForm.ts';
import { mostRuns } from './valueList.ts';
import { variableFacts } from './variables.ts';

interface ValueListFieldProps {
  readonly form: RaceForm;
  readonly varies: NumberVariable;
  /** What is wrong with the list, as a sentence. */
  readonly problem: string | undefined;
  readonly onChange: (form: RaceForm) => void;
}

const counts = { min: 2, max: mostRuns, step: 1, logarithmic: false, zero: false } as const;

/** The values of a race: typed, or filled in by equal steps. */
export function ValueListField({ form, varies, problem, onChange }: ValueListFieldProps) {
  const { form: words } = useWords('compare').races;
  const id = useId();
  const { steps } = form;
  const { range } = variableFacts[varies];
  const withSteps = (change: Partial<Steps>): void => onChange({ ...form, steps: { ...steps, ...change } });
  const next = filled(form);
  return (
    <>
      <div className={styles.values}>
        <Field id={id} label={words.values.name} hint={words.values.sentence}>
          {(control) => (
            <input
              id={id}
              type="text"
              className={styles.list}
              autoComplete="off"
              spellCheck={false}
              aria-invalid={problem !== undefined}
              value={form.text}
              {...control}
              onChange={({ currentTarget }) => onChange({ ...form, text: currentTarget.value })}
            />
          )}
        </Field>
        <p className={styles.problem} role="status">
          {problem}
        </p>
      </div>
      <fieldset className={styles.steps}>
        <legend>{words.steps}</legend>
        <NumberField
          label={words.from.name}
          hint={words.from.sentence}
          value={steps.from}
          range={range}
          onChange={(from) => withSteps({ from })}
        />
        <NumberField
          label={words.to.name}
          hint={words.to.sentence}
          value={steps.to}
          range={range}
          onChange={(to) => withSteps({ to })}
        />
        <NumberField
          label={words.count.name}
          hint={words.count.sentence}
          value={steps.count}
          range={counts}
          onChange={(count) => withSteps({ count })}
        />
        <Segmented
          label={words.spacing.name}
          hint={words.spacing.sentence}
          value={steps.spacing}
          options={(['geometric', 'arithmetic'] as const).map((value) => ({
            value,
            label: words.spacing.options[value],
          }))}
          onChange={(spacing) => withSteps({ spacing })}
        />
        <Button blocked={next ? undefined : words.factorNeedsMore} onClick={() => next && onChange(next)}>
          {words.fill}
        </Button>
      </fieldset>
    </>
  );
}
