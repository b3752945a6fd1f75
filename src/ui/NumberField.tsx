import { useId } from 'react';
import { formatSetting } from '../format/number.ts';
import { Field } from './Field.tsx';
import { type NumberEntryProps, NumberInput } from './NumberInput.tsx';
import { RestoreButton, type ValueName } from './RestoreButton.tsx';

interface NumberFieldProps extends NumberEntryProps {
  readonly label: string;
  readonly hint: string;
  readonly courseValue?: number;
  readonly valueName?: ValueName;
  readonly disabled?: boolean;
}

/** A labelled number without a slider. Arrow keys step it. */
export function NumberField(props: NumberFieldProps) {
  const { label, hint, courseValue, valueName, disabled = false, format = formatSetting, ...entry } = props;
  const id = useId();
  return (
    <Field id={id} label={label} hint={hint}>
      {(control) => (
        <>
          <NumberInput
            id={id}
            subject={label}
            format={format}
            disabled={disabled}
            makesRoom
            {...control}
            {...entry}
          />
          {courseValue !== undefined && (
            <RestoreButton
              control={id}
              label={label}
              courseValue={format(courseValue)}
              {...(valueName !== undefined && { valueName })}
              visible={entry.value !== courseValue && !disabled}
              onRestore={() => entry.onChange(courseValue)}
            />
          )}
        </>
      )}
    </Field>
  );
}
