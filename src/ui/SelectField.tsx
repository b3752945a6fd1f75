import { useId } from 'react';
import { Field } from './Field.tsx';
import styles from './SelectField.module.css';

export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly disabled?: boolean;
}

interface SelectFieldProps<Value extends string> {
  readonly label: string;
  readonly hint: string;
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
  readonly disabled?: boolean;
  /** Shows the label to screen readers only. */
  readonly hideLabel?: boolean;
}

/** A labelled native select. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, hint, value, options, onChange, disabled = false, hideLabel = false } = props;
  const id = useId();
  return (
    <Field id={id} label={label} hint={hint} hideLabel={hideLabel}>
      {(control) => (
        <select
          id={id}
          className={styles.select}
          value={value}
          disabled={disabled}
          {...control}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value);
            if (chosen) onChange(chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled ?? false}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
